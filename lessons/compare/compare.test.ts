import { describe, expect, it } from 'vitest';

import { itemOn, lessonOn, markOn, placeOf } from './builders.ts';
import { compareMarks, compareSmallText, smallTextItem } from './compare.ts';
import type { ComparedItem } from './key-words.ts';

const text = 'a0 b1 c2 d3 e4 f5 g6 h7 i8 j9 k10 l11 m12 n13 o14 p15 q16 r17 s18 t19 u20 v21 w22 x23 y24 z25';
const words = text.split(' ');

/** The span of words `from` up to, not including, `to`. */
function span(from: number, to: number) {
  const start = words.slice(0, from).join(' ').length + (from === 0 ? 0 : 1);
  return { start, end: start + words.slice(from, to).join(' ').length };
}

const mark = (from: number, to: number, category = 'framing') => markOn(span(from, to), { category });
const item = (from: number, to: number, more: Partial<ComparedItem> = {}) => itemOn(span(from, to), more);
const textOf = (spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

function compareOne(key: ComparedItem[], ...marks: ReturnType<typeof mark>[]) {
  const comparison = compareMarks(lessonOn(text, key), marks);
  return { ...comparison, mark: comparison.marks[0], item: comparison.items[0] };
}

describe('credit of a mark', () => {
  it('is 1 where the core is inside the mark and the mark inside the extent', () => {
    const key = [item(5, 8, { margin: span(3, 10) })];
    for (const [from, to] of [
      [5, 8],
      [3, 10],
      [4, 8],
      [5, 9],
    ] as const) {
      const { mark: verdict, whole } = compareOne(key, mark(from, to));
      expect(verdict).toMatchObject({ kind: 'on-target', item: key[0]?.id });
      expect(whole).toMatchObject({ found: 1, missed: 0, reconsider: 0, credits: 1, score: 1 });
    }
  });

  it('is 0.75 where both ends are within one word, naming what is missing and too much', () => {
    const { mark: verdict, whole } = compareOne([item(5, 7)], mark(6, 8));
    expect(verdict).toMatchObject({ kind: 'boundary', missing: [span(5, 6)], extra: [span(7, 8)] });
    expect(whole.credits).toBe(0.75);
  });

  it('is 0.75 where at least half of the words are shared, against the nearest allowed stretch', () => {
    expect(compareOne([item(5, 10)], mark(5, 15)).mark).toMatchObject({
      kind: 'boundary',
      extra: [span(10, 15)],
    });
    expect(compareOne([item(5, 10)], mark(5, 16)).mark).toMatchObject({
      kind: 'not-in-key',
      reason: 'too-wide',
    });
    expect(compareOne([item(5, 15, { margin: span(3, 17) })], mark(3, 10)).mark).toMatchObject({
      kind: 'boundary',
      missing: [span(10, 15)],
      extra: [],
    });
  });

  it('tells too wide, too narrow and beside apart', () => {
    const key = [item(8, 16, { margin: span(7, 18) })];
    expect(compareOne(key, mark(0, 26)).mark).toMatchObject({
      reason: 'too-wide',
      extra: [span(0, 7), span(18, 26)],
    });
    expect(compareOne(key, mark(9, 12)).mark).toMatchObject({
      reason: 'too-narrow',
      missing: [span(8, 9), span(12, 16)],
    });
    expect(compareOne(key, mark(0, 9)).mark).toMatchObject({ reason: 'beside', item: key[0]?.id });
    expect(compareOne(key, mark(16, 18)).mark).toMatchObject({ reason: 'beside', item: key[0]?.id });
    expect(compareOne(key, mark(0, 5)).mark).toMatchObject({ reason: 'beside', item: null });
  });

  it('takes the best of several alternatives', () => {
    const key = [item(5, 7, { alternatives: [{ core: span(10, 14), margin: span(10, 15) }] })];
    expect(compareOne(key, mark(10, 15)).mark).toMatchObject({ kind: 'on-target' });
    expect(compareOne(key, mark(10, 13)).mark).toMatchObject({ kind: 'boundary', missing: [span(13, 14)] });
  });

  it('does not see punctuation, quotation marks and white space at the edges', () => {
    const quoted = 'Er sagte: „Wir ‚stehen‘ dazu.“ – Danach Stille.';
    const key = [itemOn(placeOf(quoted, '„Wir ‚stehen‘ dazu.“'), { category: 'quote' })];
    for (const marked of [
      'Wir ‚stehen‘ dazu',
      ' „Wir ‚stehen‘ dazu.“ – ',
      ': „Wir ‚stehen‘ dazu',
      'ir ‚stehen‘ da',
    ]) {
      const mine = markOn(placeOf(quoted, marked), { category: 'quote' });
      expect(compareMarks(lessonOn(quoted, key), [mine]).marks[0]).toMatchObject({ kind: 'on-target' });
    }
  });
});

describe('which marks count', () => {
  it('is not those without a word, nor repeated ones', () => {
    const dashes = 'Wort – und ... Wort';
    const dash = markOn(placeOf(dashes, '–'));
    const mine = markOn(placeOf(dashes, 'und'), { id: 'one' });
    const again = markOn(placeOf(dashes, 'und ...'), { id: 'two' });
    const { marks, whole } = compareMarks(lessonOn(dashes, [itemOn(placeOf(dashes, 'und'))]), [
      dash,
      mine,
      again,
    ]);
    expect(marks.map(({ kind }) => kind)).toEqual(['wordless', 'on-target', 'duplicate']);
    expect(marks[2]).toMatchObject({ mark: 'one', of: 'two' });
    expect(whole).toMatchObject({ counted: 1, score: 1 });
  });

  it('counts marks that touch inside an item as one', () => {
    const { marks, whole } = compareOne([item(5, 10)], mark(5, 7), mark(7, 8), mark(8, 10));
    expect(marks).toMatchObject([
      { kind: 'on-target', joined: [marks[1]?.mark] },
      { kind: 'on-target', joined: [marks[0]?.mark, marks[2]?.mark] },
      { kind: 'on-target', joined: [marks[1]?.mark] },
    ]);
    expect(whole).toMatchObject({ found: 1, counted: 1, reconsider: 0, score: 1 });
  });

  it('keeps touching marks apart where the key has a boundary', () => {
    expect(compareOne([item(5, 10), item(10, 14)], mark(5, 10), mark(10, 14)).whole.score).toBe(1);
    expect(compareOne([item(5, 12), item(5, 8)], mark(5, 8), mark(8, 12)).marks).toMatchObject([
      { kind: 'on-target', joined: [] },
      { kind: 'boundary', joined: [] },
    ]);
    expect(compareOne([item(5, 10), item(11, 16)], mark(5, 11), mark(11, 16)).whole.found).toBe(2);
    const halves = compareOne([item(5, 9), item(9, 13)], mark(5, 7), mark(7, 9), mark(9, 11), mark(11, 13));
    expect(halves.whole).toMatchObject({ counted: 2, score: 1 });
  });

  it('lets a stray mark widen the mark it touches, and counts it for itself', () => {
    const { marks, whole } = compareOne([item(5, 10)], mark(5, 10), mark(10, 12));
    expect(marks).toMatchObject([
      { kind: 'boundary', extra: [span(10, 12)], joined: [marks[1]?.mark] },
      { kind: 'not-in-key', reason: 'beside', joined: [] },
    ]);
    expect(whole).toMatchObject({ counted: 2, reconsider: 1, credits: 0.75 });
    expect(compareOne([item(5, 10)], mark(5, 10), mark(10, 30)).marks[0]).toMatchObject({
      reason: 'too-wide',
    });
  });

  it('does not take marks in two blocks for touching', () => {
    const key = [item(5, 10)];
    const blocks = [span(0, 10), span(10, 26)];
    const { marks } = compareMarks(lessonOn(text, key, { blocks }), [mark(5, 10), mark(10, 20)]);
    expect(marks[0]).toMatchObject({ kind: 'on-target', joined: [] });
    const across = compareMarks(lessonOn(text, [item(8, 12)], { blocks }), [mark(8, 10), mark(10, 12)]);
    expect(across.whole).toMatchObject({ counted: 1, score: 1 });
  });

  it('keeps nested marks apart', () => {
    const { whole } = compareOne([item(5, 15), item(8, 10)], mark(5, 15), mark(8, 10));
    expect(whole).toMatchObject({ found: 2, score: 1 });
  });

  it('compares crumbs that run on beyond the item as the stretch they make', () => {
    const crumbs = words.map((_, place) => mark(place, place + 1));
    const { whole } = compareOne([item(5, 9)], ...crumbs);
    expect(whole).toMatchObject({ found: 0, counted: 23, missed: 1, score: 0 });
  });
});

describe('matching', () => {
  it('is best overall, not first come', () => {
    const key = [item(4, 8), item(7, 12)];
    const { marks, whole } = compareOne(key, mark(4, 9), mark(3, 7));
    expect(whole).toMatchObject({ found: 1, credits: 0.75 });
    const better = compareOne([item(4, 8), item(5, 9)], mark(4, 8), mark(4, 7));
    expect(better.marks).toMatchObject([
      { kind: 'boundary', item: better.items[1]?.item },
      { kind: 'boundary', item: better.items[0]?.item },
    ]);
    expect(marks).toHaveLength(2);
  });

  it('gives one item to one mark and tells the other that it is found already', () => {
    const { marks } = compareOne([item(5, 10)], mark(5, 9), mark(6, 10));
    expect(marks).toMatchObject([
      { kind: 'boundary' },
      { kind: 'not-in-key', reason: 'found-already', by: marks[0]?.mark },
    ]);
  });

  it('looks across categories with what is left over', () => {
    const { marks, items, whole, categories } = compareOne(
      [item(5, 10), item(12, 15)],
      mark(5, 10, 'quote'),
      mark(12, 15),
      mark(12, 15, 'quote'),
    );
    expect(marks).toMatchObject([
      { kind: 'other-category', category: 'framing' },
      { kind: 'on-target' },
      { kind: 'not-in-key', reason: 'beside', item: null },
    ]);
    expect(items).toMatchObject([{ kind: 'other-category', category: 'quote' }, { kind: 'found' }]);
    expect(whole).toMatchObject({ found: 1, missed: 1, counted: 3, reconsider: 2, score: 2 / 5 });
    expect(categories.map(({ category, score }) => [category, score])).toEqual([
      ['framing', 2 / 3],
      ['sourcing', null],
      ['quote', null],
    ]);
  });
});

describe('strengths', () => {
  it('counts an acceptable item if found and asks nothing if missed', () => {
    const key = [item(2, 4), item(6, 9, { strength: 'acceptable' })];
    expect(compareOne(key, mark(2, 4)).whole).toMatchObject({ expected: 1, score: 1 });
    const both = compareOne(key, mark(2, 4), mark(6, 9));
    expect(both.whole).toMatchObject({ expected: 2, found: 2, score: 1 });
    expect(compareOne(key, mark(2, 4)).items[1]).toMatchObject({ kind: 'not-needed' });
  });

  it('gives no points and no penalty on a debatable item', () => {
    const key = [item(2, 4), item(6, 9, { strength: 'debatable' })];
    const { marks, items, whole } = compareOne(key, mark(2, 4), mark(6, 10));
    expect(marks[1]).toMatchObject({ kind: 'arguable' });
    expect(items[1]).toMatchObject({ kind: 'arguable' });
    expect(whole).toMatchObject({ expected: 1, counted: 1, arguable: 1, score: 1 });
  });

  it('has no score where there is nothing to find', () => {
    expect(compareOne([]).whole.score).toBeNull();
    expect(compareOne([item(2, 4, { strength: 'debatable' })], mark(8, 9)).whole).toMatchObject({
      counted: 1,
      score: null,
    });
    expect(compareOne([item(2, 4)]).whole).toMatchObject({ missed: 1, score: 0 });
  });
});

describe('links of a quote', () => {
  const speaker = { name: 'A', voice: 'voice-a', span: null };
  const key = [item(5, 10, { category: 'quote', speaker, cue: span(3, 5) })];
  const lesson = lessonOn(text, key, { voices: [{ id: 'voice-a', mentions: [span(0, 2), span(12, 13)] }] });
  const links = (more: object) => compareMarks(lesson, [{ ...mark(5, 10, 'quote'), ...more }]).items[0];

  it('are right wherever the voice is named, other elsewhere, none where not linked', () => {
    expect(links({ speaker: span(12, 14), cue: span(4, 5) })).toMatchObject({
      speaker: 'right',
      cue: 'right',
    });
    expect(links({ speaker: span(2, 3), cue: null })).toMatchObject({ speaker: 'other', cue: 'none' });
  });

  it.each([
    [0, { speaker: null, cue: null }, 1],
    [0.5, { speaker: span(12, 14), cue: span(4, 5) }, 1],
    [0.5, { speaker: span(12, 14), cue: null }, 0.75],
    [0.5, { speaker: span(2, 3), cue: null }, 0.5],
    [1, { speaker: null, cue: null }, 0],
  ])('weigh as much of the credit as the lesson says: %d', (linkWeight, linked, score) => {
    const weighed = compareMarks({ ...lesson, linkWeight }, [{ ...mark(5, 10, 'quote'), ...linked }]);
    expect(weighed.whole).toMatchObject({ found: 1, boundary: 0, credits: score, score });
  });

  it('weigh of a boundary credit, too, and nothing where the key names no link', () => {
    const off = compareMarks({ ...lesson, linkWeight: 0.5 }, [mark(5, 11, 'quote')]);
    expect(off.whole).toMatchObject({ boundary: 1, credits: 0.375 });
    const bare = { ...lessonOn(text, [item(5, 10)]), linkWeight: 1 };
    expect(compareMarks(bare, [mark(5, 10)]).whole.score).toBe(1);
  });

  it('are null where the key names none', () => {
    const bare = compareMarks(lessonOn(text, [item(5, 10)]), [mark(5, 10)]);
    expect(bare.items[0]).toMatchObject({ kind: 'found', speaker: null, cue: null });
  });
});

describe('a small text', () => {
  it('is compared by the same rules, every span required', () => {
    const small = {
      id: 'transfer-1',
      text,
      spans: [{ category: 'framing', core: span(2, 4), margin: span(2, 5), why: { de: 'x' } }],
    };
    expect(compareSmallText(small, 'de', [mark(2, 5)])).toMatchObject({
      items: [{ item: smallTextItem(small, 0), kind: 'found' }],
      whole: { score: 1 },
    });
    expect(compareSmallText({ ...small, spans: [] }, 'de', [mark(2, 5)]).whole).toMatchObject({
      counted: 1,
      score: null,
    });
  });
});

it('names words as the text has them', () => {
  const verdict = compareOne([item(5, 7)], mark(5, 9)).mark;
  expect(verdict?.kind === 'boundary' && textOf(verdict.extra)).toEqual(['h7 i8']);
});
