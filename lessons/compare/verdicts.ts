import type { Mark } from '../marks/mark.ts';
import type { WordIndex } from '../text/words.ts';
import type { Answers } from './answers.ts';
import type { BoundaryFault, ItemVerdict, MarkVerdict } from './comparison.ts';
import { earn, whyNothing, wordsOff, type Earned } from './credit.ts';
import type { Answer } from './joining.ts';
import type { KeyWords } from './key-words.ts';
import { compareLinks, type Mentions } from './links.ts';
import type { Matching } from './matching.ts';
import type { Pair } from './pairing.ts';
import { sharedWords, sharesWord, spanOfWords, type RangeIndex, type WordRange } from './word-range.ts';

/** A verdict without the mark it is on: what is said of an answer is said of each of its marks. */
type Said<Verdict> = Verdict extends unknown ? Omit<Verdict, 'mark' | 'joined'> : never;
type AnswerVerdict = Said<MarkVerdict>;

/** The verdict of every mark. */
export function markVerdicts(
  { answers, wordless, duplicates }: Answers,
  matching: Matching,
  itemsOf: (category: string) => RangeIndex<KeyWords>,
  index: WordIndex,
): Map<Mark, MarkVerdict> {
  const verdicts = new Map<Mark, MarkVerdict>();
  const within = new Map(matching.within.map((pair) => [pair.answer, pair]));
  const across = new Map(matching.across.map((pair) => [pair.answer, pair]));
  const takers = new Map(matching.within.map((pair) => [pair.item, pair]));
  for (const answer of answers) {
    const pair = within.get(answer) ?? across.get(answer);
    const said = pair === undefined ? null : onItem(pair, index);
    answer.marks.forEach((placed, place) => {
      verdicts.set(placed.mark, {
        mark: placed.mark.id,
        joined: touchedBy(answer, place),
        ...(said ?? onNothing(placed, answer, itemsOf(answer.category), takers, index)),
      });
    });
  }
  for (const mark of wordless) verdicts.set(mark, { mark: mark.id, joined: [], kind: 'wordless' });
  for (const { mark, of } of duplicates) {
    verdicts.set(mark, { mark: mark.id, joined: [], kind: 'duplicate', of: of.id });
  }
  return verdicts;
}

/** The verdict of every key item, in the order given. */
export function itemVerdicts(
  items: readonly KeyWords[],
  matching: Matching,
  mentions: Mentions,
  index: WordIndex,
): ItemVerdict[] {
  const within = new Map(matching.within.map((pair) => [pair.item, pair]));
  const across = new Map(matching.across.map((pair) => [pair.item, pair]));
  return items.map((words): ItemVerdict => {
    const item = words.item.id;
    const pair = within.get(words);
    if (pair !== undefined) return answered(pair, mentions, index);
    const stray = across.get(words);
    if (stray !== undefined) {
      return { item, kind: 'other-category', mark: mainMark(stray), category: stray.answer.category };
    }
    const isMissed = words.strength === 'required' && words.allowed.length > 0;
    return { item, kind: isMissed ? 'missed' : 'not-needed' };
  });
}

/** The marks directly before and after one of an answer's marks that count as one with it. */
function touchedBy({ marks, carriedOnBy }: Answer, place: number): string[] {
  const own = marks[place];
  const neighbours = [marks[place - 1], marks[place + 1]].filter((mark) => mark !== undefined);
  const strays = carriedOnBy.filter((stray) =>
    own !== undefined && stray.from < own.from ? place === 0 : place === marks.length - 1,
  );
  return [...neighbours, ...strays].map(({ mark }) => mark.id);
}

function onItem({ answer, item: { item, strength }, earned }: Pair<Answer>, index: WordIndex): AnswerVerdict {
  if (item.category !== answer.category) {
    return { kind: 'other-category', item: item.id, category: item.category };
  }
  if (strength === 'debatable') return { kind: 'arguable', item: item.id };
  if (earned.credit === 1) return { kind: 'on-target', item: item.id };
  return { kind: 'boundary', item: item.id, ...fault(answer, earned, index) };
}

/**
 * Why a mark earned nothing: told by the item that its own words come nearest to, and by the words of the whole answer
 * it is part of.
 */
function onNothing(
  mark: WordRange,
  answer: Answer,
  items: RangeIndex<KeyWords>,
  takers: ReadonlyMap<KeyWords, Pair<Answer>>,
  index: WordIndex,
): AnswerVerdict {
  let nearest: KeyWords | null = null;
  let most: Earned | null = null;
  let brushed: KeyWords | null = null;
  for (const item of items.sharing(mark)) {
    const own = earn(mark, item.allowed);
    if (own === null) {
      if (item.allowed.some(({ extent }) => sharesWord(mark, extent))) brushed ??= item;
    } else if (most === null || tellsMore(own, most)) {
      nearest = item;
      most = own;
    }
  }
  const earned = nearest === null ? null : earn(answer, nearest.allowed);
  if (nearest === null || earned === null) {
    return { kind: 'not-in-key', reason: 'beside', item: brushed?.item.id ?? null };
  }
  const item = nearest.item.id;
  const taker = takers.get(nearest);
  if (earned.credit > 0 && taker !== undefined) {
    return { kind: 'not-in-key', reason: 'found-already', item, by: mainMark(taker) };
  }
  const reason = whyNothing(answer, earned);
  return reason === 'beside'
    ? { kind: 'not-in-key', reason, item }
    : { kind: 'not-in-key', reason, item, ...fault(answer, earned, index) };
}

const tellsMore = (one: Earned, other: Earned): boolean =>
  (one.credit - other.credit || one.overlap - other.overlap) > 0;

function answered(pair: Pair<Answer>, mentions: Mentions, index: WordIndex): ItemVerdict {
  const { answer, earned } = pair;
  const item = pair.item.item.id;
  const mark = mainMark(pair);
  if (pair.item.strength === 'debatable') return { item, kind: 'arguable', mark };
  const links = compareLinks(
    answer.marks.map((placed) => placed.mark),
    pair.item.item,
    mentions,
    index,
  );
  return earned.credit === 1
    ? { item, kind: 'found', mark, ...links }
    : { item, kind: 'boundary', mark, ...links, ...fault(answer, earned, index) };
}

/** The mark that stands for an answer: the one that covers most of the item, the earlier of equals. */
function mainMark({ answer, earned }: Pair<Answer>): string {
  const [first, ...others] = answer.marks;
  let main = first;
  for (const other of others) {
    if (main === undefined || sharedWords(other, earned.extent) > sharedWords(main, earned.extent))
      main = other;
  }
  return main?.mark.id ?? '';
}

function fault(answer: Answer, { nearest }: Earned, index: WordIndex): BoundaryFault {
  const { missing, extra } = wordsOff(answer, nearest);
  const spans = (ranges: readonly WordRange[]) =>
    ranges.map((range) => spanOfWords(range, index)).filter((span) => span !== null);
  return { missing: spans(missing), extra: spans(extra) };
}
