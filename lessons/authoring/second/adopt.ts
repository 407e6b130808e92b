import { Slugs } from '../../exchange/lesson-in-text/slugs.ts';
import { speakersOf, type KeyItem } from '../../format/key.ts';
import { isUnwritten, type Localized } from '../../format/localized.ts';
import { inKeyOrder, unwrittenText, type Draft } from '../draft.ts';
import { takenNames } from '../key/items.ts';

/**
 * Takes an item of the second key into the draft's: with an id that is free, its texts in the draft's languages, and voices
 * for its speakers where the lesson has none.
 *
 * @param item on the draft's article and in its terms, as `layBeside` gives it
 * @returns the draft, and the id the item has there
 */
export function adoptItem(draft: Draft, item: KeyItem): { draft: Draft; id: string } {
  const { lesson } = draft;
  const id = new Slugs(takenNames(draft)).make(item.id, 'item');
  const first = lesson.key.find((known) => known.id === item.continues);
  const { continues: _continues, dispute: _dispute, ...rest } = item;
  const adopted: KeyItem = {
    ...rest,
    id,
    explanation: ownTexts(draft, item.explanation),
    ...(first !== undefined && first.category === item.category && first.continues === undefined
      ? { continues: first.id }
      : {}),
  };
  const withItem = { ...draft, lesson: { ...lesson, key: inKeyOrder([...lesson.key, adopted]) } };
  return { draft: withVoicesOf(withItem, item), id };
}

/** The draft with a voice for every speaker of the item; a voice it doesn't have yet is taken from the second key. */
export function withVoicesOf(draft: Draft, item: KeyItem): Draft {
  const { lesson, second } = draft;
  const known = new Set(lesson.voices.map(({ id }) => id));
  const voices = [...lesson.voices];
  for (const { voice, name, span } of speakersOf(item)) {
    if (known.has(voice)) continue;
    known.add(voice);
    const theirs = second?.voices.find(({ id }) => id === voice);
    voices.push({
      id: voice,
      name: theirs?.name ?? name,
      role: theirs === undefined ? unwrittenText(draft) : inOwnLanguages(draft, theirs.role),
      kind: theirs?.kind ?? 'person',
      mentions: span === null ? [] : [span],
    });
  }
  return voices.length === lesson.voices.length ? draft : { ...draft, lesson: { ...lesson, voices } };
}

/** An item's explanations, each that nobody has written yet from theirs. */
export const filledFrom = (
  draft: Draft,
  mine: KeyItem['explanation'],
  theirs: KeyItem['explanation'],
): KeyItem['explanation'] => {
  const filled = (name: keyof KeyItem['explanation']): Localized =>
    isWritten(mine[name]) ? mine[name] : inOwnLanguages(draft, theirs[name]);
  return {
    what: filled('what'),
    notice: filled('notice'),
    counterTest: filled('counterTest'),
    better: filled('better'),
  };
};

/** The explanations as they were before `filledFrom`: what came of theirs and was not changed since is unwritten again. */
export const emptiedOf = (
  draft: Draft,
  now: KeyItem['explanation'],
  was: KeyItem['explanation'],
  theirs: KeyItem['explanation'],
): KeyItem['explanation'] => {
  const emptied = (name: keyof KeyItem['explanation']): Localized =>
    !isWritten(was[name]) && sameTexts(now[name], inOwnLanguages(draft, theirs[name]))
      ? was[name]
      : now[name];
  return {
    what: emptied('what'),
    notice: emptied('notice'),
    counterTest: emptied('counterTest'),
    better: emptied('better'),
  };
};

const sameTexts = (one: Localized, other: Localized): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([tag, text]) => other[tag] === text);

const ownTexts = (draft: Draft, { what, notice, counterTest, better }: KeyItem['explanation']) => ({
  what: inOwnLanguages(draft, what),
  notice: inOwnLanguages(draft, notice),
  counterTest: inOwnLanguages(draft, counterTest),
  better: inOwnLanguages(draft, better),
});

/** A text in those of its languages that the draft has; unwritten where they have none in common. */
function inOwnLanguages(draft: Draft, texts: Localized): Localized {
  const own = Object.entries(texts).filter(([tag]) => draft.pack.languages.includes(tag));
  return own.length === 0 ? unwrittenText(draft) : Object.fromEntries(own);
}

const isWritten = (texts: Localized): boolean => Object.values(texts).some((text) => !isUnwritten(text));
