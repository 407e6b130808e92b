import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson } from '../../../lessons/format/build-lesson.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { Workplace } from '../build-workplace.ts';
import { readPackFolder } from '../library/pack-folder.ts';
import { filesBelow, lessonContents, packContents, packFile, snapshot } from './build-pack-file.ts';
import { inspectPack, installPack } from './installed-packs.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const shared = process.env['LESART_SHARED'] ?? join(project, '..', 'shared');
const hostile = join(shared, 'samples', 'hostile');
const isThere = existsSync(hostile);
if (!isThere) console.warn(`Tests with hostile files are skipped: ${hostile} is not there.`);

/** What each archive is refused as. Those that are sound, but no packs, are named so. */
const refusals: Readonly<Record<string, string>> = {
  'bomb/droste.zip': 'no-pack',
  'bomb/quine.gz': 'not-a-pack-file',
  'malformed/rubyzip-WarnInvalidDate.zip': 'no-pack',
  'malformed/rubyzip-gpbit3stored.zip': 'no-pack',
  'malformed/rubyzip-osx-archive.zip': 'no-pack',
  'malformed/rubyzip-zip64_max_length_file_comment.zip': 'zip64',
  'malformed/rubyzip-zipWithEncryption.zip': 'encrypted',
  'malformed/rubyzip-zipWithTooBigCDirSizeField.zip': 'archive-damaged',
  'malformed/tika-shiftjis-names.zip': 'name-not-utf8',
  'malformed/yauzl-End_of_central_directory_record_signature_not_found_Either_not_a_zip_file_or_file_is_truncated.zip':
    'archive-damaged',
  'malformed/yauzl-Invalid_comment_length_Expected_1_Found_0_Are_there_extra_bytes_at_the_end_of_the_file_Or_is_the_end_of_central_dir_signature_PK_in_the_com.zip':
    'stray-bytes',
  'malformed/yauzl-absolute_path_C_xt.zip': 'name-leads-outside',
  'malformed/yauzl-big-compression.zip': 'no-pack',
  'malformed/yauzl-bogus-compression-method.zip': 'unknown-method',
  'malformed/yauzl-empty.zip': 'no-pack',
  'malformed/yauzl-extra_field_length_exceeds_extra_field_buffer_size.zip': 'archive-damaged',
  'malformed/yauzl-invalid_central_directory_file_header_signature_0x1014b50.zip': 'archive-damaged',
  'malformed/yauzl-invalid_characters_in_fileName_a_txt.zip': 'name-leads-outside',
  'malformed/yauzl-invalid_local_file_header_signature_0x3034b50.zip': 'entry-damaged',
  'malformed/yauzl-invalid_relative_path_xt.zip': 'name-leads-outside',
  'malformed/yauzl-multi-disk_zip_files_are_not_supported_found_disk_number_1.zip': 'split',
  'malformed/yauzl-not_enough_bytes_in_the_stream_expected_2048576_got_only_1000000.zip': 'bomb',
  'malformed/yauzl-strong_encryption_is_not_supported.zip': 'encrypted',
  'malformed/yauzl-too_many_bytes_in_the_stream_expected_82496_got_at_least_98304.zip': 'entry-damaged',
  'malformed/yauzl-traditional-encryption.zip': 'encrypted',
  'malformed/yauzl-unexpected_EOF.zip': 'zip64',
  'malformed/yauzl-unicode.zip': 'no-pack',
  'malformed/yauzl-unsupported_compression_method_1.zip': 'unknown-method',
  'malformed/yauzl-zip64.zip': 'zip64',
  'malformed/yauzl-zip64_extended_information_extra_field_does_not_include_compressed_size.zip': 'zip64',
  'malformed/yauzl-zip64_extended_information_extra_field_does_not_include_uncompressed_size.zip': 'zip64',
  'traversal/jwilk-absolute1.zip': 'name-leads-outside',
  'traversal/jwilk-absolute2.zip': 'name-leads-outside',
  'traversal/jwilk-dirsymlink2a.zip': 'link',
  'traversal/jwilk-dirsymlink2b.zip': 'link',
  'traversal/jwilk-relative2.zip': 'name-leads-outside',
  'traversal/jwilk-symlink.zip': 'link',
  'traversal/relative1.zip': 'name-leads-outside',
  'traversal/tilde.zip': 'no-pack',
  'traversal/tuzovakaoff-symlink.zip': 'link',
};

describe.skipIf(!isThere)('hostile archives', () => {
  it('are refused, each for its reason, and nothing is written', async () => {
    const answers: Record<string, string> = {};
    for (const name of filesBelow(join(hostile, 'zip'))) {
      using workplace = new Workplace();
      const file = join(hostile, 'zip', name);
      const place = { folder: workplace.packs, shipped: null, appVersion: '0.1.0' };
      const installed = await installPack(file, place);
      answers[name] = installed.ok ? 'installed' : installed.error.code;
      expect(await inspectPack(file, place, workplace.work)).toEqual(installed);
      expect(snapshot(workplace.root)).toEqual(['packs/', 'work/']);
    }
    expect(answers).toEqual(refusals);
  });
});

describe.skipIf(!isThere)('hostile texts', () => {
  /** Long lists of attacks in pieces that a text may have, so that each attack comes into each field. */
  const inPieces = (file: string): string[] =>
    readFileSync(join(hostile, file), 'utf8').match(/[^]{1,3900}(?:\n|$)|[^]{1,3900}/g) ?? [];

  it.each([
    [
      'strings',
      (): string[] => JSON.parse(readFileSync(join(hostile, 'strings', 'blns.json'), 'utf8')) as string[],
    ],
    ['attacks on pages', (): string[] => inPieces('xss/xss-payload-list.txt')],
    ['more of them', (): string[] => inPieces('xss/OWASP_XSS_Filter_Evasion_Cheat_Sheet.md')],
    ['every character', (): string[] => inPieces('utf8/utf8_sequence_0-0x1ffff_assigned_printable.txt')],
  ])('%s are kept as they are in every field of a pack', { timeout: 60_000 }, async (_, read) => {
    using workplace = new Workplace();
    // Half characters can be in JSON, not in a file of text.
    const texts = read()
      .filter((text) => text.trim() !== '')
      .map((text) => Buffer.from(text).toString());
    expect(texts.length).toBeGreaterThan(5);
    for (let start = 0; start < texts.length; start += 400) {
      const batch = texts.slice(start, start + 400);
      const ids = batch.map((_text, place) => `lesson-${String(place)}`);
      const authors = batch.map((text) => start100(text));
      const [first = ''] = batch;
      const contents = packContents('hostile', [], {
        lessons: ids,
        authors,
        title: { de: first, en: first },
        summary: { de: first },
        licence: authors[0] ?? null,
      });
      const lessons = batch.map((text, place) => lessonOf(ids[place] ?? '', text));
      for (const lesson of lessons)
        for (const [name, bytes] of lessonContents(lesson)) contents.set(name, bytes);
      const file = join(workplace.root, 'pack.lesart');
      writeFileSync(file, packFile(contents));
      const place = { folder: workplace.packs, shipped: null, appVersion: '0.1.0' };
      expect(await installPack(file, place, { replace: 'any' })).toMatchObject({ ok: true });
      const installed = await readPackFolder(join(workplace.packs, 'hostile'));
      if (!installed.ok) throw new Error(installed.error.reason);
      expect(installed.value.problems).toEqual([]);
      expect(installed.value.pack.authors).toEqual(authors);
      expect(installed.value.lessons.map(({ lesson }) => lesson)).toEqual(lessons);
    }
  });

  it('that are no UTF-8 are refused, wherever they stand', { timeout: 60_000 }, async () => {
    using workplace = new Workplace();
    const sound = packContents('hostile', ['lesson']);
    const lines = splitLines(readFileSync(join(hostile, 'utf8', 'utf8tests.bin')));
    const broken = lines.filter((line) => line.toString('latin1').includes(':invalid:'));
    expect(broken.length).toBeGreaterThan(50);
    for (const line of broken) {
      const bytes = line.subarray(line.indexOf(':invalid:') + ':invalid:'.length);
      for (const name of ['pack.json', 'lesson/lesson.json', 'lesson/key.json', 'lesson/article.txt']) {
        const content = Buffer.concat([Buffer.from('{"format":"'), bytes, Buffer.from('"}')]);
        const file = join(workplace.root, 'pack.lesart');
        writeFileSync(file, packFile(new Map(sound).set(name, content)));
        expect(await inspectPack(file, { appVersion: '0.1.0' })).toEqual({
          ok: false,
          error: { code: 'content-invalid', params: { entry: name, reason: 'not-utf8', path: '' } },
        });
      }
    }
  });
});

/** A lesson with the text in every field that takes one. */
function lessonOf(id: string, text: string): Lesson {
  const prose = text.trim();
  const words = { de: prose, en: prose };
  const whole = { start: 0, end: text.length };
  const base = buildLesson(text);
  const span = { category: 'framing', core: { start: 0, end: 1 }, margin: { start: 0, end: 1 }, why: words };
  const small = { id: 'small', text: prose, spans: [span], comment: words };
  const item = buildItem('item', whole, {
    category: 'quote',
    explanation: { what: words, notice: words, counterTest: words, better: words },
  });
  return {
    ...base,
    id,
    title: words,
    summary: words,
    rights: { licence: start100(prose), notice: words, source: words },
    topics: [words],
    goals: [words],
    categories: base.categories.map((category) => ({
      ...category,
      name: words,
      description: words,
      techniques: [{ id: 'any', name: words }],
    })),
    voices: [{ id: 'speaker', name: prose, role: words, kind: 'person', mentions: [whole] }],
    example: small,
    transfer: [small],
    key: [item],
  };
}

/** Licences and authors are short. */
const start100 = (text: string): string =>
  text
    .trim()
    .slice(0, 100)
    .replace(/\p{Cs}$/u, '')
    .trim();

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}
