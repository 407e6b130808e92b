import { expect, test } from 'vitest';

import { csvText, germanCsv, plainCsv } from '../../exchange/csv/csv-text.ts';
import { buildHandedOn, buildHandedOnLesson } from './build-handed-on.ts';
import { classTable, type ClassTableWords } from './class-table.ts';
import { itemTable, type ItemTableWords } from './item-table.ts';

/** Every word is its own key. */
const echo = new Proxy({}, { get: (_, name) => String(name) });

const classWords: ClassTableWords = {
  language: 'de',
  column: echo as never,
  ofCategory: (category, what) => `${category}: ${what}`,
  secondsOf: (step) => `seconds: ${step}`,
  mode: echo as never,
  yes: 'ja',
  no: 'nein',
};
const itemWords: ItemTableWords = {
  language: 'de',
  column: echo as never,
  outcome: echo as never,
  strength: echo as never,
  stance: echo as never,
  yes: 'ja',
  no: 'nein',
};

const lessons = [buildHandedOnLesson([buildHandedOn(), buildHandedOn({ learner: 'IGEL-3', intact: false })])];
const table = (rows: ReturnType<typeof classTable>): Record<string, unknown>[] =>
  rows
    .slice(1)
    .map((row) => Object.fromEntries(row.map((cell, place) => [rows[0]?.[place] as string, cell])));

test('a class is a row for each learner and lesson', () => {
  const rows = table(classTable(lessons, classWords));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    class: '9b',
    learner: 'KRANICH-47',
    lesson: 'Lesson',
    intact: 'ja',
    marks: 3,
    expected: 3,
    found: 1,
    convinced: 1,
    disagree: 1,
    'framing: expected': 2,
    'framing: found': 1,
    'quote: found': 0,
    'seconds: read': 61,
    'seconds: mark': 3605,
    scoreAtFirstCheck: 0,
  });
  expect(rows[1]).toMatchObject({ learner: 'IGEL-3', intact: 'nein' });
});

test('and a row for each learner and place of the key, in reading order', () => {
  const rows = table(itemTable(lessons, itemWords));
  expect(rows.map(({ learner, item, outcome }) => [learner, item, outcome]).slice(0, 5)).toEqual([
    ['KRANICH-47', 'endlich', 'found'],
    ['KRANICH-47', 'admits', 'missed'],
    ['KRANICH-47', 'quote', 'other-category'],
    ['KRANICH-47', 'experts', 'not-needed'],
    ['IGEL-3', 'endlich', 'found'],
  ]);
  expect(rows[2]).toMatchObject({ words: '„Lücken“', sure: 'nein', stance: 'disagree' });
});

test('German spreadsheets get semicolons, decimal commas and their own dates; formulas are harmless, codes untouched', () => {
  const text = csvText(classTable(lessons, classWords), germanCsv('Europe/Berlin'));
  expect(text.startsWith('\ufeffclass;learner;')).toBe(true);
  expect(text).toContain('\r\n9b;KRANICH-47;pack;Lesson;24.11.2026 09:05;guided;ja;1;3;');
  expect(text).toMatch(/;0,3333;/u);
  const items = csvText(itemTable(lessons, itemWords), germanCsv('Europe/Berlin'));
  expect(items).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(items).toContain(`"'+ das sagt Anna Beispiel auch;\n""wirklich"""`);
});

test('other programs get plain numbers and instants', () => {
  const text = csvText(classTable(lessons, classWords), plainCsv);
  expect(text.startsWith('class,learner,')).toBe(true);
  expect(text).toContain(',2026-11-24T08:05:06.000Z,guided,ja,1,3,');
  expect(csvText([[-0.5, '-0.5', null, '']], plainCsv)).toBe("-0.5,'-0.5,,\r\n");
});
