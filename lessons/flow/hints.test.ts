import { describe, expect, it } from 'vitest';

import { itemOn, lessonOn, markOn, placeOf } from '../compare/builders.ts';
import { compareMarks } from '../compare/compare.ts';
import type { ComparedItem } from '../compare/key-words.ts';
import { firstHints, secondHints, type HintedLesson } from './hints.ts';

const text =
  'Große Worte\n\nErster Satz hier. Zweiter Satz dort.\n\nDritter Satz am 70. Jahrestag. Ende gut.';
const block = (kind: 'headline' | 'paragraph', words: string) => ({ kind, ...placeOf(text, words) });
const blocks = [
  block('headline', 'Große Worte'),
  block('paragraph', 'Erster Satz hier. Zweiter Satz dort.'),
  block('paragraph', 'Dritter Satz am 70. Jahrestag. Ende gut.'),
];
const item = (words: string, category: string, more: Partial<ComparedItem> = {}) =>
  itemOn(placeOf(text, words), { id: words.toLowerCase().replace(/\W+/g, '-'), category, ...more });

const key = [
  item('Satz dort', 'quote'),
  item('Erster Satz', 'quote'),
  item('Satz hier', 'framing'),
  item('Jahrestag', 'framing'),
  item('Ende gut', 'sourcing', { strength: 'acceptable' }),
  item('Große', 'framing', { strength: 'debatable' }),
];
const lesson = { ...lessonOn(text, key), blocks } satisfies HintedLesson;
const compared = (...marks: [string, string][]) =>
  compareMarks(
    lesson,
    marks.map(([words, category]) => markOn(placeOf(text, words), { category })),
  );

describe('the hints of the first check', () => {
  it('count required items not found, by block and category', () => {
    expect(firstHints(lesson, compared())).toEqual([
      { block: 1, kind: 'paragraph', ordinal: 1, ordinals: 2, category: 'framing', missing: 1 },
      { block: 1, kind: 'paragraph', ordinal: 1, ordinals: 2, category: 'quote', missing: 2 },
      { block: 2, kind: 'paragraph', ordinal: 2, ordinals: 2, category: 'framing', missing: 1 },
    ]);
  });

  it('leave out what is found, and count what is under another category', () => {
    expect(
      firstHints(
        lesson,
        compared(['Erster Satz', 'quote'], ['Satz hier', 'framing'], ['Jahrestag', 'quote']),
      ),
    ).toMatchObject([
      { block: 1, category: 'quote', missing: 1 },
      { block: 2, category: 'framing', missing: 1 },
    ]);
  });

  it('are none where everything required is found', () => {
    const all = compared(
      ['Satz dort', 'quote'],
      ['Erster Satz', 'quote'],
      ['Satz hier', 'framing'],
      ['Jahrestag', 'framing'],
    );
    expect(firstHints(lesson, all)).toEqual([]);
    expect(secondHints(lesson, all)).toEqual([]);
  });
});

describe('the hints of the second check', () => {
  it('name the sentence of each required item not found, in reading order', () => {
    const hints = secondHints(lesson, compared(['Erster Satz', 'quote']));
    expect(
      hints.map(({ category, sentence }) => [category, text.slice(sentence.start, sentence.end)]),
    ).toEqual([
      ['framing', 'Erster Satz hier.'],
      ['quote', 'Zweiter Satz dort.'],
      ['framing', 'Dritter Satz am 70. Jahrestag.'],
    ]);
  });
});
