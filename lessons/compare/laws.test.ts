import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Mark } from '../marks/mark.ts';
import { WordIndex } from '../text/words.ts';
import { itemOn, lessonOn, markOn } from './builders.ts';
import { compareMarks, type ComparedLesson } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { creditIn, worthOf, type AllowedWords } from './credit.ts';
import { keyInWords, type ComparedItem } from './key-words.ts';
import { sharesWord, spanOfWords, type WordRange } from './word-range.ts';

const WORDS = 40;
const text = Array.from({ length: WORDS }, (_, place) => `w${String(place)}`).join(' ');
const index = new WordIndex(text, 'de');

const spanOf = (range: WordRange) => spanOfWords(range, index)!;

const range = (longest = 12): fc.Arbitrary<WordRange> =>
  fc
    .tuple(fc.nat(WORDS - 1), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => ({ from, to: Math.min(WORDS, from + length) }));

const category = fc.constantFrom('framing', 'quote');

const allowedWords: fc.Arbitrary<AllowedWords> = fc
  .tuple(range(), fc.nat(3), fc.nat(3))
  .map(([core, before, after]) => ({
    core,
    extent: { from: Math.max(0, core.from - before), to: Math.min(WORDS, core.to + after) },
  }));

const boundaryOf = ({ core, extent }: AllowedWords) => ({ core: spanOf(core), margin: spanOf(extent) });

const key: fc.Arbitrary<ComparedItem[]> = fc
  .array(
    fc.record({
      own: allowedWords,
      others: fc.array(allowedWords, { maxLength: 2 }),
      category,
      strength: fc.constantFrom('required' as const, 'acceptable' as const, 'debatable' as const),
    }),
    { maxLength: 6 },
  )
  .map((drafts) =>
    drafts.map(({ own, others, ...rest }, place) =>
      itemOn(spanOf(own.core), {
        ...rest,
        ...boundaryOf(own),
        id: `item-${String(place)}`,
        alternatives: others.map(boundaryOf),
      }),
    ),
  );

const marks: fc.Arbitrary<Mark[]> = fc
  .array(fc.tuple(range(), category), { maxLength: 12 })
  .map((drafts) =>
    drafts.map(([words, name], place) =>
      markOn(spanOf(words), { category: name, id: `mark-${String(place)}` }),
    ),
  );

const blocks = fc.constantFrom(
  [{ start: 0, end: text.length }],
  [spanOf({ from: 0, to: 15 }), spanOf({ from: 15, to: WORDS })],
);

const lesson: fc.Arbitrary<ComparedLesson> = fc
  .tuple(key, blocks)
  .map(([items, parts]) => lessonOn(text, items, { blocks: parts }));

const isOutside = (words: WordRange, name: string, items: readonly ComparedItem[]) =>
  keyInWords(items, index)
    .filter(({ item }) => item.category === name)
    .every(({ allowed }) => allowed.every(({ extent }) => !sharesWord(words, extent)));

const scores = ({ whole, categories }: Comparison) => [whole.score, ...categories.map(({ score }) => score)];

const runs = { numRuns: 500 };

describe('laws of the comparison', () => {
  it('does not depend on the order of marks or items', () => {
    const shuffled = fc.tuple(lesson, marks).chain(([one, mine]) =>
      fc.record({
        one: fc.constant(one),
        mine: fc.constant(mine),
        otherKey: fc.shuffledSubarray([...one.key], { minLength: one.key.length }),
        otherMine: fc.shuffledSubarray(mine, { minLength: mine.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ one, mine, otherKey, otherMine }) => {
        expect(compareMarks({ ...one, key: otherKey }, otherMine)).toEqual(compareMarks(one, mine));
      }),
      runs,
    );
  });

  it('gives 1 to marks that are the key', () => {
    fc.assert(
      fc.property(key, fc.constantFrom('core' as const, 'margin' as const), (drafts, marked) => {
        const seen = new Set<string>();
        const items = drafts.filter(({ category: name, [marked]: span }) => {
          const place = `${name} ${String(span.start)} ${String(span.end)}`;
          if (seen.has(place)) return false;
          seen.add(place);
          return true;
        });
        const mine = items.map((item) =>
          markOn(item[marked], { category: item.category, id: `on-${item.id}` }),
        );
        const { whole, items: verdicts } = compareMarks(lessonOn(text, items), mine);
        expect(whole.score).toBe(items.some(({ strength }) => strength !== 'debatable') ? 1 : null);
        expect(verdicts.every(({ kind }) => kind === 'found' || kind === 'arguable')).toBe(true);
      }),
      runs,
    );
  });

  it('never pays for a further mark outside every item', () => {
    fc.assert(
      fc.property(lesson, marks, range(), category, (one, mine, words, name) => {
        fc.pre(isOutside(words, name, one.key));
        const more = [...mine, markOn(spanOf(words), { category: name, id: 'more' })];
        const before = scores(compareMarks(one, mine));
        scores(compareMarks(one, more)).forEach((score, place) => {
          expect(score ?? 0).toBeLessThanOrEqual((before[place] ?? 0) + 1e-12);
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('never pays for words beyond the extent', () => {
    fc.assert(
      fc.property(
        fc.array(allowedWords, { minLength: 1, maxLength: 3 }),
        range(),
        fc.nat(10),
        (allowed, words, more) => {
          const end = Math.max(...allowed.map(({ extent }) => extent.to));
          const start = Math.min(...allowed.map(({ extent }) => extent.from));
          const credit = (marked: WordRange) => creditIn(worthOf(marked, allowed));
          if (words.to >= end)
            expect(credit({ ...words, to: words.to + more })).toBeLessThanOrEqual(credit(words));
          if (words.from <= start)
            expect(credit({ ...words, from: words.from - more })).toBeLessThanOrEqual(credit(words));
        },
      ),
      runs,
    );
  });

  it('has every mark and every item in exactly one verdict, and adds up', () => {
    fc.assert(
      fc.property(lesson, marks, (one, mine) => {
        const { marks: verdicts, items, whole, categories } = compareMarks(one, mine);
        expect(verdicts.map(({ mark }) => mark).sort()).toEqual(mine.map(({ id }) => id).sort());
        expect(items.map(({ item }) => item).sort()).toEqual(one.key.map(({ id }) => id).sort());
        for (const tally of [whole, ...categories]) {
          expect(tally.expected).toBe(tally.found + tally.missed);
          expect(tally.counted).toBe(tally.found + tally.reconsider);
          expect(tally.reconsider).toBeGreaterThanOrEqual(0);
          expect(tally.credits).toBeLessThanOrEqual(tally.found);
          if (tally.score !== null) expect(tally.score).toBeGreaterThanOrEqual(0);
          if (tally.score !== null) expect(tally.score).toBeLessThanOrEqual(1);
        }
        for (const name of ['expected', 'found', 'missed', 'counted', 'arguable', 'credits'] as const) {
          expect(whole[name]).toBe(categories.reduce((sum, tally) => sum + tally[name], 0));
        }
        const answered = items.flatMap((verdict) => ('mark' in verdict ? [verdict.mark] : []));
        expect(new Set(answered).size).toBe(answered.length);
      }),
      runs,
    );
  });

  it('shifts nothing but offsets when text is put before all spans', () => {
    const shift = (span: { start: number; end: number }, by: number) => ({
      start: span.start + by,
      end: span.end + by,
    });
    fc.assert(
      fc.property(key, marks, fc.constantFrom('Vorweg. ', '🙂 „Ach!“ ', 'אמר: '), (items, mine, before) => {
        const by = before.length;
        const moved = lessonOn(
          before + text,
          items.map((item) => ({
            ...item,
            core: shift(item.core, by),
            margin: shift(item.margin, by),
            alternatives: item.alternatives.map(({ core, margin }) => ({
              core: shift(core, by),
              margin: shift(margin, by),
            })),
          })),
        );
        const there = compareMarks(
          moved,
          mine.map((mark) => ({ ...mark, ...shift(mark, by) })),
        );
        const back = JSON.parse(JSON.stringify(there), (_, value: unknown) =>
          isSpan(value) ? shift(value, -by) : value,
        ) as unknown;
        expect(back).toEqual(compareMarks(lessonOn(text, items), mine));
      }),
      runs,
    );
  });
});

const isSpan = (value: unknown): value is { start: number; end: number } =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
