import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { checkPack } from '../../../lessons/check/check-pack.ts';
import { jsonSchemas } from '../../../lessons/format/json-schema.ts';
import { MOST_ITEMS } from '../../../lessons/format/key.ts';
import { COVER_LIMIT } from '../../../lessons/format/pack.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { Workplace } from '../build-workplace.ts';
import { beyondBounds } from '../files/json-bounds.ts';
import { readPackFolder } from '../library/pack-folder.ts';
import { contentBounds, contentLimits } from '../library/content-limits.ts';
import { archiveLimits, SIGNATURE_LIMIT } from '../pack-files/limits.ts';
import { inspectPack } from '../pack-files/installed-packs.ts';
import { buildPackFile } from './build-pack.ts';
import { hashesOf, hashOfPack, readPackContents } from './pack-contents.ts';
import { readPackSource } from './read-pack-source.ts';

const page = readFileSync(new URL('../../../docs/pack-format.md', import.meta.url), 'utf8');

/** The files that the page shows, each under its name. */
const shown = [...page.matchAll(/^`([\w./-]+)`\n\n```\w+\n(.*?)^```$/gms)].map(
  ([, path = '', text = '']) => ({
    path,
    text,
  }),
);

function writeShown(folder: string): void {
  for (const { path, text } of shown) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('the pack in docs/pack-format.md', () => {
  it('has nothing to be found but that it has no cover', async () => {
    using place = new Workplace();
    writeShown(place.packs);
    const findings = checkPack(await readPackSource(place.packs));
    expect(findings.map(({ code }) => code)).toEqual(['cover-missing']);
  });

  it('marks the words it means', async () => {
    using place = new Workplace();
    writeShown(place.packs);
    const read = await readPackFolder(place.packs);
    if (!read.ok) throw new Error(read.error.reason);
    const { lesson, sealedKey } = read.value.lessons[0] ?? {};
    if (lesson === undefined || sealedKey !== null) throw new Error('no lesson');
    const { text, key, blocks } = lesson;
    expect(blocks.map((block) => textUnder(text, block)).join('\n')).toBe(
      text.replace('\n\n', '\n').trimEnd(),
    );
    expect(key.map(({ core }) => textUnder(text, core))).toEqual(['finally', '“We build in spring,”']);
    expect(key.map(({ margin }) => textUnder(text, margin))).toEqual([
      'has finally given way',
      '“We build in spring,”',
    ]);
  });

  it('is built, opened, and has the hash that the page says how to take', async () => {
    using place = new Workplace();
    const folder = join(place.root, 'my-pack');
    writeShown(folder);
    const contents = await readPackContents(folder);
    if (!contents.ok) throw new Error(contents.error.reason);
    const file = join(place.root, 'my-pack.lesart');
    writeFileSync(file, buildPackFile(contents.value));
    const inspected = await inspectPack(file, { appVersion: '0.1.0' });
    expect(inspected).toMatchObject({
      ok: true,
      value: { pack: { id: 'my-pack' }, signed: false, warnings: [] },
    });
    expect(hashOfPack(hashesOf(contents.value))).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('docs/pack-format.md', () => {
  it.each(['pack.schema.json', 'lesson.schema.json', 'key.schema.json'])(
    'names every field of %s',
    (name) => {
      const names = namesIn(jsonSchemas()[name]);
      expect(names.size).toBeGreaterThan(8);
      expect([...names].filter((field) => !new RegExp(`[\`"]${field}[\`"]`).test(page))).toEqual([]);
    },
  );
});

describe('the limits in docs/pack-format.md', () => {
  const rows = new Map(
    [...page.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, what = '', most = '']) => [what, most]),
  );
  const number = (value: number): string => value.toLocaleString('en');
  const size = (bytes: number): string => {
    const kibibytes = bytes / 1024;
    return kibibytes < 1024 ? `${number(kibibytes)} KiB` : `${number(kibibytes / 1024)} MiB`;
  };

  it.each([
    [
      'a pack file',
      `${size(archiveLimits.file)}, ${number(archiveLimits.entries)} entries, ${number(archiveLimits.ratio)} bytes unpacked for each packed`,
    ],
    ['all files of a pack, unpacked', size(archiveLimits.contents)],
    ['`pack.json`', `${size(contentLimits['pack.json'])}, 500 lessons`],
    ['`lesson.json`', size(contentLimits['lesson.json'])],
    ['`article.txt`', `${size(contentLimits['article.txt'])}, 2,000,000 code units`],
    ['`key.json`', `${size(contentLimits['key.json'])}, ${number(MOST_ITEMS)} items`],
    ['`signature.json`', size(SIGNATURE_LIMIT)],
    ['the cover', size(COVER_LIMIT)],
    [
      'JSON',
      `${number(contentBounds.depth)} levels deep, ${number(contentBounds.values)} values a file, ` +
        `${number(contentBounds.members)} in one array or object, no key \`__proto__\``,
    ],
  ])('are those of the code: %s', (what, most) => {
    expect(rows.get(what)).toBe(most);
  });

  it('say how many items in two languages come to that many values', () => {
    const file = new URL(
      '../../../lessons/packs/wostotschny/gipfel-in-wostotschny/key.json',
      import.meta.url,
    );
    const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: unknown[] };
    const keyOf = (count: number) => {
      const many = Array.from({ length: count }, (_, place) => items[place % items.length]);
      return beyondBounds(
        JSON.stringify({ format: 'lesart-key', formatVersion: 1, items: many }),
        contentBounds,
      );
    };
    expect(page).toContain('about 1,200 items in two languages');
    expect(keyOf(1200)).toBe(null);
    expect(keyOf(1300)).toBe('too-many-values');
  });

  it('are those of the schemas', () => {
    expect(jsonSchemas()['key.schema.json']).toMatchObject({
      properties: { items: { maxItems: MOST_ITEMS } },
    });
    expect(contentBounds.members).toBe(MOST_ITEMS);
    expect(jsonSchemas()['pack.schema.json']).toMatchObject({ properties: { lessons: { maxItems: 500 } } });
  });
});

/** Every property that a JSON Schema knows, at any depth. */
function namesIn(schema: unknown): Set<string> {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part) as [string, unknown][]) {
      if (key === 'properties' && typeof value === 'object' && value !== null)
        for (const name of Object.keys(value)) names.add(name);
      walk(value);
    }
  };
  walk(schema);
  return names;
}
