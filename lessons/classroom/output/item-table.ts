import type { Cell } from '../../exchange/csv/csv-text.ts';
import type { KeyItem, Strength } from '../../format/key.ts';
import { localize, type Localized } from '../../format/localized.ts';
import type { Stance } from '../../marks/attempt.ts';
import { byReadingOrder, textUnder } from '../../text/span.ts';
import type { ItemOutcome } from '../grade.ts';
import type { HandedOn, HandedOnLesson } from './handed-on.ts';
import { markBeside } from './mark-beside.ts';

export const itemColumns = [
  'class',
  'learner',
  'lesson',
  'item',
  'category',
  'technique',
  'strength',
  'words',
  'outcome',
  'sure',
  'why',
  'stance',
  'disagreement',
] as const;

type Column = (typeof itemColumns)[number];

/** How a table of items speaks; written in the catalogues, not here. */
export interface ItemTableWords {
  language: string;
  column: Readonly<Record<Column, string>>;
  outcome: Readonly<Record<ItemOutcome, string>>;
  strength: Readonly<Record<Strength, string>>;
  stance: Readonly<Record<Stance['kind'], string>>;
  yes: string;
  no: string;
}

/** A class as a table of what became of the key: a row for each learner and item, items in reading order. */
export function itemTable(lessons: readonly HandedOnLesson[], words: ItemTableWords): Cell[][] {
  const rows = lessons.flatMap((handedOn) => {
    const items = [...handedOn.lesson.key].sort((one, other) => byReadingOrder(one.core, other.core));
    const ofItem = items.map((item) => itemCells(handedOn, item, words));
    return handedOn.works.flatMap((work) =>
      items.map((item, place) => {
        const cells: Record<string, Cell> = { ...ofItem[place], ...workCells(work, item, words) };
        return itemColumns.map((column) => cells[column] ?? null);
      }),
    );
  });
  return [itemColumns.map((column) => words.column[column]), ...rows];
}

function itemCells(
  { lesson }: HandedOnLesson,
  item: KeyItem,
  { language, strength }: ItemTableWords,
): Partial<Record<Column, Cell>> {
  const said = (texts: Localized | undefined, otherwise: string): string =>
    texts === undefined ? otherwise : localize(texts, language, lesson.language).text;
  const category = lesson.categories.find(({ id }) => id === item.category);
  const technique = category?.techniques.find(({ id }) => id === item.technique);
  return {
    lesson: said(lesson.title, lesson.id),
    item: item.id,
    category: said(category?.name, item.category),
    technique: said(technique?.name, item.technique),
    strength: strength[item.strength],
    words: textUnder(lesson.text, item.core),
  };
}

function workCells(
  { class: { name }, learner, graded }: HandedOn,
  item: KeyItem,
  { outcome, stance, yes, no }: ItemTableWords,
): Partial<Record<Column, Cell>> {
  const came = graded.items[item.id];
  const mark = markBeside(graded, item.id);
  const said = graded.stances[item.id];
  return {
    class: name,
    learner,
    outcome: came === undefined ? null : outcome[came],
    sure: mark === null ? null : mark.sure ? yes : no,
    why: mark === null ? null : mark.why,
    stance: said === undefined ? null : stance[said.kind],
    disagreement: said?.kind === 'disagree' ? said.reason : null,
  };
}
