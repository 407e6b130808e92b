import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { buildArchive, descriptorOf, type CraftedEnd, type CraftedEntry } from './build-archive.ts';
import { readArchive } from './archive.ts';

/** What reading an archive whole ends with: the code of a refusal and the entry it names, or the names of its files. */
async function readWhole(bytes: Buffer): Promise<string> {
  const archive = await readArchive(bytes);
  if (!archive.ok) return said(archive.error);
  for (const entry of archive.value) {
    const content = await entry.unpack();
    if (!content.ok) return said(content.error);
    expect(content.value.length).toBe(entry.size);
  }
  return archive.value.map(({ name }) => name).join(' ');
}

const said = ({ code, params }: { code: string; params: Record<string, string> }): string =>
  [code, params['entry']].filter((part) => part !== undefined).join(': ');

const text = { name: 'a.txt', content: 'A text that is long enough to be packed, packed, packed.' };
const cases = (list: [what: string, ending: string, entries: CraftedEntry[], end?: CraftedEnd][]) =>
  it.each(list)('%s: %s', async (_, ending, entries, end) => {
    expect(await readWhole(buildArchive(entries, end))).toBe(ending);
  });

describe('what honest tools write is read', () => {
  cases([
    [
      'stored and deflated files, folders',
      'a.txt b/c.txt',
      [text, { name: 'b/' }, { name: 'b/c.txt', method: 0 }],
    ],
    ['an empty file, deflated', 'empty', [{ name: 'empty' }]],
    ['a descriptor', 'a.txt', [streamed({})]],
    ['a descriptor that is announced and left out', 'a.txt', [streamed({ after: Buffer.alloc(0) })]],
    ['a comment', 'a.txt', [text], { comment: Buffer.from('PK, but no record') }],
    ['an archive from Windows', 'a.txt', [{ ...text, attributes: 0x20 }]],
    ['no entries', '', []],
  ]);
});

describe('names', () => {
  const named = (name: string | Buffer): CraftedEntry[] => [text, { ...text, name }];
  cases(
    (
      [
        ['../up', 'name-leads-outside'],
        ['a/../../up', 'name-leads-outside'],
        ['a/..', 'name-leads-outside'],
        ['/etc/passwd', 'name-leads-outside'],
        ['//server/share/file', 'name-leads-outside'],
        ['\\\\server\\share', 'name-leads-outside'],
        ['..\\up', 'name-leads-outside'],
        ['C:\\up', 'name-leads-outside'],
        ['c:up', 'name-leads-outside'],
        ['CON', 'name-reserved'],
        ['lesson/aux.txt', 'name-reserved'],
        ['com1.lesson/key.json', 'name-reserved'],
        ['LPT9 .txt', 'name-reserved'],
        ['COM\u00b9', 'name-reserved'],
        ['conin$', 'name-reserved'],
        ['dot.', 'name-reserved'],
        ['space /x', 'name-reserved'],
        ['./a.txt', 'name-reserved'],
        ['b//c', 'name-reserved'],
        ['b.txt:stream', 'name-reserved'],
        ['what?', 'name-reserved'],
        ['', 'name-reserved'],
        ['/', 'name-leads-outside'],
        ['1/2/3/4/5/6/7/8/9', 'name-too-deep'],
      ] as const
    ).map(([name, code]) => [JSON.stringify(name), `${code}: ${name}`, named(name)]),
  );
  cases([
    ['zero bytes', 'name-invisible: a.txt\uFFFD.png', named('a.txt\0.png')],
    ['control characters', 'name-invisible: a\uFFFD[31m', named('a\u001b[31m')],
    ['right-to-left override', 'name-invisible: a\uFFFDtxt.exe', named('a\u202etxt.exe')],
    ['no width', 'name-invisible: a\uFFFDb', named('a\u200bb')],
    [
      'not UTF-8',
      'name-not-utf8: \u0095¶.txt'.replace('\u0095', '\uFFFD'),
      named(Buffer.from('95b62e747874', 'hex')),
    ],
    ['long', `name-too-long: ${'n'.repeat(79)}…`, named('n'.repeat(201))],
    ['twice', 'name-repeated: a.txt', named('a.txt')],
    ['in another case', 'name-repeated: A.TXT', named('A.TXT')],
    ['composed otherwise', 'name-repeated: a\u0308', [{ name: 'ä' }, { name: 'a\u0308' }]],
    ['sharp s', 'name-repeated: strasse', [{ name: 'straße' }, { name: 'strasse' }]],
    ['a file that is a folder', 'name-repeated: b/c', [{ name: 'b' }, { name: 'b/c' }]],
    ['a folder that is a file', 'name-repeated: B', [{ name: 'b/c' }, { name: 'B' }]],
    ['one folder in two cases', 'name-repeated: B/d', [{ name: 'b/c' }, { name: 'B/d' }]],
    ['a folder twice', 'name-repeated: b/', [{ name: 'b/' }, { name: 'b/' }]],
    ['a second name in a field', 'entry-damaged: a.txt', [{ ...text, extra: unicodeName('a.txt', 'b.txt') }]],
  ]);
});

describe('what is no ordinary file', () => {
  cases([
    ['a symbolic link', 'link: a.txt', [{ ...text, mode: 0o120777 }]],
    ['a pipe', 'link: a.txt', [{ ...text, mode: 0o010644 }]],
    ['a device', 'link: a.txt', [{ ...text, mode: 0o020644 }]],
    ['a reparse point', 'link: a.txt', [{ ...text, attributes: 0x420 }]],
    ['a folder with content', 'entry-damaged: a/', [{ name: 'a/', content: 'x', method: 0 }]],
    ['encrypted', 'encrypted: a.txt', [{ ...text, flags: 1 }]],
    ['strongly encrypted', 'encrypted: ', [{ ...text, flags: 0x41 }]],
    ['an encrypted directory', 'encrypted: a.txt', [{ ...text, flags: 0x2000 }]],
    ['an unknown method', 'unknown-method: a.txt', [{ ...text, method: 99 }]],
    ['a field for large files', 'zip64: a.txt', [{ ...text, extra: field(1, Buffer.alloc(8)) }]],
  ]);
});

describe('an archive that contradicts itself', () => {
  const hidden = Buffer.from('hidden');
  cases([
    ['another name in the header', 'entry-damaged: a.txt', [{ ...text, local: { name: 'b.txt' } }]],
    ['another method in the header', 'entry-damaged: a.txt', [{ ...text, local: { method: 0 } }]],
    ['other flags in the header', 'entry-damaged: a.txt', [{ ...text, local: { flags: 1 } }]],
    ['another size in the header', 'entry-damaged: a.txt', [{ ...text, local: { size: 1 } }]],
    ['a wrong checksum', 'entry-damaged: a.txt', [{ ...text, crc: 1 }]],
    ['more content than it says', 'entry-damaged: a.txt', [{ ...text, size: 10 }]],
    ['less content than it says', 'entry-damaged: a.txt', [{ ...text, size: 100 }]],
    ['no content at all where it says so', 'entry-damaged: a.txt', [{ ...text, size: 0 }]],
    ['not what its method says', 'entry-damaged: a.txt', [{ ...text, packed: Buffer.from('no deflate') }]],
    [
      'cut-off content',
      'entry-damaged: a.txt',
      [{ ...text, packed: deflateRawSync(text.content).subarray(0, -3) }],
    ],
    [
      'bytes hidden behind the content',
      'entry-damaged: a.txt',
      [{ ...text, packed: Buffer.concat([deflateRawSync(text.content), hidden]) }],
    ],
    ['stored with two sizes', 'archive-damaged', [{ ...text, method: 0, size: 3 }]],
    ['a header past the end', 'entry-damaged: a.txt', [{ ...text, offset: 1_000_000 }]],
    ['content past the end', 'entry-damaged: a.txt', [{ ...text, packedSize: 1_000_000 }]],
    [
      'two entries of the same bytes',
      'entry-damaged: a.txt',
      [
        { ...text, name: 'b' },
        { ...text, offset: 0 },
      ].map(same),
    ],
    ['bytes before it', 'stray-bytes', [text], { before: hidden }],
    ['bytes after it', 'stray-bytes', [text], { after: hidden }],
    ['bytes between entries', 'stray-bytes', [{ ...text, after: hidden }, { name: 'b' }]],
    ['bytes before the directory', 'stray-bytes', [text], { beforeDirectory: hidden }],
    ['bytes after the directory', 'stray-bytes', [text], { beforeEnd: hidden }],
    ['a second end in its comment', 'stray-bytes', [text], { comment: buildArchive([text]) }],
    ['fewer entries listed than there are', 'archive-damaged', [text, { name: 'b' }], { entries: 1 }],
    ['more entries listed than there are', 'archive-damaged', [text], { entries: 2 }],
    ['a directory past its end', 'archive-damaged', [text], { directorySize: 1_000_000 }],
    ['a directory elsewhere', 'archive-damaged', [text], { directoryStart: 3, directorySize: 1000 }],
    ['a field longer than all fields', 'archive-damaged', [{ ...text, extra: Buffer.from([1, 2, 200, 0]) }]],
    ['several disks', 'split', [text], { disk: 1 }],
    ['entries on other disks', 'split', [text], { entries: 2, entriesOnDisk: 1 }],
    ['a record for large archives', 'zip64', [text], { beforeEnd: zip64Locator() }],
  ]);

  it('is refused wherever it is cut off', async () => {
    const whole = buildArchive([text, { name: 'b/c', content: 'short' }]);
    for (let length = 0; length < whole.length; length += 1)
      expect(await readWhole(whole.subarray(0, length))).toMatch(/^(archive-damaged|not-a-pack-file)$/);
  });

  it('is no archive at all', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('PK'), Buffer.from('{"format":"lesart-pack"}')])
      expect(await readWhole(bytes)).toBe('not-a-pack-file');
  });
});

describe('bombs', () => {
  const zeros = (mebibytes: number): Buffer => Buffer.alloc(mebibytes * 1024 * 1024);
  cases([
    ['high ratio', 'bomb: zeros', [{ name: 'zeros', content: zeros(1) }]],
    [
      'much in all',
      'contents-too-large',
      Array.from({ length: 100 }, (_, place) => ({
        name: `f${String(place)}`,
        method: 0,
        size: 2 ** 20,
      })).map((entry) => ({ ...entry, content: zeros(1) })),
    ],
    [
      'many entries',
      'too-many-entries',
      Array.from({ length: 3001 }, (_, place) => ({ name: `f${String(place)}` })),
    ],
    ['a size beyond all', 'bomb: a.txt', [{ ...text, size: 0xffffffff }]],
    [
      'a small size for a large content',
      'entry-damaged: zeros',
      [{ name: 'zeros', content: zeros(8), size: 20_000 }],
    ],
  ]);

  it('that share one kernel are refused before anything is unpacked', async () => {
    const kernel = { content: zeros(1).fill('Lesart reads closely. '), size: 2 ** 20 };
    const overlapping = Array.from({ length: 50 }, (_, place) => ({
      ...kernel,
      name: `f${String(place)}`,
      offset: 0,
    }));
    expect((await readArchive(buildArchive(overlapping))).ok).toBe(false);
  });
});

/** All entries share one name in their headers, so that only their place gives them away. */
const same = (entry: CraftedEntry): CraftedEntry => ({ ...entry, local: {} });

function streamed(more: Partial<CraftedEntry>): CraftedEntry {
  return {
    ...text,
    flags: 8,
    local: { crc: 0, size: 0, packedSize: 0 },
    after: descriptorOf(text.content),
    ...more,
  };
}

function field(id: number, content: Buffer): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16LE(id, 0);
  header.writeUInt16LE(content.length, 2);
  return Buffer.concat([header, content]);
}

function unicodeName(name: string, other: string): Buffer {
  const crc = Buffer.alloc(5);
  crc[0] = 1;
  crc.writeUInt32LE(crcOf(name), 1);
  return field(0x7075, Buffer.concat([crc, Buffer.from(other)]));
}

const crcOf = (name: string): number => buildArchive([{ name: 'x', content: name }]).readUInt32LE(14);

function zip64Locator(): Buffer {
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  return locator;
}
