import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { checkPack } from '../../../lessons/check/check-pack.ts';
import { jsonSchemas } from '../../../lessons/format/json-schema.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { Workplace } from '../build-workplace.ts';
import { readPackFolder } from '../library/pack-folder.ts';
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
