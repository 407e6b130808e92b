import { Slugs } from '../../exchange/lesson-in-text/slugs.ts';
import type { Category } from '../../format/category.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Lesson, SmallText } from '../../format/lesson.ts';
import { UNWRITTEN, type Localized } from '../../format/localized.ts';
import { newsCategories } from '../../format/news-categories.ts';
import { moved } from '../details/lists.ts';
import { UNCHOSEN, unwrittenText, type Draft } from '../draft.ts';
import { freePen } from './pens.ts';

/** Categories that a lesson may have. */
const MOST_CATEGORIES = 9;

export const mayAddCategory = ({ lesson }: Draft): boolean => lesson.categories.length < MOST_CATEGORIES;

/**
 * A category more, with a pen that none of the others has and nothing said of it but its name.
 *
 * @param name in the draft's first language; where it is empty the name is still to be written
 */
export function addCategory(draft: Draft, name: string): Draft {
  if (!mayAddCategory(draft)) return draft;
  const { categories } = draft.lesson;
  return withCategories(draft, [...categories, blankCategory(draft, name, categories)]);
}

export const changeCategory = (
  draft: Draft,
  id: string,
  parts: Partial<Omit<Category, 'id' | 'techniques'>>,
): Draft => changed(draft, id, (category) => ({ ...category, ...parts }));

/** The letter that is pressed to mark; none where `letter` is empty, and the same draft where it is no letter. */
export function setLetter(draft: Draft, id: string, language: string, letter: string): Draft {
  if (letter !== '' && !/^\p{L}$/u.test(letter)) return draft;
  return changed(draft, id, (category) => {
    const { [language]: _before, ...others } = category.letter;
    return { ...category, letter: letter === '' ? others : { ...category.letter, [language]: letter } };
  });
}

export const moveCategory = (draft: Draft, id: string, by: -1 | 1): Draft =>
  withCategories(draft, moved(draft.lesson.categories, placeOf(draft, id), by));

/** How many marks hang on a category: items of the key, and spans of the example and the transfer sentences. */
export function marksOf({ lesson }: Pick<Draft, 'lesson'>, id: string): { items: number; spans: number } {
  const isOf = ({ category }: { category: string }): boolean => category === id;
  const small = [lesson.example, ...lesson.transfer];
  return {
    items: lesson.key.filter(isOf).length,
    spans: small.reduce((sum, { spans }) => sum + spans.filter(isOf).length, 0),
  };
}

/**
 * Takes a category away. What is marked in it goes to another, where its techniques are to be chosen anew unless that has
 * one of the same id; or goes, too.
 *
 * @param into another category's id; null where the marks shall go
 */
export function removeCategory(draft: Draft, id: string, into: string | null): Draft {
  const { lesson } = draft;
  const left = lesson.categories.filter((category) => category.id !== id);
  const heir = left.find((category) => category.id === into);
  if (left.length === 0 || left.length === lesson.categories.length) return draft;
  return { ...draft, lesson: { ...withoutMarksOf(id, heir, lesson), categories: left } };
}

function withoutMarksOf(id: string, heir: Category | undefined, lesson: Lesson): Lesson {
  const inSmall = (small: SmallText): SmallText =>
    small.spans.some(({ category }) => category === id)
      ? { ...small, spans: small.spans.flatMap((span) => inherited(span, id, heir)) }
      : small;
  return {
    ...lesson,
    key: withoutLostFirsts(
      lesson.key.flatMap((item) => inherited(item, id, heir).map(withTechniqueOf(heir))),
    ),
    example: inSmall(lesson.example),
    transfer: lesson.transfer.map(inSmall),
  };
}

const inherited = <Marked extends { category: string }>(
  marked: Marked,
  id: string,
  heir: Category | undefined,
): Marked[] => {
  if (marked.category !== id) return [marked];
  return heir === undefined ? [] : [{ ...marked, category: heir.id }];
};

const withTechniqueOf =
  (heir: Category | undefined) =>
  (item: KeyItem): KeyItem =>
    item.category !== heir?.id || heir.techniques.some((technique) => technique.id === item.technique)
      ? item
      : item.technique === UNCHOSEN
        ? item
        : { ...item, technique: UNCHOSEN };

/** Where the first stretch of several has gone, the others stand by themselves. */
function withoutLostFirsts(key: KeyItem[]): KeyItem[] {
  const ids = new Set(key.map(({ id }) => id));
  return key.map((item) => {
    if (item.continues === undefined || ids.has(item.continues)) return item;
    const { continues: _gone, ...alone } = item;
    return alone;
  });
}

/** What a lesson begins with: the codebook's three categories for news, or one of which all is still to be said. */
export type Preset = 'news' | 'blank';

/** Categories from a preset instead of those there are. Only for drafts in which nothing is marked: else they are the same. */
export function startCategories(draft: Draft, preset: Preset): Draft {
  if (draft.lesson.key.length > 0) return draft;
  const categories = preset === 'news' ? [...newsCategories] : [blankCategory(draft, '', [])];
  const known = new Set(categories.map(({ id }) => id));
  const emptied = draft.lesson.categories
    .filter(({ id }) => !known.has(id))
    .reduce((lesson, { id }) => withoutMarksOf(id, undefined, lesson), draft.lesson);
  return { ...draft, lesson: { ...emptied, categories } };
}

/** A technique more, with nothing said of it but its name in the draft's first language. */
export function addTechnique(draft: Draft, category: string, name: string): Draft {
  return changed(draft, category, (before) => {
    const ids = before.techniques.map(({ id }) => id);
    const technique = { id: slugFor(name, 'technique', [...ids, UNCHOSEN]), name: named(draft, name) };
    return { ...before, techniques: [...before.techniques, technique] };
  });
}

export const setTechniqueName = (draft: Draft, category: string, technique: string, name: Localized): Draft =>
  changed(draft, category, (before) => ({
    ...before,
    techniques: before.techniques.map((one) => (one.id === technique ? { ...one, name } : one)),
  }));

/** Takes a technique away; items that name it choose anew. */
export function removeTechnique(draft: Draft, category: string, technique: string): Draft {
  const without = changed(draft, category, (before) => ({
    ...before,
    techniques: before.techniques.filter(({ id }) => id !== technique),
  }));
  const names = (item: KeyItem): boolean => item.category === category && item.technique === technique;
  if (!without.lesson.key.some(names)) return without;
  const key = without.lesson.key.map((item) => (names(item) ? { ...item, technique: UNCHOSEN } : item));
  return { ...without, lesson: { ...without.lesson, key } };
}

export const techniqueUses = (
  { lesson }: Pick<Draft, 'lesson'>,
  category: string,
  technique: string,
): number => lesson.key.filter((item) => item.category === category && item.technique === technique).length;

function blankCategory(draft: Draft, name: string, others: readonly Category[]): Category {
  return {
    id: slugFor(
      name,
      'category',
      others.map(({ id }) => id),
    ),
    name: named(draft, name),
    letter: freeLetter(draft, name, others),
    ...freePen(others),
    description: unwrittenText(draft),
    techniques: [],
    attributed: false,
  };
}

/** The first letter of the name that no other category has in the draft's first language. */
function freeLetter(draft: Draft, name: string, others: readonly Category[]): Category['letter'] {
  const language = firstLanguage(draft);
  const lower = (letter: string | undefined): string | undefined => letter?.toLocaleLowerCase(language);
  const taken = new Set(others.map(({ letter }) => lower(letter[language])));
  const letter = (name.match(/\p{L}/gu) ?? []).find((candidate) => !taken.has(lower(candidate)));
  return letter === undefined
    ? {}
    : { [language]: letter.toLocaleUpperCase(language).slice(0, letter.length) };
}

const firstLanguage = ({ pack, lesson }: Draft): string => pack.languages[0] ?? lesson.language;

const named = (draft: Draft, name: string): Localized => ({
  [firstLanguage(draft)]: name.trim().slice(0, 4000) || UNWRITTEN,
});

const slugFor = (name: string, otherwise: string, taken: readonly string[]): string =>
  new Slugs(taken).make(name, otherwise);

const placeOf = ({ lesson }: Draft, id: string): number =>
  lesson.categories.findIndex((category) => category.id === id);

const changed = (draft: Draft, id: string, change: (category: Category) => Category): Draft =>
  withCategories(
    draft,
    draft.lesson.categories.map((category) => (category.id === id ? change(category) : category)),
  );

const withCategories = (draft: Draft, categories: Category[]): Draft => ({
  ...draft,
  lesson: { ...draft.lesson, categories },
});
