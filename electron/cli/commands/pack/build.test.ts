import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace, writePack } from '../../../services/build-workplace.ts';
import { sha256 } from '../../../services/hashes.ts';
import { runTerminal } from '../../run-terminal.ts';

describe('lesart pack build', { timeout: 60_000 }, () => {
  it('writes the same file twice, named after the pack where no name is given', async () => {
    using place = new Workplace();
    writePack(place.root, 'pack', ['one', 'two']);
    const first = await runTerminal(['pack', 'build', 'pack', '--json'], { folder: place.root });
    expect([first.code, first.problems]).toEqual([0, '']);
    const file = join(place.root, 'pack-1.0.0.lesart');
    const bytes = readFileSync(file);
    expect(JSON.parse(first.out)).toEqual({
      id: 'pack',
      version: '1.0.0',
      file,
      bytes: bytes.length,
      sha256: sha256(bytes),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
    const again = await runTerminal(['pack', 'build', join(place.root, 'pack'), '--out', 'again.lesart'], {
      folder: place.root,
    });
    expect(again.code).toBe(0);
    expect(again.out).toContain(sha256(bytes));
    expect(readFileSync(join(place.root, 'again.lesart')).equals(bytes)).toBe(true);
  });

  it('builds nothing that could not be opened, and says what is wrong with it', async () => {
    using place = new Workplace();
    const pack = writePack(place.root, 'pack', ['one']);
    writeFileSync(join(pack, 'one', 'article.txt'), 'x');
    const refused = await runTerminal(['pack', 'build', 'pack'], { folder: place.root });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.problems).toBe(
      `lesart: ${join('pack', 'one', 'lesson.json')} can't be used: a span ends after the text, at blocks[0]\n`,
    );
    rmSync(join(pack, 'pack.json'));
    expect((await runTerminal(['pack', 'build', 'pack'], { folder: place.root })).problems).toContain(
      'there is no such file',
    );
  });
});
