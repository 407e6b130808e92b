import { describe, expect, it } from 'vitest';

import { compareMarks } from '../../../lessons/compare/compare.ts';
import { buildItem, buildLesson, buildMark, spanOf } from '../../../lessons/format/build-lesson.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { joinedWith, rowInFocus, rowsOf, shows, type Row, type RowFilter } from './rows.ts';

const text = 'Endlich handelt der Rat. „Wir freuen uns“, sagte die Dezernentin. Es regnet.';
const on = (words: string) => spanOf(text, words);
const lesson = buildLesson(text, {
  key: [
    buildItem('loaded', on('Endlich')),
    buildItem('speech', on('„Wir freuen uns“'), { category: 'quote' }),
    buildItem('source', on('sagte die Dezernentin'), { category: 'sourcing' }),
    buildItem('disputed', on('handelt'), { strength: 'debatable' }),
  ],
});

const rows = (...marks: Mark[]): Row[] => rowsOf(lesson.key, marks, compareMarks(lesson, marks));
const ids = (found: readonly Row[]): string[] => found.map(({ id }) => id);
const shown = (filter: RowFilter, ...marks: Mark[]): string[] =>
  ids(rows(...marks).filter((row) => shows(filter, row)));

describe('the rows of a comparison', () => {
  it('hold every key item once, in reading order', () => {
    expect(ids(rows())).toEqual(['item-loaded', 'item-disputed', 'item-speech', 'item-source']);
  });

  it('tell a mark on an item and the item as one', () => {
    const found = rows(buildMark('m', on('Endlich')));
    expect(ids(found)).toEqual(['item-loaded', 'item-disputed', 'item-speech', 'item-source']);
    expect(found[0]?.marks.map(({ id }) => id)).toEqual(['m']);
  });

  it('tell a mark at the right place in another category with that item', () => {
    const [, , speech] = rows(buildMark('m', on('„Wir freuen uns“'), { category: 'sourcing' }));
    expect(speech).toMatchObject({ id: 'item-speech', outcome: { kind: 'other-category' } });
    expect(speech?.marks.map(({ id }) => id)).toEqual(['m']);
  });

  it('give a mark that answers no item a row of its own, at its place', () => {
    expect(ids(rows(buildMark('m', on('regnet')))).at(-1)).toBe('mark-m');
  });

  it('tell marks that count as one in one row', () => {
    const touching = [
      buildMark('a', on('sagte'), { category: 'sourcing' }),
      buildMark('b', on('die Dezernentin'), { category: 'sourcing' }),
    ];
    const source = rows(...touching).find(({ id }) => id === 'item-source');
    expect(source?.marks.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(rows(...touching)).toHaveLength(lesson.key.length);
  });

  it('lose no mark, whatever was marked', () => {
    const marks = [
      buildMark('a', on('Endlich handelt')),
      buildMark('b', on('der Rat')),
      buildMark('c', on('Endlich'), { category: 'quote' }),
      buildMark('d', on('Wir freuen')),
      buildMark('e', on('. „')),
      buildMark('f', on('der Rat')),
    ];
    const told = rows(...marks).flatMap((row) => row.marks.map(({ id }) => id));
    expect(new Set(told)).toEqual(new Set(['a', 'b', 'c', 'd', 'e', 'f']));
  });
});

describe('a filter', () => {
  it('shows what was missed: required items only', () => {
    expect(shown('missed', buildMark('m', on('Endlich')))).toEqual(['item-speech', 'item-source']);
  });

  it('shows what earned nothing', () => {
    const marks = [
      buildMark('good', on('Endlich')),
      buildMark('stray', on('regnet')),
      buildMark('other', on('„Wir freuen uns“'), { category: 'sourcing' }),
    ];
    expect(shown('reconsider', ...marks)).toEqual(['item-speech', 'mark-stray']);
  });
});

describe('the row in focus', () => {
  it('is found by the item and by any of its marks', () => {
    const found = rows(buildMark('m', on('Endlich')));
    expect(rowInFocus(found, { kind: 'item', id: 'loaded' })?.id).toBe('item-loaded');
    expect(rowInFocus(found, { kind: 'mark', id: 'm' })?.id).toBe('item-loaded');
    expect(rowInFocus(found, null)).toBeNull();
  });
});

describe('marks that count as one', () => {
  it('are followed from neighbour to neighbour', () => {
    const verdict = (mark: string, ...joined: string[]) => ({ mark, joined, kind: 'wordless' as const });
    expect(joinedWith('a', [verdict('a', 'b'), verdict('b', 'a', 'c'), verdict('c', 'b')])).toEqual(
      new Set(['a', 'b', 'c']),
    );
  });
});
