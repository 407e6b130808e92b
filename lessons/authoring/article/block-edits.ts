import { blockText, cleanCharacters } from '../../exchange/article/clean-characters.ts';
import { BETWEEN_BLOCKS } from '../../exchange/article/article-draft.ts';
import { boundariesOf, speakersOf } from '../../format/key.ts';
import { LONGEST_TEXT, type Block, type Lesson } from '../../format/lesson.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { needsNoSpace } from '../../text/anchoring/tokens.ts';
import { textUnder, type Span } from '../../text/span.ts';
import type { Draft } from '../draft.ts';
import { withArticle } from './carry-draft.ts';
import { differencesBetween } from './difference.ts';
import { EditedText } from './edited-text.ts';
import type { Replacement } from './replacement.ts';

export type BlockKind = Block['kind'];

/** Why the article can't be so: no word would be left to read, or it would be longer than a lesson may be. */
export type ArticleRefusal = 'nothing-to-read' | 'text-too-long';

/** The draft with the article changed; the same draft where nothing was to be done. */
type ArticleEdit = Result<Draft, ArticleRefusal>;

/** What a block is. `place` counts the blocks from 0, here and below. */
export function setBlockKind(draft: Draft, place: number, kind: BlockKind): Draft {
  const { lesson } = draft;
  if ((lesson.blocks[place]?.kind ?? kind) === kind) return draft;
  const blocks = lesson.blocks.map((block, other) => (other === place ? { ...block, kind } : block));
  return { ...draft, lesson: { ...lesson, blocks } };
}

/**
 * Makes two blocks of one; the same draft where one would have no words. White space at the cut stays between them, so that
 * the text is the same and everything in it where it was; within a word an empty line is put in.
 *
 * @param offset UTF-16 code units from the block's start
 */
export function splitBlock(draft: Draft, place: number, offset: number): ArticleEdit {
  const { text, blocks } = draft.lesson;
  const block = blocks[place];
  if (block === undefined) return succeed(draft);
  const words = textUnder(text, block);
  const at = /^[\ud800-\udbff][\udc00-\udfff]$/.test(words.slice(offset - 1, offset + 1))
    ? offset - 1
    : offset;
  const [first, second] = [words.slice(0, at).trimEnd(), words.slice(at).trimStart()];
  if (first === '' || second === '') return succeed(draft);
  const parts = placesIn(words, [first, second]);
  if (parts !== null) return succeed(cutInto(draft, place, parts));
  const cut = { start: block.start + first.length, end: block.end - second.length, words: BETWEEN_BLOCKS };
  const rest = cut.start + BETWEEN_BLOCKS.length;
  return edited(draft, [cut], { from: place, to: place + 1 }, [
    { kind: block.kind, start: block.start, end: cut.start },
    { kind: kindOfRest(block.kind), start: rest, end: rest + second.length },
  ]);
}

/** Makes one block of a block and the one before it; it is what that was. The same draft for the first block. */
export function joinBlock(draft: Draft, place: number): ArticleEdit {
  const { text, blocks } = draft.lesson;
  const [first, second] = [blocks[place - 1], blocks[place]];
  if (first === undefined || second === undefined) return succeed(draft);
  const together = needsNoSpace(textUnder(text, first), textUnder(text, second));
  const seam = { start: first.end, end: second.start, words: together ? '' : ' ' };
  if (textUnder(text, seam) === seam.words) {
    const joined = { ...first, end: second.end };
    return succeed(withBlocks(draft, { from: place - 1, to: place + 1 }, [joined]));
  }
  const end = seam.start + seam.words.length + second.end - second.start;
  return edited(draft, [seam], { from: place - 1, to: place + 1 }, [{ ...first, end }]);
}

/**
 * Other words for a block, as they were typed or pasted; they are cleaned as those of an imported article are. An empty
 * line begins another block; without any words the block goes. What stays of the words is found exactly.
 */
export function setBlockWords(draft: Draft, place: number, typed: string): ArticleEdit {
  const { text, blocks } = draft.lesson;
  const block = blocks[place];
  if (block === undefined) return succeed(draft);
  const pieces = blockTexts(typed);
  if (pieces.length === 0) return deleteBlock(draft, place);
  const parts = pieces.length === 1 ? null : placesIn(textUnder(text, block), pieces);
  if (parts !== null) return succeed(cutInto(draft, place, parts));
  const words = pieces.join(BETWEEN_BLOCKS);
  const kept = spansIn(draft.lesson)
    .filter(({ start, end }) => start < block.end && end > block.start)
    .map(({ start, end }) => ({ start: start - block.start, end: end - block.start }));
  const changes = differencesBetween(textUnder(text, block), words, kept).map((change) => ({
    ...change,
    start: change.start + block.start,
    end: change.end + block.start,
  }));
  if (changes.length === 0) return succeed(draft);
  return edited(draft, changes, { from: place, to: place + 1 }, blocksOf(pieces, block.kind, block.start));
}

/** Puts words before the block at `place`, or behind the last one where there is none; the same draft without words. */
export function insertBlock(draft: Draft, place: number, kind: BlockKind, typed: string): ArticleEdit {
  const { blocks } = draft.lesson;
  const pieces = blockTexts(typed);
  if (pieces.length === 0) return succeed(draft);
  const words = pieces.join(BETWEEN_BLOCKS);
  const next = blocks[place];
  const at = next?.start ?? blocks.at(-1)?.end ?? 0;
  const change = {
    start: at,
    end: at,
    words: next === undefined ? `${BETWEEN_BLOCKS}${words}` : `${words}${BETWEEN_BLOCKS}`,
  };
  const start = next === undefined ? at + BETWEEN_BLOCKS.length : at;
  return edited(draft, [change], { from: place, to: place }, blocksOf(pieces, kind, start));
}

/** Takes a block out of the article, with the white space that set it apart. */
export function deleteBlock(draft: Draft, place: number): ArticleEdit {
  const { blocks } = draft.lesson;
  const block = blocks[place];
  if (block === undefined) return succeed(draft);
  const [before, after] = [blocks[place - 1], blocks[place + 1]];
  const gone =
    after === undefined
      ? { start: before?.end ?? block.start, end: block.end, words: '' }
      : { start: block.start, end: after.start, words: '' };
  return edited(draft, [gone], { from: place, to: place + 1 }, []);
}

/** Every stretch of the article that the key or a voice names. */
const spansIn = ({ key, voices }: Lesson): Span[] => [
  ...key.flatMap((item) => [
    ...boundariesOf(item).flatMap(({ core, margin }) => [core, margin]),
    ...(item.cue === null ? [] : [item.cue]),
    ...speakersOf(item).flatMap(({ span }) => (span === null ? [] : [span])),
  ]),
  ...voices.flatMap(({ mentions }) => mentions),
];

/** Typed or pasted words as blocks may hold them: one text for each stretch between empty lines. */
const blockTexts = (typed: string): string[] =>
  cleanCharacters(typed)
    .text.split(/\n\s*\n/u)
    .map(blockText)
    .filter((words) => words !== '');

function blocksOf(pieces: readonly string[], kind: BlockKind, from: number): Block[] {
  let start = from;
  return pieces.map((words, place) => {
    const block = { kind: place === 0 ? kind : kindOfRest(kind), start, end: start + words.length };
    start = block.end + BETWEEN_BLOCKS.length;
    return block;
  });
}

/** Where pieces lie in words that hold nothing else but white space between each two; null where it isn't so. */
function placesIn(words: string, pieces: readonly string[]): Span[] | null {
  const places: Span[] = [];
  let from = 0;
  for (const piece of pieces) {
    const start = words.indexOf(piece, from);
    if (start === -1 || words.slice(from, start).trim() !== '' || (start === from && from > 0)) return null;
    from = start + piece.length;
    places.push({ start, end: from });
  }
  return from === words.length ? places : null;
}

/** The draft with a block parted where white space stands anyway: its text stays as it is. */
function cutInto(draft: Draft, place: number, parts: readonly Span[]): Draft {
  const block = draft.lesson.blocks[place];
  if (block === undefined) return draft;
  const blocks = parts.map(({ start, end }, part) => ({
    kind: part === 0 ? block.kind : kindOfRest(block.kind),
    start: block.start + start,
    end: block.start + end,
  }));
  return withBlocks(draft, { from: place, to: place + 1 }, blocks);
}

/** The draft with some blocks replaced by others in the same text. */
function withBlocks(
  draft: Draft,
  { from, to }: { from: number; to: number },
  instead: readonly Block[],
): Draft {
  const { lesson } = draft;
  const blocks = [...lesson.blocks.slice(0, from), ...instead, ...lesson.blocks.slice(to)];
  return { ...draft, lesson: { ...lesson, blocks } };
}

/** An article has one headline; what is cut off of it is something else. */
const kindOfRest = (kind: BlockKind): BlockKind => (kind === 'headline' ? 'paragraph' : kind);

/** The draft with some blocks replaced by others; those are given in the new text, up to which nothing else changes. */
function edited(
  draft: Draft,
  changes: readonly Replacement[],
  { from, to }: { from: number; to: number },
  instead: readonly Block[],
): ArticleEdit {
  const { text, blocks } = draft.lesson;
  const [first, last] = [blocks[from], blocks[to - 1]];
  const growth = changes.reduce((sum, { start, end, words }) => sum + words.length - (end - start), 0);
  const reworded =
    first === undefined || last === undefined || instead.length === 0
      ? null
      : { old: { start: first.start, end: last.end }, now: { start: first.start, end: last.end + growth } };
  const after = new EditedText(text, changes, reworded);
  if (!/[\p{L}\p{N}]/u.test(after.text)) return fail('nothing-to-read');
  if (after.text.length > LONGEST_TEXT) return fail('text-too-long');
  const now = [
    ...blocks.slice(0, from),
    ...instead,
    ...blocks.slice(to).map((block) => ({ ...block, start: block.start + growth, end: block.end + growth })),
  ];
  return succeed(withArticle(draft, after.text, now, after));
}
