import { Slugs } from '../../exchange/lesson-in-text/slugs.ts';
import { slugSchema } from '../../format/identity.ts';
import type { KeyItem, Strength } from '../../format/key.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { sameSpan, textUnder, type Span } from '../../text/span.ts';
import { inKeyOrder, UNCHOSEN, unwrittenText, type Draft } from '../draft.ts';
import { renamedInSettlements } from '../second/renamed.ts';
import { isStretchOf } from './stretch.ts';

/** How many words of an item its first short name has. */
const WORDS_IN_NAME = 3;

export const itemOf = ({ lesson }: Pick<Draft, 'lesson'>, id: string): KeyItem | undefined =>
  lesson.key.find((item) => item.id === id);

/** The draft with one item changed; the same draft where there is no such item or it stays the same object. */
export function changeItem(draft: Draft, id: string, change: (item: KeyItem) => KeyItem): Draft {
  const before = itemOf(draft, id);
  if (before === undefined) return draft;
  const after = change(before);
  return after === before
    ? draft
    : withKey(
        draft,
        draft.lesson.key.map((item) => (item === before ? after : item)),
      );
}

/**
 * Marks words as an item of the key: required, its boundary closed, with nothing said of it yet.
 *
 * Fails where the same words are an item of this category already, where the category is unknown, or where the span is
 * none of the article's.
 */
export function addItem(
  draft: Draft,
  category: string,
  core: Span,
): Result<{ draft: Draft; id: string }, 'already-marked' | 'unknown-category' | 'outside-text'> {
  const { lesson } = draft;
  if (!lesson.categories.some(({ id }) => id === category)) return fail('unknown-category');
  if (!isStretchOf(lesson.text, core)) return fail('outside-text');
  if (lesson.key.some((other) => other.category === category && sameSpan(other.core, core))) {
    return fail('already-marked');
  }
  const id = freshName(draft, category, core);
  const unwritten = unwrittenText(draft);
  const item: KeyItem = {
    id,
    category,
    technique: UNCHOSEN,
    strength: 'required',
    core: { start: core.start, end: core.end },
    margin: { start: core.start, end: core.end },
    alternatives: [],
    speaker: null,
    cue: null,
    explanation: { what: unwritten, notice: unwritten, counterTest: unwritten, better: unwritten },
  };
  return succeed({ draft: withKey(draft, [...lesson.key, item]), id });
}

/** Takes an item out of the key; the stretches that continued it stay together. */
export function removeItem(draft: Draft, id: string): Draft {
  if (itemOf(draft, id) === undefined) return draft;
  return withKey(
    draft,
    withoutFirst(draft.lesson.key, id).filter((item) => item.id !== id),
  );
}

/**
 * Gives an item another category: its technique is to be chosen anew where the category has none of this name, speaker and
 * cue go where the category links to none, and the item stands by itself.
 */
export function setCategory(draft: Draft, id: string, category: string): Draft {
  const chosen = draft.lesson.categories.find((candidate) => candidate.id === category);
  const before = itemOf(draft, id);
  if (chosen === undefined || before === undefined || before.category === category) return draft;
  const known = chosen.techniques.some((technique) => technique.id === before.technique);
  const apart = withKey(draft, withoutFirst(draft.lesson.key, id));
  return changeItem(apart, id, (item) => {
    const alone: KeyItem = {
      ...standingAlone(item),
      category,
      technique: known ? item.technique : UNCHOSEN,
    };
    return chosen.attributed ? alone : withoutLinks(alone);
  });
}

/** @param technique one of the category's, or `UNCHOSEN` */
export function setTechnique(draft: Draft, id: string, technique: string): Draft {
  return changeItem(draft, id, (item) => {
    const category = draft.lesson.categories.find((candidate) => candidate.id === item.category);
    const known =
      technique === UNCHOSEN || category?.techniques.some((candidate) => candidate.id === technique) === true;
    return !known || item.technique === technique ? item : { ...item, technique };
  });
}

export const setStrength = (draft: Draft, id: string, strength: Strength): Draft =>
  changeItem(draft, id, (item) => (item.strength === strength ? item : { ...item, strength }));

/** The items that an item could continue: first stretches of its category, in reading order. */
export const possibleFirsts = ({ lesson }: Pick<Draft, 'lesson'>, { id, category }: KeyItem): KeyItem[] =>
  lesson.key.filter(
    (other) => other.id !== id && other.category === category && other.continues === undefined,
  );

/**
 * Says that an item goes on with what another one began; null: that it stands by itself. What continued the item goes on
 * with it. The same draft where the other is of another category, or there is none.
 */
export function setContinues(draft: Draft, id: string, other: string | null): Draft {
  const item = itemOf(draft, id);
  if (other === null) {
    return changeItem(draft, id, (one) => (one.continues === undefined ? one : standingAlone(one)));
  }
  const named = itemOf(draft, other);
  const first = named?.continues === undefined ? named : itemOf(draft, named.continues);
  if (item === undefined || first === undefined || first.id === id || first.category !== item.category) {
    return draft;
  }
  if (item.continues === first.id) return draft;
  const key = draft.lesson.key.map((one) =>
    one.id === id || one.continues === id ? { ...one, continues: first.id } : one,
  );
  return withKey(draft, key);
}

/** Gives an item another short name, which hand-ins and warnings call it by. */
export function renameItem(draft: Draft, id: string, name: string): Result<Draft, 'not-a-slug' | 'taken'> {
  if (name === id) return succeed(draft);
  if (!slugSchema.safeParse(name).success) return fail('not-a-slug');
  if (takenNames(draft).includes(name)) return fail('taken');
  const key = draft.lesson.key.map((item): KeyItem => {
    if (item.id === id) return { ...item, id: name };
    return item.continues === id ? { ...item, continues: name } : item;
  });
  return succeed(renamedInSettlements(withKey(draft, key), id, name));
}

const withKey = (draft: Draft, key: readonly KeyItem[]): Draft => ({
  ...draft,
  lesson: { ...draft.lesson, key: inKeyOrder(key) },
});

/** Names of items in the key, and of those that may come back into it. */
export const takenNames = ({ lesson, unplaced }: Draft): string[] =>
  [...lesson.key, ...unplaced.map(({ item }) => item)].map(({ id }) => id);

function freshName(draft: Draft, category: string, core: Span): string {
  const words = textUnder(draft.lesson.text, core).split(/\s+/u).slice(0, WORDS_IN_NAME);
  return new Slugs(takenNames(draft)).make([category, ...words].join(' '), category);
}

/** The key when an item is the first of several stretches no longer: the next one takes its place. */
function withoutFirst(key: readonly KeyItem[], id: string): KeyItem[] {
  const next = key.find((item) => item.continues === id);
  if (next === undefined) return [...key];
  return key.map((item) => {
    if (item === next) return standingAlone(item);
    return item.continues === id ? { ...item, continues: next.id } : item;
  });
}

function standingAlone(item: KeyItem): KeyItem {
  const alone = { ...item };
  delete alone.continues;
  return alone;
}

function withoutLinks(item: KeyItem): KeyItem {
  const unlinked: KeyItem = { ...item, speaker: null, cue: null };
  delete unlinked.furtherSpeakers;
  return unlinked;
}
