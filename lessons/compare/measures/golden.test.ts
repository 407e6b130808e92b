import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { measureCase, parseCases, type MeasureCase } from './case.ts';
import { byStartEndCategory, type CategorizedSpan } from './categorized-span.ts';
import { entityMeasuresPerCategory } from './entity-measures.ts';
import { spanIdentificationPerCategory } from './span-identification.ts';

const TOLERANCE = 1e-9;

interface Expected {
  nervaluateInputSorted?: unknown;
  nervaluatePerCategory?: unknown;
  charLevel: unknown;
  alphaU: unknown;
  matching: unknown;
  semevalSI: unknown;
  semevalSIDropZeroLength?: unknown;
  semevalSIPerCategory: Record<string, object>;
}

const files = { edge: 30, 'random-1': 90, 'random-2': 90, large: 5 };

function readGolden(name: string): { one: MeasureCase; expected: Expected }[] {
  const lines = readFileSync(new URL(`golden/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const value = JSON.parse(line) as { expected: Expected };
    const parsed = parseCases([value]);
    if (!parsed.ok || parsed.value[0] === undefined) throw new Error(`${name}: not a case`);
    return { one: parsed.value[0], expected: value.expected };
  });
}

/** Where two values differ; numbers may by the tolerance. */
function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= TOLERANCE ? [] : [`${path}: ${actual} instead of ${expected}`];
  }
  if (!isFields(actual) || !isFields(expected)) {
    return Object.is(actual, expected) ? [] : [`${path}: ${String(actual)} instead of ${String(expected)}`];
  }
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...names].flatMap((name) => differences(actual[name], expected[name], `${path}.${name}`));
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isSorted = (spans: readonly CategorizedSpan[]): boolean =>
  spans.every((span, index) => index === 0 || byStartEndCategory(spans[index - 1] ?? span, span) <= 0);

describe.each(Object.entries(files))('the reference values in %s', (name, count) => {
  const cases = readGolden(name);
  const compare = (measure: (one: MeasureCase) => unknown, value: (expected: Expected) => unknown) =>
    cases.flatMap(({ one, expected }) => differences(measure(one), value(expected), one.id));

  it('are all there', () => {
    expect(cases).toHaveLength(count);
  });

  it('are those of strict, exact, partial and type', () => {
    const defined = cases.filter(({ expected }) => expected.nervaluateInputSorted !== undefined);
    expect(defined.length).toBeGreaterThanOrEqual(count - 1);
    expect(
      defined.flatMap(({ one, expected }) =>
        differences(measureCase(one).nervaluateInputSorted, expected.nervaluateInputSorted, one.id),
      ),
    ).toEqual([]);
  });

  it('are those of strict, exact, partial and type per category, where they come from sorted spans', () => {
    const sorted = cases.filter(
      ({ one, expected }) =>
        expected.nervaluatePerCategory !== undefined && isSorted(one.key) && isSorted(one.student),
    );
    expect(
      sorted.flatMap(({ one, expected }) =>
        differences(entityMeasuresPerCategory(one.key, one.student), expected.nervaluatePerCategory, one.id),
      ),
    ).toEqual([]);
  });

  it('are those of characters', () => {
    expect(
      compare(
        (one) => measureCase(one).charLevel,
        (expected) => expected.charLevel,
      ),
    ).toEqual([]);
  });

  it('are those of unitizing alpha', () => {
    expect(
      compare(
        (one) => measureCase(one).alphaU,
        (expected) => expected.alphaU,
      ),
    ).toEqual([]);
  });

  it('are those of matching', () => {
    expect(
      compare(
        (one) => measureCase(one).matching,
        (expected) => expected.matching,
      ),
    ).toEqual([]);
  });

  it('are those of span identification', () => {
    expect(
      compare(
        (one) => measureCase(one).semevalSI,
        (expected) => expected.semevalSIDropZeroLength ?? expected.semevalSI,
      ),
    ).toEqual([]);
  });

  it('are those of span identification per category', () => {
    const withoutExits = (scores: Record<string, object>) =>
      Object.fromEntries(
        Object.entries(scores).map(([category, score]) => [category, { ...score, cliExits: undefined }]),
      );
    expect(
      compare(
        (one) => withoutExits(spanIdentificationPerCategory(one.key, one.student, one.categories)),
        (expected) => withoutExits(expected.semevalSIPerCategory),
      ),
    ).toEqual([]);
  });
});
