import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { startDraft } from '../../../lessons/authoring/draft.ts';
import type { SecondKey } from '../../../lessons/authoring/second/second-key.ts';
import { formatById } from '../../../lessons/exchange/formats.ts';
import { textOfLesson } from '../../../lessons/exchange/lesson-in-text/text-of-lesson.ts';
import { buildItem, buildLesson, spanOf } from '../../../lessons/format/build-lesson.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { Workplace, writeLesson, writePack } from '../build-workplace.ts';
import { newFileOf } from '../drafts/draft-lines.ts';
import { BEGINNING, encodeLine } from '../journal/journal-line.ts';
import { sha256 } from '../hashes.ts';
import { Library } from '../library/library.ts';
import { PackIndex } from '../library/pack-index.ts';
import { buildPackFile } from '../pack-format/build-pack.ts';
import { readPackContents } from '../pack-format/pack-contents.ts';
import { sealKey } from '../pack-format/seal-key.ts';
import { readSecondFile, readSecondInLibrary } from './read-second-file.ts';

const text = 'Der mutige Minister sagte am Montag, er bleibe im Amt. Kritiker nannten das eine Farce.';
const article = { text, language: 'de' };
const lesson: Lesson = buildLesson(text, { id: 'lesson', key: [buildItem('lob', spanOf(text, 'mutige'))] });

const wordsOf = (second: SecondKey): string[] =>
  second.items.map(({ core }) => second.text.slice(core.start, core.end));

/** A pack file of two lessons, the second of them on the article. */
async function packFile(
  place: Workplace,
  change: (folder: string) => void = () => undefined,
): Promise<string> {
  const folder = writePack(place.root, 'colleague', ['other', 'lesson']);
  writeLesson(folder, lesson);
  change(folder);
  const contents = await readPackContents(folder);
  if (!contents.ok) throw new Error(contents.error.reason);
  const file = join(place.root, 'colleague.lesart');
  writeFileSync(file, buildPackFile(contents.value));
  return file;
}

const room = (place: Workplace): string => join(place.root, 'room');

describe('another person’s key', () => {
  it('comes from a pack: the lesson on this article, and who made it', async () => {
    using place = new Workplace();
    const read = await readSecondFile(await packFile(place), article, room(place));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value).toMatchObject({
      whose: 'Author',
      from: { kind: 'pack', pack: 'colleague', version: '1.0.0' },
      saysStrength: true,
    });
    expect(wordsOf(read.value)).toEqual(['mutige']);
  });

  it('comes from a pack of the library', async () => {
    using place = new Workplace();
    writeLesson(writePack(place.packs, 'pack', ['lesson']), lesson);
    const library = new Library([{ path: place.packs, origin: 'own' }], new PackIndex(null, ''));
    const read = await readSecondInLibrary(library, 'pack', article);
    expect(read.ok && wordsOf(read.value)).toEqual(['mutige']);
    expect(await readSecondInLibrary(library, 'none', article)).toMatchObject({ ok: false });
  });

  it('comes from a colleague’s draft', async () => {
    using place = new Workplace();
    const file = join(place.root, 'theirs.lesart-draft');
    const { lines } = newFileOf(
      { draft: startDraft(lesson), records: [] },
      {
        now: () => new Date('2026-03-01T09:00:00.000Z'),
        newId: () => '3f0d9a5e-6f4e-4e8a-9a53-0c2a7d1b2c3d',
      },
    );
    writeFileSync(file, encodeLine(BEGINNING, lines[0]).bytes);
    const read = await readSecondFile(file, article, room(place));
    expect(read).toMatchObject({
      value: { whose: '', from: { kind: 'draft', name: 'theirs.lesart-draft' } },
    });
  });

  it.each(['brat', 'webanno-tsv3', 'uima-cas-xmi', 'uima-cas-json', 'doccano', 'label-studio', 'w3c'])(
    'comes from %s, whichever of its files is chosen',
    async (id) => {
      using place = new Workplace();
      const { files } = formatById(id)!.write!([textOfLesson(lesson)]);
      for (const file of files) writeFileSync(join(place.root, file.name), file.text);
      // A text alone does not tell that annotations of W3C's lie beside it.
      const isPart = (name: string) =>
        name.startsWith('TypeSystem') || (id === 'w3c' && name.endsWith('.txt'));
      const chosen = files.filter(({ name }) => !isPart(name));
      for (const { name } of chosen) {
        const read = await readSecondFile(join(place.root, name), article, room(place));
        if (!read.ok) throw new Error(`${name}: ${read.error.code}`);
        expect(wordsOf(read.value), name).toEqual(['mutige']);
        expect(read.value.from, name).toMatchObject({ kind: 'file', name, format: id });
        expect(read.value.saysStrength, name).toBe(id !== 'doccano');
      }
    },
  );

  it('is refused by name where it is none', async () => {
    using place = new Workplace();
    const other = { text: 'Ganz andere Worte über das Wetter von morgen und übermorgen.', language: 'de' };
    const codeOf = async (path: string, wanted = article): Promise<string> => {
      const read = await readSecondFile(path, wanted, room(place));
      return read.ok ? 'ok' : read.error.code;
    };
    const pack = await packFile(place);
    expect(await codeOf(pack, other)).toBe('second-other-article');
    const write = (name: string, content: string): string => {
      writeFileSync(join(place.root, name), content);
      return join(place.root, name);
    };
    expect(await codeOf(write('cut.lesart', 'PK'))).toBe('second-damaged');
    expect(await codeOf(write('cut.lesart-draft', '{}'))).toBe('second-damaged');
    expect(await codeOf(write('picture.png', 'x'))).toBe('second-unknown');
    expect(await codeOf(write('alone.txt', text))).toBe('second-empty');
    expect(await codeOf(write('cut.jsonl', '{"text": '))).toBe('second-damaged');
    expect(await codeOf(join(place.root, 'missing.ann'))).toBe('second-damaged');
    const empty = await packFile(place, (folder) => {
      writeLesson(folder, { ...lesson, key: [] });
    });
    expect(await codeOf(empty)).toBe('second-empty');
  });

  it('is told from a sealed one', async () => {
    using place = new Workplace();
    const seat = { lesson: 'lesson', textHash: sha256(text) };
    const sealed = await sealKey(new TextEncoder().encode('{}'), 'a long pass phrase', seat);
    const file = await packFile(place, (folder) => {
      writeLesson(folder, { ...lesson, modes: ['exam'] });
      cpSync(join(folder, 'lesson', 'key.json'), join(place.root, 'key.json'));
      writeFileSync(join(folder, 'lesson', 'key.sealed.json'), JSON.stringify(sealed));
    });
    const read = await readSecondFile(file, article, room(place));
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'second-sealed', params: { file: 'colleague.lesart' } },
    });
  });
});
