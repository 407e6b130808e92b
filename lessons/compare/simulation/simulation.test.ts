import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseLesson } from '../../format/parse.ts';
import { gamingWarnings } from '../gaming/warnings.ts';
import { gamingPage } from './page.ts';
import { syntheticLesson } from './synthetic.ts';
import { simulate } from './table.ts';

const seed = firstLesson();
const made = Array.from({ length: 200 }, (_, place) => syntheticLesson(place + 1));
const onSeed = simulate([seed], 200);
const onMade = simulate(made, 1);

describe('marking without reading', () => {
  it('pays at most 0.15 in the mean, and nothing for marking everything', () => {
    onMade.forEach(({ way, mean, most }, place) => {
      if (way.reads) return;
      const overAll = (200 * mean + (onSeed[place]?.mean ?? 0)) / 201;
      expect(overAll, way.name).toBeLessThanOrEqual(way.name.startsWith('the last six') ? 0.16 : 0.15);
      // One short lesson, some of whose items are whole sentences, can't be free of luck; but it pays a third at most.
      expect(onSeed[place]?.mean, way.name).toBeLessThanOrEqual(0.3);
      if (way.name === 'everything marked') expect([most, onSeed[place]?.most]).toEqual([0, 0]);
    });
  });

  it('pays less than half of what a good reader gets, who has at least 0.80', () => {
    const good = onMade[0];
    expect(good?.mean).toBeGreaterThanOrEqual(0.8);
    expect(onSeed[0]?.mean).toBeGreaterThanOrEqual(0.8);
    for (const { way, most } of onMade) if (!way.reads) expect(most, way.name).toBeLessThan(0.4);
  });
});

it('is told in docs/gaming.md as it is', async () => {
  const page = gamingPage(onSeed, onMade, gamingWarnings(seed));
  await expect(page).toMatchFileSnapshot('../../../docs/gaming.md');
});

function firstLesson() {
  const folder = new URL('../../packs/wostotschny/gipfel-in-wostotschny/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const lesson = parseLesson({
    lesson: JSON.parse(read('lesson.json')),
    key: JSON.parse(read('key.json')),
    text: read('article.txt'),
  });
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.error));
  return lesson.value;
}
