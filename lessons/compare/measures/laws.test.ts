import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { overlaps } from '../../text/span.ts';
import { measureCase, type MeasureCase } from './case.ts';
import { sortSpans, type CategorizedSpan } from './categorized-span.ts';
import type { EntityCounts } from './entity-tally.ts';
import { unitizingAlpha } from './unitizing-alpha.ts';

const DOCUMENT_LENGTH = 60;
const categories = ['framing', 'quote', 'sourcing'];

const spans = (least: number) =>
  fc.array(
    fc
      .tuple(
        fc.nat(DOCUMENT_LENGTH - least),
        fc.integer({ min: least, max: 20 }),
        fc.constantFrom(...categories),
      )
      .map(([start, length, category]) => ({
        start,
        end: Math.min(start + length, DOCUMENT_LENGTH),
        category,
      })),
    { maxLength: 12 },
  );

const toCase = (
  key: CategorizedSpan[],
  student: CategorizedSpan[],
  docLength = DOCUMENT_LENGTH,
): MeasureCase => ({
  id: 'any',
  docLength,
  categories,
  key,
  student,
});

const cases = fc.tuple(spans(0), spans(0)).map(([key, student]) => toCase(key, student));
const shuffled = (list: CategorizedSpan[]) =>
  fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length });

/** Every number in the measures, by its path. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${path}.${name}`));
}

function expectClose(actual: unknown, expected: unknown): void {
  const others = new Map(numbersIn(expected));
  const found = numbersIn(actual);
  expect(found.map(([path]) => path)).toEqual([...others.keys()]);
  for (const [path, value] of found) expect(value, path).toBeCloseTo(others.get(path) ?? NaN, 9);
}

describe('all measures', () => {
  it('do not depend on the order in which spans are given', () => {
    fc.assert(
      fc.property(
        cases.chain((one) => fc.tuple(fc.constant(one), shuffled(one.key), shuffled(one.student))),
        ([one, key, student]) => {
          expectClose(measureCase({ ...one, key, student }), measureCase(one));
        },
      ),
    );
  });

  it('are numbers or null, and shares where they are shares', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const [path, value] of numbersIn(measureCase(one))) {
          expect(Number.isFinite(value), path).toBe(true);
          if (/(precision|recall|f1|F1|Precision|Recall|pq|sq|rq)$/.test(path)) {
            expect(value, path).toBeGreaterThanOrEqual(0);
            expect(value, path).toBeLessThanOrEqual(1 + 1e-12);
          }
          if (/(alpha|kappa)$/.test(path)) expect(value, path).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are 1 where key and marks are the same', () => {
    fc.assert(
      fc.property(
        spans(1).filter((list) => list.length > 0),
        (list) => {
          const measures = measureCase(toCase(list, [...list].reverse()));
          for (const { f1 } of Object.values(measures.nervaluateInputSorted)) expect(f1).toBe(1);
          expect(measures.charLevel.micro.f1).toBe(1);
          expect(measures.charLevel.macroF1).toBe(1);
          expect(measures.charLevel.anyCategory.kappa ?? 1).toBe(1);
          expect(measures.alphaU.overall?.alpha).toBe(1);
          expect(measures.matching.sameCategory.softF1).toBe(1);
          expect(measures.matching.sameCategory.f1IoU50).toBe(1);
          expect(measures.matching.sameCategory.pq).toBe(1);
          expect(measures.matching.greedyByIoUSameCategory.sumIoU).toBe(list.length);
          expect(measures.semevalSI.f1).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('that take no side stay the same when key and marks change places', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const there = measureCase(one);
        const back = measureCase({ ...one, key: one.student, student: one.key });
        expectClose(back.alphaU, there.alphaU);
        expect(back.charLevel.micro.f1).toBe(there.charLevel.micro.f1);
        expect(back.charLevel.anyCategory.kappa).toBe(there.charLevel.anyCategory.kappa);
        expect(back.charLevel.micro.precision).toBe(there.charLevel.micro.recall);
        const [a, b] = [back.matching.sameCategory, there.matching.sameCategory];
        expectClose([a.softF1, a.f1IoU50, a.pq, a.pairsIoU50], [b.softF1, b.f1IoU50, b.pq, b.pairsIoU50]);
        expectClose([back.semevalSI.precision], [there.semevalSI.recall]);
      }),
    );
  });

  it('move with the text: what stands before all spans changes nothing that does not count it', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 50 }), (one, by) => {
        const moved = (list: CategorizedSpan[]) =>
          list.map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
        const there = measureCase(one);
        const here = measureCase(toCase(moved(one.key), moved(one.student), one.docLength + by));
        expectClose(here.nervaluateInputSorted, there.nervaluateInputSorted);
        expectClose(here.matching, there.matching);
        expectClose(here.semevalSI, there.semevalSI);
        expectClose(here.charLevel.micro, there.charLevel.micro);
      }),
    );
  });
});

describe('strict, exact, partial and type', () => {
  it('put every mark and every key span in one count', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const counts of Object.values(measureCase(one).nervaluateInputSorted) as EntityCounts[]) {
          const matched = counts.correct + counts.incorrect + counts.partial;
          expect(matched + counts.spurious).toBe(one.student.length);
          expect(matched + counts.missed).toBe(one.key.length);
        }
      }),
    );
  });

  it('find what going through all key spans for each mark finds', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const free = sortSpans(one.key);
        let correct = 0;
        for (const mark of sortSpans(one.student)) {
          const place = free.findIndex((keySpan) => {
            const shared = Math.min(mark.end, keySpan.end) - Math.max(mark.start, keySpan.start);
            const same = JSON.stringify(mark) === JSON.stringify(keySpan);
            return (
              same ||
              (overlaps(mark, keySpan) && shared > 0 && shared / (keySpan.end - keySpan.start) >= 0.01)
            );
          });
          const [taken] = place < 0 ? [] : free.splice(place, 1);
          if (JSON.stringify(taken) === JSON.stringify(mark)) correct += 1;
        }
        const { strict } = measureCase(one).nervaluateInputSorted;
        expect([strict.correct, strict.missed]).toEqual([correct, free.length]);
      }),
    );
  });
});

describe('characters', () => {
  it('count what sets of characters count', () => {
    const covered = (list: readonly CategorizedSpan[]) => {
      const places = new Set<number>();
      for (const { start, end } of list) for (let place = start; place < end; place += 1) places.add(place);
      return places;
    };
    fc.assert(
      fc.property(cases, (one) => {
        const key = covered(one.key);
        const marks = covered(one.student);
        const { tp, fp, fn } = measureCase(one).charLevel.anyCategory;
        const both = [...key].filter((place) => marks.has(place)).length;
        expect([tp, fp, fn]).toEqual([both, marks.size - both, key.size - both]);
      }),
    );
  });
});

describe('matching', () => {
  it('is at least as good as greed, at most twice as good, and never worse across categories', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { sameCategory, anyCategory, greedyByIoUSameCategory } = measureCase(one).matching;
        expect(sameCategory.sumIoU).toBeGreaterThanOrEqual(greedyByIoUSameCategory.sumIoU - 1e-12);
        expect(2 * greedyByIoUSameCategory.sumIoU).toBeGreaterThanOrEqual(sameCategory.sumIoU - 1e-12);
        expect(anyCategory.sumIoU).toBeGreaterThanOrEqual(sameCategory.sumIoU - 1e-12);
        expect(sameCategory.pairsIoU50).toBeGreaterThanOrEqual(sameCategory.tpIoUover50);
      }),
    );
  });
});

describe('unitizing alpha', () => {
  const raters = fc.array(spans(1), { minLength: 2, maxLength: 5 });

  it('does not depend on the order of raters', () => {
    fc.assert(
      fc.property(raters, (lists) => {
        expectClose(
          unitizingAlpha([...lists].reverse(), DOCUMENT_LENGTH),
          unitizingAlpha(lists, DOCUMENT_LENGTH),
        );
      }),
    );
  });

  it('observes the mean of what pairs of raters observe', () => {
    fc.assert(
      fc.property(raters, (lists) => {
        const all = unitizingAlpha(lists, DOCUMENT_LENGTH).perCategory;
        for (const category of Object.keys(all)) {
          const pairs = lists.flatMap((one, index) =>
            lists
              .slice(index + 1)
              .map(
                (other) => unitizingAlpha([one, other], DOCUMENT_LENGTH).perCategory[category]?.observed ?? 0,
              ),
          );
          const mean = pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
          expect(all[category]?.observed).toBeCloseTo(mean, 12);
        }
      }),
    );
  });
});
