import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { addCompareCommand } from './compare.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesart-compare-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** Runs the command on the first lesson with a file of this content, and tells what it printed. */
async function run(content: string, lesson = 'gipfel-in-wostotschny', ...more: string[]): Promise<string> {
  const file = join(folder, 'marks.json');
  await writeFile(file, content);
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const program = new Command().exitOverride();
  addCompareCommand(program);
  const typed = ['compare', '--pack', 'wostotschny', '--lesson', lesson, '--marks', file, ...more];
  await program.parseAsync(typed, { from: 'user' });
  return printed;
}

describe('lesart compare', () => {
  it('prints the score, what was found, and a verdict for every mark in the order of the file', async () => {
    const marks = [
      { start: 36, end: 69, category: 'quote' },
      { start: 0, end: 33, category: 'framing', id: 'mine' },
    ];
    const printed = JSON.parse(await run(JSON.stringify({ marks }), undefined, '--json')) as Record<
      string,
      unknown
    >;
    expect(printed).toMatchObject({
      lesson: 'gipfel-in-wostotschny',
      found: 1,
      reconsider: 1,
      marks: [
        { mark: 'mark-1', start: 36, category: 'quote', verdict: 'on-target', item: 'quote-headline' },
        { mark: 'mine', category: 'framing', verdict: 'other-category', item: 'sourcing-headline' },
      ],
    });
    expect(printed['score']).toBeGreaterThan(0);
    expect(printed['categories']).toHaveLength(3);
  });

  it('prints words without --json', async () => {
    expect(await run('{"marks":[]}')).toMatch(/^lesson: 0 found, \d+ missed, 0 to reconsider, score 0.000\n/);
  });

  it.each([
    ['no JSON', 'it is not JSON'],
    ['[]', 'something is missing or of the wrong type'],
    ['{"marks":[{"start":3,"end":1,"category":"quote"}]}', 'a span ends before it starts, at marks\\[0\\]'],
  ])('says what is wrong with the file: %s', async (content, message) => {
    await expect(run(content)).rejects.toThrow(new RegExp(message));
  });

  it('says which lessons there are', async () => {
    await expect(run('{"marks":[]}', 'other')).rejects.toThrow('it has gipfel-in-wostotschny');
  });
});
