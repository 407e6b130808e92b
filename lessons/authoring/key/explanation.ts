import type { Category } from '../../format/category.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import { isUnchosen, type Draft } from '../draft.ts';
import { writeIn, writtenIn } from '../written.ts';
import { changeItem } from './items.ts';

/** The texts of an explanation, in the order in which they are read. */
export const explanationFields = ['what', 'notice', 'counterTest', 'better'] as const;
export type ExplanationField = (typeof explanationFields)[number];

/** @param language BCP 47 tag */
export const setExplanation = (
  draft: Draft,
  id: string,
  field: ExplanationField,
  language: string,
  text: string,
): Draft =>
  changeItem(draft, id, (item) => {
    const texts = writeIn(item.explanation[field], language, text);
    if (texts === item.explanation[field]) return item;
    return { ...item, explanation: { ...item.explanation, [field]: texts } };
  });

/** Those of the languages in which an explanation lacks a text. */
export const languagesLacking = (
  { explanation }: Pick<KeyItem, 'explanation'>,
  languages: readonly string[],
): string[] =>
  languages.filter((language) =>
    explanationFields.some((field) => writtenIn(explanation[field], language) === ''),
  );

/** Whether something about an item is still to be chosen or written. */
export const isUnfinished = (
  item: KeyItem,
  { categories }: Pick<Lesson, 'categories'>,
  languages: readonly string[],
): boolean =>
  (isUnchosen(item) && hasTechniques(item, categories)) || languagesLacking(item, languages).length > 0;

const hasTechniques = ({ category }: KeyItem, categories: readonly Category[]): boolean =>
  categories.some(({ id, techniques }) => id === category && techniques.length > 0);
