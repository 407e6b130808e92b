import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { HandInContent } from '../../../lessons/classroom/hand-in.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { encodeAttempt } from '../attempts/read-attempt.ts';
import { sealHandIn } from '../hand-ins/hand-in-file.ts';
import { buildArchive, type CraftedEntry } from '../pack-files/build-archive.ts';
import { filesBelow } from '../pack-files/build-pack-file.ts';
import { sealLessons } from '../pack-format/seal-lessons.ts';
import { CollectingPlace, LESSON } from './build-collecting.ts';
import { LessonsAtHand } from './lessons-at-hand.ts';
import { readContent } from './read-content.ts';
import { readHandIns } from './read-hand-ins.ts';

const bytesOf = (content: HandInContent): Buffer => Buffer.from(sealHandIn(content));

/** One hand-in, with whatever is to be different. */
async function one(
  place: CollectingPlace,
  change: (content: HandInContent) => HandInContent = (same) => same,
) {
  const [content] = await place.contents(1);
  if (content === undefined) throw new Error('an empty class');
  return change(content);
}

const withAttempt =
  (parts: Partial<HandInContent['attempt']>) =>
  (content: HandInContent): HandInContent => ({ ...content, attempt: { ...content.attempt, ...parts } });

describe('what is collected', () => {
  it('comes from files, folders within folders and archives, whatever the files are called', async () => {
    using place = new CollectingPlace();
    const contents = await place.contents(6);
    const [a, b, c, d, e, f] = contents.map(bytesOf) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
    const loose = place.put('Abgabe von mir (2).txt', a);
    place.put('folder/b', b);
    place.put('folder/deeper/c.docx', c);
    place.put('folder/Thumbs.db', 'system');
    const inner = buildArchive([{ name: 'mine.lesart-hand-in', content: e }]);
    place.put(
      'folder/moodle.zip',
      buildArchive([
        { name: 'Jörg Müller_123456_assignsubmission_file_/work.lesart-hand-in', content: d, flags: 0x800 },
        { name: '__MACOSX/._work', content: 'system' },
        { name: 'Anna_7_assignsubmission_file_/own.zip', content: inner },
        { name: Buffer.from('M\x81ller_8_/work.lesart-hand-in', 'latin1'), content: f },
        { name: 'empty/' },
      ]),
    );
    expect(await place.read([loose, join(place.dropped, 'folder')])).toEqual([
      ['Abgabe von mir (2).txt', 'graded', []],
      ['folder/Thumbs.db', 'system-file', []],
      ['folder/b', 'graded', []],
      ['folder/deeper/c.docx', 'graded', []],
      ['folder/moodle.zip/Jörg Müller_123456_assignsubmission_file_/work.lesart-hand-in', 'graded', []],
      ['folder/moodle.zip/__MACOSX/._work', 'system-file', []],
      ['folder/moodle.zip/Anna_7_assignsubmission_file_/own.zip/mine.lesart-hand-in', 'graded', []],
      ['folder/moodle.zip/Müller_8_/work.lesart-hand-in', 'graded', []],
    ]);
  });

  it('is graded as it was handed in', async () => {
    using place = new CollectingPlace();
    const content = await one(place);
    const file = place.put('x', bytesOf(content));
    for await (const read of readHandIns([file], place.reading())) {
      expect(read).toMatchObject({
        kind: 'graded',
        title: 'Gipfel in Wostotschny',
        record: { handIn: content, intact: true, carried: null, by: { pack: LESSON.pack } },
      });
    }
  });

  it('tells of what a teacher should know', async () => {
    using place = new CollectingPlace();
    const content = await one(place);
    const edited = bytesOf(content).toString().replace(content.learner, 'DACHS-12');
    const later = { ...content, handedInAt: '2027-01-01T00:00:00.000Z' };
    const before = { ...content, handedInAt: '2020-01-01T00:00:00.000Z' };
    const files = [
      place.put('1', edited),
      place.put('2', bytesOf(later)),
      place.put('3', bytesOf(before)),
      place.put('4', encodeAttempt({ ...content.attempt, learner: null })),
      place.put('5', encodeAttempt(content.attempt)),
      place.put('6', bytesOf(outside(content))),
      place.put('7', bytesOf({ ...content, handedInAt: '9999-12-31T23:59:59.999Z' })),
      place.put('8', bytesOf({ ...content, handedInAt: '0000-02-29T00:00:00Z' })),
      place.put('9', bytesOf({ ...content, title: 'Null \u0000 und halb \ud83d' })),
    ];
    expect((await place.read(files)).map(([, code, remarks]) => [code, ...remarks])).toEqual([
      ['graded', 'edited'],
      ['graded', 'clock-ahead'],
      ['graded', 'clock-backwards'],
      ['graded', 'without-code'],
      ['graded'],
      ['graded', 'outside-text'],
      ['graded', 'clock-ahead'],
      ['graded', 'clock-backwards'],
      ['graded'],
    ]);
  });

  it('is carried to a corrected article, and says so', async () => {
    using place = new CollectingPlace();
    const contents = await place.contents(4);
    place.putHandIns(contents);
    const article = join(place.packFolder, LESSON.lesson, 'article.txt');
    const corrected = readFileSync(article, 'utf8').replace(/\p{L}+(?=\W*$)/u, (last) =>
      'X'.repeat(last.length),
    );
    writeFileSync(article, corrected);
    const read = await place.read([place.dropped]);
    expect(read.map(([, ...rest]) => rest)).toEqual(contents.map(() => ['graded', ['other-text']]));
    const lost = await one(place, withAttempt({ article: null }));
    lost.attempt.lesson.textHash = 'e'.repeat(64);
    expect((await place.read([place.put('lost', bytesOf(lost))]))[0]?.[1]).toBe('text-missing');
  });
});

describe('a lesson that is not at hand', () => {
  it('is named, with what is missing', async () => {
    using place = new CollectingPlace();
    const content = await one(place);
    const made = (parts: Partial<HandInContent['attempt']['lesson']>) =>
      bytesOf(withAttempt({ lesson: { ...content.attempt.lesson, ...parts } })(content));
    const files = [
      place.put('1', made({ pack: 'elsewhere' })),
      place.put('2', made({ lesson: 'elsewhere' })),
      place.put('3', made({ packVersion: '9.0.0', textHash: 'e'.repeat(64) })),
      // Newer, of the same text: its key may differ, the marks are where they were.
      place.put('4', made({ packVersion: '9.0.0' })),
    ];
    expect((await place.read(files)).map(([, code]) => code)).toEqual([
      'lesson-unknown',
      'lesson-not-in-pack',
      'lesson-newer',
      'graded',
    ]);
    writeFileSync(join(place.packFolder, LESSON.lesson, 'key.json'), '{');
    expect((await place.read(files.slice(3)))[0]?.[1]).toBe('lesson-unusable');
  });

  it('needs its passphrase once where its key is sealed', async () => {
    using place = new CollectingPlace();
    const files = place.putHandIns(await place.contents(3, 'exam'));
    expect(await sealLessons(place.packFolder, [LESSON.lesson], 'korrekt')).toMatchObject({ ok: true });
    const reading = place.reading();
    const codes = async () => (await place.read(files, reading)).map(([, code]) => code);
    expect(await codes()).toEqual(['sealed', 'sealed', 'sealed']);
    expect(await reading.lessons.unlock(LESSON, 'falsch')).toBe('wrong-passphrase');
    expect(await codes()).toEqual(['sealed', 'sealed', 'sealed']);
    expect(await reading.lessons.unlock(LESSON, 'korrekt')).toBe('opened');
    expect(await codes()).toEqual(['graded', 'graded', 'graded']);
    reading.lessons.refresh();
    expect(await codes()).toEqual(['graded', 'graded', 'graded']);
    expect(await reading.lessons.unlock({ ...LESSON, pack: 'elsewhere' }, 'x')).toBe('lesson-missing');
  });
});

describe('what is not taken', () => {
  it('is told, each for its reason', async () => {
    using place = new CollectingPlace();
    const content = await one(place);
    const whole = bytesOf(content);
    const unfinished = withAttempt({ stage: { step: 'mark' } })(content);
    const version = (bytes: Uint8Array, format: string, number: number) =>
      Buffer.from(bytes)
        .toString()
        .replace(
          new RegExp(`"format":"${format}","formatVersion":\\d`),
          `"format":"${format}","formatVersion":${String(number)}`,
        );
    const expected: Record<string, [Uint8Array | string, string]> = {
      cut: [whole.subarray(0, whole.length - 900), 'truncated'],
      'room for a copy': [
        Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096)]),
        'truncated',
      ],
      scratched: [whole.toString().replace('"attempt":', '"attempt"'), 'damaged'],
      nonsense: [whole.toString().replace(/"start":\d+/, '"start":-1'), 'damaged'],
      'no number': [whole.toString().replace(/"start":\d+/, '"start":NaN'), 'damaged'],
      proto: [whole.toString().replace('"attempt":{', '"attempt":{"__proto__":{"x":1},'), 'damaged'],
      deep: [`{"format":"lesart-hand-in","a":${'['.repeat(1_000_000)}`, 'damaged'],
      many: [
        whole.toString().replace('"stances":{', `"x":[${'1,'.repeat(1_000_000)}1],"stances":{`),
        'too-large',
      ],
      newer: [version(whole, 'lesart-hand-in', 2), 'newer'],
      'newer attempt': [version(encodeAttempt(content.attempt), 'lesart-attempt', 99), 'newer'],
      working: [encodeAttempt(unfinished.attempt), 'not-finished'],
      early: [bytesOf(unfinished), 'not-finished'],
      offset: [bytesOf({ ...content, handedInAt: '2026-03-02T09:00:00+14:00' }), 'damaged'],
      'no day': [bytesOf({ ...content, handedInAt: '2026-02-30T09:00:00Z' }), 'damaged'],
      nothing: ['', 'empty'],
      zeros: [Buffer.alloc(5000), 'empty'],
      note: ['Sehr geehrte Frau Müller,', 'foreign'],
      picture: [Buffer.from('\x89PNG\r\n', 'latin1'), 'foreign'],
      json: ['{"a":1}', 'foreign'],
      list: ['[]', 'foreign'],
      'pack.json': [readFileSync(join(place.packFolder, 'pack.json')), 'pack'],
      settings: ['{"format":"lesart-settings","formatVersion":2}', 'other-lesart-file'],
      names: ['{"format":"lesart-class-list","formatVersion":1}', 'names'],
      'a.lesart-draft': [`{"line":"${'0'.repeat(16)}","follows":"${'0'.repeat(16)}","record":{}}`, 'draft'],
      'pack.zip': [buildArchive([{ name: 'pack.json', content: '{}' }]), 'pack'],
      'letter.docx': [buildArchive([{ name: '[Content_Types].xml', content: '<x/>' }]), 'foreign'],
      'empty.zip': [buildArchive([]), 'archive-empty'],
      'cut.zip': [buildArchive([{ name: 'a', content: whole }]).subarray(0, 500), 'archive-damaged'],
      '.DS_Store': ['x', 'system-file'],
      '.x.lesart-hand-in.1-2.lesart-temp': ['{', 'system-file'],
    };
    const files = Object.entries(expected).map(([name, [bytes]]) => place.put(name, bytes));
    const read = await place.read(files);
    expect(Object.fromEntries(read.map(([name, code]) => [name, code]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([name, [, code]]) => [name, code])),
    );
  });

  it('may lie where the system is in the way', async () => {
    using place = new CollectingPlace();
    const huge = place.put('huge', '');
    truncateSync(huge, 1024 ** 3);
    symlinkSync(huge, join(place.dropped, 'link'));
    mkdirSync(join(place.root, 'none'));
    const gone = join(place.dropped, 'gone');
    expect(await place.read([place.dropped, gone, join(place.root, 'none')])).toEqual([
      ['hand-ins/link', 'link', []],
      ['hand-ins/huge', 'too-large', []],
      ['gone', 'gone', []],
      ['none', 'folder-empty', []],
    ]);
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    const locked = place.put('locked', '{}');
    chmodSync(locked, 0);
    expect((await place.read([locked]))[0]?.[1]).toBe('unreadable');
  });

  it('hides nothing else in an archive', async () => {
    using place = new CollectingPlace();
    const whole = bytesOf(await one(place));
    const entries: (CraftedEntry & { code: string })[] = [
      { name: '../../outside', content: whole, code: 'graded' },
      { name: 'C:\\CON', content: whole, code: 'graded' },
      { name: 'right\u202eto left', content: whole, code: 'graded' },
      { name: 'locked', content: whole, flags: 1, code: 'archive-locked' },
      { name: 'method', content: whole, method: 12, packed: whole, code: 'archive-damaged' },
      { name: 'checksum', content: whole, crc: 1, code: 'archive-damaged' },
      { name: 'short', content: whole, size: 10, code: 'archive-damaged' },
      { name: 'bomb', content: Buffer.alloc(4_000_000), code: 'archive-too-large' },
      { name: 'large', content: 'x', size: 64 * 1024 * 1024, code: 'too-large' },
      { name: 'twice.zip', content: nested(3), code: 'archive-in-archive' },
      { name: 'same', content: whole, code: 'graded' },
      { name: 'same', content: whole, code: 'graded' },
    ];
    const read = await place.read([place.put('x.zip', buildArchive(entries))]);
    expect(read.map(([, code]) => code)).toEqual(entries.map(({ code }) => code));
    expect(read[2]?.[0]).toBe('x.zip/right\uFFFDto left');
    const huge = Array.from({ length: 60 }, (_, place) => ({
      name: String(place),
      size: 16_000_000,
      content: 'x',
    }));
    expect((await place.read([place.put('all.zip', buildArchive(huge))]))[0]?.[1]).toBe('archive-too-large');
  });
});

describe('whatever comes', () => {
  it('law: any bytes come to something, and nothing throws', async () => {
    using place = new CollectingPlace();
    const whole = bytesOf(await one(place));
    const archive = buildArchive([{ name: 'a', content: whole }]);
    const spoilt = fc
      .tuple(
        fc.constantFrom(whole, archive),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        fc.nat(),
      )
      .map(([bytes, changes, cut]) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) copy[at % copy.length] = byte;
        return cut % 3 === 0 ? copy.subarray(0, cut % copy.length) : copy;
      });
    const reading = place.reading();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), spoilt), async (bytes) => {
        const read = await place.read([place.put('any', bytes)], reading);
        expect(read.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('law: any JSON under a hand-in’s name comes to something', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('lesart-hand-in', 'lesart-attempt'), (value, format) => {
        const content = Object.assign(
          { format, formatVersion: 1 },
          typeof value === 'object' ? value : { value },
        );
        expect(readContent(Buffer.from(JSON.stringify(content))).kind).toBeDefined();
      }),
    );
  });

  const project = fileURLToPath(new URL('../../..', import.meta.url));
  const shared = process.env['LESART_SHARED'] ?? join(project, '..', 'shared');
  const hostile = join(shared, 'samples', 'hostile');
  if (!existsSync(hostile)) console.warn(`Tests with hostile files are skipped: ${hostile} is not there.`);

  it.skipIf(!existsSync(hostile))('hostile files are told one by one, and none is a hand-in', async () => {
    using place = new CollectingPlace();
    const read = await place.read([hostile]);
    expect(read.length).toBeGreaterThan(filesBelow(hostile).length);
    expect(read.filter(([, code]) => code === 'graded')).toEqual([]);
  });

  it('a lesson is read once for all', async () => {
    using place = new CollectingPlace();
    place.putHandIns(await place.contents(5));
    let reads = 0;
    const counting = {
      read: (of: { pack: string; lesson: string }) => {
        reads += 1;
        return place.library.read(of);
      },
      find: (id: string) => place.library.find(id),
    };
    await place.read([place.dropped], { lessons: new LessonsAtHand(counting), now: place.now });
    expect(reads).toBe(1);
    rmSync(place.dropped, { recursive: true });
  });
});

/** The same with marks that lie outside the article. */
function outside(content: HandInContent): HandInContent {
  const { stage } = content.attempt;
  if (!('frozen' in stage)) throw new Error('not revealed');
  const [first] = stage.frozen.marks;
  if (first === undefined) throw new Error('no marks');
  const marks: Mark[] = [
    ...stage.frozen.marks,
    { ...first, id: 'far', start: 9_000_000, end: 9_000_100 },
    { ...first, id: 'turned', start: 20, end: 3 },
    { ...first, id: 'far', start: 5, end: Number.MAX_SAFE_INTEGER },
  ];
  return withAttempt({ stage: { ...stage, frozen: { ...stage.frozen, marks } } })(content);
}

/** An archive in an archive, so many times. */
const nested = (times: number): Buffer =>
  buildArchive([{ name: 'inner.zip', content: times === 1 ? 'x' : nested(times - 1) }]);
