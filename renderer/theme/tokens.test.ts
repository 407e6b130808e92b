import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { closeColours } from '../../lessons/authoring/categories/pens.ts';
import { categoryColours } from '../../lessons/format/category.ts';
import { lessonFileSchema } from '../../lessons/format/lesson.ts';
import { colourVision, contrast, difference, paintOver, parsePaint, type Colour } from './colour.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark', 'contrast'] as const;

const fills = categoryColours.map((colour) => `${colour}-fill`);
const strongs = categoryColours.map((colour) => `${colour}-strong`);

describe.each(themes)('the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const paint = (name: string) => parsePaint(tokens.get(name) ?? `no --${name}`);
  const solid = (name: string): Colour => paint(name).colour;
  /** The colour behind the words where these lie over the paper, the lowest first. */
  const laid = (layers: readonly string[]): Colour =>
    layers.reduce((below, layer) => paintOver(paint(layer), below), solid('paper'));
  const lowest = (ink: string, blends: readonly string[][]) =>
    blends
      .map((layers) => ({ layers: layers.join(' + '), contrast: contrast(solid(ink), laid(layers)) }))
      .reduce((worst, next) => (next.contrast < worst.contrast ? next : worst));

  const marked = [...fills.map((fill) => [fill]), ...fills.flatMap((one) => fills.map((two) => [one, two]))];
  const chosen = [['draft-fill'], ...marked.map((layers) => [...layers, 'draft-fill'])];
  const focused = strongs.flatMap((strong) => [
    [strong],
    ...fills.flatMap((fill) => [
      [fill, strong],
      [strong, fill],
    ]),
    [strong, 'draft-fill'],
  ]);

  test('words are legible on every mark, on two that overlap, and while they are chosen', () => {
    expect(lowest('ink', [...marked, ...chosen])).toSatisfy(reaches(7));
  });

  test('words are legible on the mark in focus, whatever overlaps it', () => {
    expect(lowest('on-strong', focused)).toSatisfy(reaches(7));
  });

  test.each(categoryColours)('the %s line stands out from every blend', (colour) => {
    expect(lowest(`${colour}-line`, [[], ...marked, ...chosen, ...focused])).toSatisfy(reaches(3));
  });

  test.each(['paper', 'desk'])('text and controls stand out from the %s', (surface) => {
    const against = (name: string): number => contrast(solid(name), solid(surface));
    expect(against('ink')).toBeGreaterThanOrEqual(7);
    for (const text of ['ink-2', 'faint', 'accent', 'alarm'])
      expect(against(text), text).toBeGreaterThanOrEqual(4.5);
    for (const control of ['edge', 'solid']) expect(against(control), control).toBeGreaterThanOrEqual(3);
  });

  test('text on solid, accent and alarm is legible', () => {
    expect(contrast(solid('on-solid'), solid('solid'))).toBeGreaterThanOrEqual(7);
    expect(contrast(solid('on-accent'), solid('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(solid('ink'), solid('alarm-paper'))).toBeGreaterThanOrEqual(7);
    expect(contrast(solid('alarm'), solid('alarm-paper'))).toBeGreaterThanOrEqual(4.5);
  });

  const apart = apartIn(theme);

  test.each(Object.entries(colourVision))(
    'with %s vision the usual pens differ by colour alone',
    (_, seenBy) => {
      for (const [one, two] of pairs(['amber', 'green', 'violet']))
        expect(apart(one, two, seenBy), `${one}, ${two}`).toBeGreaterThan(0.05);
    },
  );

  test('with common vision all pens differ by colour', () => {
    for (const [one, two] of pairs(categoryColours))
      expect(apart(one, two, colourVision.common), `${one}, ${two}`).toBeGreaterThan(0.06);
  });
});

// Six colours can't all differ where a kind of cone is missing. There the line tells them apart.
test('the colours said to be close are those that some vision hardly tells apart in some theme', () => {
  const close = pairs(categoryColours).filter(([one, two]) =>
    themes.some((theme) =>
      Object.values(colourVision).some((seenBy) => apartIn(theme)(one, two, seenBy) <= 0.05),
    ),
  );
  expect(close.map((pair) => pair.join(' ')).sort()).toEqual(
    closeColours.map((pair) => pair.join(' ')).sort(),
  );
});

test('in each lesson that ships, the line alone tells the categories apart', () => {
  const packs = new URL('../../lessons/packs/', import.meta.url);
  const files = readdirSync(packs, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('lesson.json'),
  );
  expect(files).not.toHaveLength(0);
  for (const file of files) {
    const json: unknown = JSON.parse(readFileSync(new URL(file, packs), 'utf8'));
    const lines = lessonFileSchema.parse(json).categories.map(({ line }) => line);
    expect(new Set(lines).size, file).toBe(lines.length);
  }
});

/** How far two pens are apart in a theme, by their lines or by their fills on paper. */
function apartIn(theme: string): (one: string, two: string, seenBy: Vision) => number {
  const tokens = tokensOf(theme);
  const paint = (name: string) => parsePaint(tokens.get(name) ?? `no --${name}`);
  const line = (pen: string) => paint(`${pen}-line`).colour;
  const fill = (pen: string) => paintOver(paint(`${pen}-fill`), paint('paper').colour);
  return (one, two, seenBy) =>
    Math.max(difference(line(one), line(two), seenBy), difference(fill(one), fill(two), seenBy));
}

type Vision = Parameters<typeof difference>[2];

const reaches = (least: number) => (worst: { contrast: number }) => worst.contrast >= least;

const pairs = (names: readonly string[]): [string, string][] =>
  names.flatMap((one, place) => names.slice(place + 1).map((two): [string, string] => [one, two]));

function tokensOf(theme: string): Map<string, string> {
  const rule = new RegExp(`:root\\[data-theme='${theme}'\\]\\s*\\{(.*?)\\}`, 's').exec(css)?.[1];
  if (rule === undefined) throw new Error(`no rule for the ${theme} theme`);
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
