import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace, writePack } from '../build-workplace.ts';
import { readPackFolder } from '../library/pack-folder.ts';
import { filesBelow } from '../pack-files/build-pack-file.ts';
import { sealLessons } from './seal-lessons.ts';

const passphrase = 'five words picked by chance';

describe('sealing lessons', { timeout: 60_000 }, () => {
  it('makes exams of them', async () => {
    using place = new Workplace();
    const pack = writePack(place.packs, 'media', ['one', 'two']);
    const file = join(pack, 'two', 'lesson.json');
    const lesson = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...lesson, modes: ['guided'] }));
    writeFileSync(
      join(pack, 'one', 'lesson.json'),
      JSON.stringify({ ...lesson, id: 'one', modes: ['guided', 'exam'] }),
    );
    expect(await sealLessons(pack, ['one', 'two'], passphrase)).toEqual({ ok: true, value: ['two'] });
    const read = await readPackFolder(pack);
    expect(read).toMatchObject({ ok: true, value: { problems: [] } });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ id: 'two', modes: ['exam'] });
    expect(filesBelow(pack)).not.toContain('one/key.json');
  });

  it('leaves everything as it was where one of them can not be written', async () => {
    using place = new Workplace();
    const pack = writePack(place.packs, 'media', ['one', 'two']);
    const contents = () => filesBelow(pack).map((name) => [name, readFileSync(join(pack, name), 'utf8')]);
    const before = contents();
    // Something stands where the second sealed key should be.
    mkdirSync(join(pack, 'two', 'key.sealed.json', 'taken'), { recursive: true });
    await expect(sealLessons(pack, ['one', 'two'], passphrase)).rejects.toThrow();
    expect(contents()).toEqual(before);
    rmSync(join(pack, 'two', 'key.sealed.json'), { recursive: true });
    expect(await sealLessons(pack, ['one', 'two'], passphrase)).toMatchObject({ ok: true });
  });
});
