import { indexWords } from '../../compare/word-index.ts';
import { sharesWord } from '../../compare/word-range.ts';
import { speakersOf, type KeyItem } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import { byReadingOrder, type Span } from '../../text/span.ts';
import type { WordIndex } from '../../text/words.ts';
import { isUnchosen } from '../draft.ts';
import { disputeId, pairDisputeKinds, type PairDisputeKind } from './dispute-kinds.ts';
import { pairKeys, type KeyPair } from './pair-keys.ts';
import type { SecondKey } from './second-key.ts';

/** One point in which two keys differ. Its id is made of the items' ids and stays the same when the article is corrected. */
export type Dispute =
  | { id: string; kind: 'only-mine'; mine: KeyItem; theirs: null }
  | { id: string; kind: 'only-theirs'; mine: null; theirs: KeyItem }
  | {
      [Kind in PairDisputeKind]: { id: string; kind: Kind; mine: KeyItem; theirs: KeyItem };
    }[PairDisputeKind];

/** The words a dispute is about: from where the first of the two items begins to where the last ends. */
export function disputedSpan({ mine, theirs }: Dispute): Span {
  const cores = [mine, theirs].flatMap((item) => (item === null ? [] : [item.core]));
  return {
    start: Math.min(...cores.map(({ start }) => start)),
    end: Math.max(...cores.map(({ end }) => end)),
  };
}

/**
 * Every point in which two keys differ, in reading order. A pair can differ in several points; each is a dispute of its own.
 * Both keys are on the lesson's text and in its categories.
 */
export function disputesBetween(
  mine: readonly KeyItem[],
  theirs: readonly KeyItem[],
  lesson: Pick<Lesson, 'text' | 'language'>,
  { saysStrength }: Pick<SecondKey, 'saysStrength'>,
): Dispute[] {
  const index = indexWords(lesson.text, lesson.language);
  const { within, across, onlyMine, onlyTheirs } = pairKeys(mine, theirs, index);
  // Who names no speaker anywhere has no opinion on speakers.
  const says: Record<PairDisputeKind, boolean> = {
    category: true,
    boundary: true,
    strength: saysStrength,
    technique: true,
    speaker: theirs.some(({ speaker }) => speaker !== null),
    cue: theirs.some(({ cue }) => cue !== null),
  };
  const disputes: Dispute[] = [
    ...onlyMine.map((item): Dispute => ({
      id: disputeId('only-mine', item.id, ''),
      kind: 'only-mine',
      mine: item,
      theirs: null,
    })),
    ...onlyTheirs.map((item): Dispute => ({
      id: disputeId('only-theirs', '', item.id),
      kind: 'only-theirs',
      mine: null,
      theirs: item,
    })),
    ...across.map((pair) => disputeOf('category', pair)),
    ...within.flatMap((pair) =>
      differences(pair, index)
        .filter((kind) => says[kind])
        .map((kind) => disputeOf(kind, pair)),
    ),
  ];
  return disputes.sort((a, b) => byReadingOrder(disputedSpan(a), disputedSpan(b)));
}

const disputeOf = (kind: PairDisputeKind, { mine, theirs }: KeyPair): Dispute => ({
  id: disputeId(kind, mine.id, theirs.id),
  kind,
  mine,
  theirs,
});

/** In what the two items of a pair differ, the weightiest first. */
function differences({ mine, theirs, sameWords }: KeyPair, index: WordIndex): PairDisputeKind[] {
  const differ: Record<PairDisputeKind, boolean> = {
    category: mine.category !== theirs.category,
    boundary: !sameWords,
    strength: mine.strength !== theirs.strength,
    technique: mine.technique !== theirs.technique && !isUnchosen(mine) && !isUnchosen(theirs),
    speaker: !sameVoices(mine, theirs),
    cue: !sameCue(mine.cue, theirs.cue, index),
  };
  return pairDisputeKinds.filter((kind) => differ[kind]);
}

const sameVoices = (mine: KeyItem, theirs: KeyItem): boolean => {
  const voices = (item: KeyItem) => new Set(speakersOf(item).map(({ voice }) => voice));
  const own = voices(mine);
  const other = voices(theirs);
  return own.size === other.size && [...own].every((voice) => other.has(voice));
};

/** As with learners' links, one word in common is enough. */
const sameCue = (mine: Span | null, theirs: Span | null, index: WordIndex): boolean =>
  mine === null || theirs === null
    ? mine === theirs
    : sharesWord(index.wordRange(mine), index.wordRange(theirs));
