import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { categoryColours, categoryLines } from '../../../lessons/format/category.ts';
import {
  colourVision,
  contrast,
  difference,
  paintOver,
  parsePaint,
  type Colour,
} from '../../theme/colour.ts';
import { coverOf, heatFill, heatLevels, heatWeight, type Heat } from './heat-styles.ts';

const css = readFileSync(new URL('../../theme/tokens.css', import.meta.url), 'utf8');

test.each(categoryLines)('each step of a %s line is a third heavier than the one before', (line) => {
  for (const step of heatLevels.slice(1)) {
    const before = heatWeight(line, (step - 1) as typeof step);
    expect(heatWeight(line, step)).toBeGreaterThanOrEqual(before * 1.32);
  }
});

test('the style sheet says what is measured here', () => {
  expect(heatFill('amber', { step: 3, together: false })).toBe(
    'color-mix(in srgb, var(--amber-strong) 52%, transparent)',
  );
});

describe.each(['light', 'dark', 'contrast'])('heat in the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const paint = (name: string) => parsePaint(tokens.get(name) ?? `no --${name}`);
  const paper = paint('paper').colour;
  const words = paint('on-strong').colour;
  const over = (colour: string, heat: Heat, below: Colour): Colour => {
    const { colour: strong, alpha } = paint(`${colour}-strong`);
    return paintOver({ colour: strong, alpha: alpha * coverOf(heat) }, below);
  };

  test('words and lines are legible on every step of one category', () => {
    for (const colour of categoryColours) {
      for (const step of heatLevels) {
        const blend = over(colour, { step, together: false }, paper);
        expect(contrast(words, blend), `${colour} ${String(step)}`).toBeGreaterThanOrEqual(7);
        expect(contrast(paint(`${colour}-line`).colour, blend)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('steps differ by lightness, also for who sees no colour', () => {
    for (const colour of categoryColours) {
      const blends = [
        paper,
        ...heatLevels.map((step) => grey(over(colour, { step, together: false }, paper))),
      ];
      blends.slice(1).forEach((blend, place) => {
        const before = place === 0 ? grey(paper) : (blends[place] ?? paper);
        expect(difference(blend, before, colourVision.common), colour).toBeGreaterThan(0.005);
      });
    }
  });

  test('words and lines are legible where three categories lie over each other', () => {
    let lowest = { words: 99, lines: 99 };
    for (const one of categoryColours) {
      for (const two of categoryColours) {
        for (const three of categoryColours) {
          if (new Set([one, two, three]).size < 3) continue;
          for (const step of heatLevels) {
            const heat = { step, together: true };
            const blend = over(three, { step: 5, together: true }, over(two, heat, over(one, heat, paper)));
            const lines = [one, two, three].map((name) => contrast(paint(`${name}-line`).colour, blend));
            lowest = {
              words: Math.min(lowest.words, contrast(words, blend)),
              lines: Math.min(lowest.lines, ...lines),
            };
          }
        }
      }
    }
    expect(lowest.words).toBeGreaterThanOrEqual(7);
    expect(lowest.lines).toBeGreaterThanOrEqual(3);
  });
});

const grey = ([red, green, blue]: Colour): Colour => {
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [light, light, light];
};

function tokensOf(theme: string): Map<string, string> {
  const rule = new RegExp(`:root\\[data-theme='${theme}'\\]\\s*\\{(.*?)\\}`, 's').exec(css)?.[1];
  if (rule === undefined) throw new Error(`no rule for the ${theme} theme`);
  return new Map(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
