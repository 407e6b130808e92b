import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { formatById } from '../../lessons/exchange/formats.ts';
import { Workplace } from '../services/build-workplace.ts';
import { readSourceFiles } from './source-files.ts';

/** Names of the files that are read for those typed, of a format. */
async function read(format: string, written: Record<string, string>, ...typed: string[]): Promise<string[]> {
  using place = new Workplace();
  for (const [path, content] of Object.entries(written)) {
    const file = join(place.root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, content);
  }
  const files = await readSourceFiles(
    typed.map((path) => join(place.root, path)),
    { ...formatById(format)!, limit: 1000 },
  );
  return files.map(({ name }) => name);
}

describe('files to import', () => {
  it.each<[format: string, typed: string, companion: string]>([
    ['brat', 'a.ann', 'a.txt'],
    ['brat', 'a.txt', 'a.ann'],
    ['w3c', 'a.jsonld', 'a.txt'],
    ['w3c', 'a.json', 'a.txt'],
    ['uima-cas-xmi', 'a.xmi', 'TypeSystem.xml'],
  ])('of %s: to %s belongs %s, where it lies beside it', async (format, typed, companion) => {
    const written = { [typed]: '', [companion]: '', 'b.txt': '' };
    expect(await read(format, { [typed]: '' }, typed)).toEqual([typed]);
    expect(await read(format, written, typed)).toEqual([typed, companion]);
    expect(await read(format, written, companion, typed)).toEqual([companion, typed]);
  });

  it('are not looked for where a file of that name was typed, or lies in the folder that was', async () => {
    const written = { 'one/a.ann': '', 'one/a.txt': 'one', 'two/a.txt': 'two' };
    expect(await read('brat', written, 'one/a.ann', 'two/a.txt')).toEqual(['a.ann', 'a.txt']);
    expect(await read('brat', written, 'one')).toEqual(['a.ann', 'a.txt']);
  });

  it('of two folders may have the same type system, but not one each', async () => {
    const written = {
      'one/a.xmi': '',
      'one/TypeSystem.xml': '1',
      'two/b.xmi': '',
      'two/TypeSystem.xml': '1',
    };
    const typed = ['one/a.xmi', 'two/b.xmi'];
    expect(await read('uima-cas-xmi', written, ...typed)).toEqual(['a.xmi', 'b.xmi', 'TypeSystem.xml']);
    await expect(read('uima-cas-xmi', { ...written, 'two/TypeSystem.xml': '2' }, ...typed)).rejects.toThrow(
      /another file is called TypeSystem\.xml, too$/,
    );
  });
});
