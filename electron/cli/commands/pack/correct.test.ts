import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace } from '../../../services/build-workplace.ts';
import { runTerminal } from '../../run-terminal.ts';

const article = new URL(
  '../../../../lessons/packs/wostotschny/gipfel-in-wostotschny/article.txt',
  import.meta.url,
);
const lesson = ['--lesson', 'gipfel-in-wostotschny'];

describe('lesart pack correct', { timeout: 120_000 }, () => {
  it('carries the key along and lists what finds no place', async () => {
    using place = new Workplace();
    const text = readFileSync(article, 'utf8')
      .replace('Vor den Verhandlungen am Mittwoch', 'Noch vor den Gesprächen am Mittwoch')
      .replace('Die UdSSR und China unterstützten die gegnerische Seite in diesem Konflikt. ', '');
    writeFileSync(join(place.root, 'corrected.txt'), text);
    const args = [
      'pack',
      'correct',
      'wostotschny',
      ...lesson,
      '--text',
      'corrected.txt',
      '--out',
      'new.lesart',
    ];
    const ran = await runTerminal([...args, '--json'], { folder: place.root });
    expect([ran.code, ran.problems]).toEqual([1, '']);
    expect(JSON.parse(ran.out)).toMatchObject({
      placed: 38,
      unplaced: [{ id: 'framing-unterstuetzten' }],
    });
    const shown = await runTerminal(['pack', 'show', 'new.lesart', '--json'], { folder: place.root });
    const { lessons } = JSON.parse(shown.out) as {
      lessons: { text: string; key: { id: string; core: { text: string } }[] }[];
    };
    expect(lessons[0]?.text).toBe(text);
    expect(lessons[0]?.key.find(({ id }) => id === 'sourcing-kim-erklaerte')?.core.text).toBe('erklärte er');
    expect(lessons[0]?.key.some(({ id }) => id === 'framing-unterstuetzten')).toBe(false);
  });

  it('says what is missing', async () => {
    using place = new Workplace();
    const ran = await runTerminal(
      ['pack', 'correct', 'wostotschny', ...lesson, '--text', 'nowhere.txt', '--out', 'new.lesart'],
      { folder: place.root },
    );
    expect([ran.code, ran.problems]).toEqual([
      2,
      "lesart: nowhere.txt can't be used: there is no such file\n",
    ]);
  });
});
