import type { Block } from '../../format/lesson.ts';
import { draftArticle, type ArticleDraft } from './article-draft.ts';
import { paragraphPart, type ArticlePart } from './article-part.ts';
import { cleanCharacters } from './clean-characters.ts';

/** A line that is shorter than this can have been ended by a program that fills lines; longer ones were ended by hand. */
const WIDEST = 100;
const NARROWEST = 40;

/** What is no longer a headline or subheading, in code units. */
const LONGEST_HEADLINE = 200;
const LONGEST_SUBHEADING = 80;

/**
 * An article from plain text; null where it holds no word.
 *
 * An empty line ends a block. A single line end does too, unless the text was filled to a width (as mail programs and
 * archives do): then lines belong together wherever the next word would not have fitted. A first line without a full stop is
 * the headline.
 *
 * Where nothing but line ends stands around the blocks, the text is kept as it came, to the last of them: whoever counts
 * characters in the file counts the same ones in the lesson.
 */
export function draftFromPlainText(raw: string): ArticleDraft | null {
  const { text, losses } = cleanCharacters(raw);
  const chunks = text
    .split(/\n\s*\n/u)
    .flatMap(blocksOfChunk)
    .filter((block) => block.trim() !== '');
  const draft = draftArticle({ parts: chunks.map(partOf), title: null, language: null, losses });
  return draft === null || text !== raw ? draft : (asItCame(draft, raw) ?? draft);
}

/** The draft on the text it was made of; null where its blocks are not found there with nothing but line ends between. */
function asItCame(draft: ArticleDraft, raw: string): ArticleDraft | null {
  let from = 0;
  const blocks: Block[] = [];
  for (const { kind, start, end } of draft.blocks) {
    const words = draft.text.slice(start, end);
    const between = from === 0 ? '' : (/^\n+/u.exec(raw.slice(from))?.[0] ?? '');
    if (!raw.startsWith(words, from + between.length)) return null;
    blocks.push({ kind, start: from + between.length, end: from + between.length + words.length });
    from += between.length + words.length;
  }
  return /^\n*$/u.test(raw.slice(from)) ? { ...draft, text: raw, blocks } : null;
}

/** The blocks in a stretch without empty lines. */
function blocksOfChunk(chunk: string): string[] {
  const lines = chunk.split('\n').map((line) => line.trim());
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0);
  if (width > WIDEST || width < NARROWEST) return lines;
  const blocks: string[] = [];
  lines.forEach((line, place) => {
    const before = lines[place - 1];
    if (before !== undefined && wasFilled(before, line, width)) {
      blocks.push(`${blocks.pop() ?? ''} ${line}`);
    } else blocks.push(line);
  });
  return blocks;
}

/** Whether `line` had to end where it does: the first word of `next` would have made it wider than `width`. */
const wasFilled = (line: string, next: string, width: number): boolean =>
  line.length + 1 + (/^\S*/u.exec(next)?.[0].length ?? 0) > width;

function partOf(text: string, place: number, all: readonly string[]): ArticlePart {
  const next = all[place + 1];
  const unfinished = next !== undefined && !/[.,;:…]["”“»«)]?$/u.test(text.trim());
  if (place === 0 && unfinished && text.length <= LONGEST_HEADLINE) {
    return paragraphPart(text, { role: 'heading', level: 1 });
  }
  const isHeading =
    unfinished &&
    text.length <= LONGEST_SUBHEADING &&
    /^[\p{L}\p{N}]/u.test(text) &&
    !/[.!?…]["”“»«)]?$/u.test(text.trim()) &&
    next.length > 2 * text.length;
  return paragraphPart(text, isHeading ? { role: 'heading', level: 2 } : {});
}
