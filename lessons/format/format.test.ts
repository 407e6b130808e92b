import { describe, expect, it } from 'vitest';
import * as z from 'zod';

import { buildItem, buildLesson } from './build-lesson.ts';
import { attemptFormat, startAttempt } from '../marks/attempt.ts';
import { checkLesson } from './check.ts';
import { lessonFormat } from './lesson.ts';
import { languageTagSchema, localize } from './localized.ts';
import { packFormat } from './pack.ts';
import { parseLesson } from './parse.ts';
import { readSaved, type SavedFormat } from './saved.ts';

describe('saved formats', () => {
  const format: SavedFormat<{ format: string; formatVersion: number; title: string }> = {
    name: 'test',
    version: 3,
    schema: z.strictObject({ format: z.literal('test'), formatVersion: z.literal(3), title: z.string() }),
    migrations: {
      1: ({ name, ...rest }) => ({ ...rest, heading: name }),
      2: ({ heading, ...rest }) => ({ ...rest, title: heading }),
    },
  };

  it('migrates step by step, from before to after', () => {
    expect(readSaved(format, { format: 'test', formatVersion: 1, name: 'A' })).toEqual({
      ok: true,
      value: { format: 'test', formatVersion: 3, title: 'A' },
    });
    expect(readSaved(format, { format: 'test', formatVersion: 2, heading: 'A' })).toMatchObject({ ok: true });
  });

  it('tells a newer version from a broken file and from another format', () => {
    expect(readSaved(format, { format: 'test', formatVersion: 4, title: 'A' })).toEqual({
      ok: false,
      error: { code: 'newer-version', version: 4, supported: 3 },
    });
    expect(readSaved(format, { format: 'other', formatVersion: 3 })).toMatchObject({
      error: { code: 'not-this-format' },
    });
    for (const junk of [null, 7, 'x', [], {}]) {
      expect(readSaved(format, junk)).toMatchObject({ error: { code: 'not-this-format' } });
    }
  });

  it('names the place of what is wrong', () => {
    const hash = 'a'.repeat(64);
    const at = '2026-03-01T09:00:00.000Z';
    const attempt = startAttempt(
      { pack: 'p', packVersion: '1.0.0', lesson: 'l', contentHash: hash, textHash: hash },
      '3f0d9a5e-6f4e-4e8a-9a53-0c2a7d1b2c3d',
      at,
    );
    const broken = { ...attempt, history: { edits: [{ kind: 'add', mark: { id: 'x' } }], position: 1 } };
    const outcome = readSaved(attemptFormat, broken);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(JSON.stringify(outcome)).toContain('history.edits[0].mark.category');
  });
});

describe('a lesson', () => {
  const text = 'Eins zwei drei.';
  const codes = (parts: Parameters<typeof buildLesson>[1]) =>
    checkLesson(buildLesson(text, parts)).map(({ code }) => code);

  it('holds together when built', () => {
    expect(codes({})).toEqual([]);
  });

  it('is refused with spans outside the text, cores outside their margin, unknown or repeated names', () => {
    expect(codes({ key: [buildItem('a', { start: 10, end: 99 })] })).toContain('outside-text');
    expect(codes({ key: [buildItem('a', { start: 0, end: 9 }, { margin: { start: 0, end: 4 } })] })).toEqual([
      'core-outside-margin',
    ]);
    expect(codes({ key: [buildItem('a', { start: 0, end: 4 }, { category: 'mood' })] })).toEqual([
      'unknown-category',
    ]);
    expect(codes({ key: [buildItem('a', { start: 0, end: 4 }, { technique: 'magic' })] })).toEqual([
      'unknown-technique',
    ]);
    const twice = buildItem('a', { start: 0, end: 4 });
    expect(codes({ key: [twice, twice] })).toEqual(['repeated-id']);
  });

  it('is refused with a language that is none, which would break whatever segments by it', () => {
    for (const tag of ['de-12', 'de-DE-DE', 'abc-x1', 'Deutsch'])
      expect(languageTagSchema.safeParse(tag).success).toBe(false);
    for (const tag of ['de', 'pt-BR', 'zh-Hant', 'tlh'])
      expect(languageTagSchema.safeParse(tag).success).toBe(true);
  });

  it('is refused where blocks overlap or leave words unread', () => {
    expect(codes({ blocks: [{ kind: 'paragraph', start: 0, end: 9 }] })).toEqual(['text-after-blocks']);
    expect(codes({ blocks: [{ kind: 'paragraph', start: 5, end: 15 }] })).toEqual(['text-between-blocks']);
    expect(
      codes({
        blocks: [
          { kind: 'paragraph', start: 0, end: 9 },
          { kind: 'paragraph', start: 5, end: 15 },
        ],
      }),
    ).toEqual(['blocks-overlap']);
  });

  it('is read whole from its files, or the file and place of the fault are named', () => {
    const { text: _text, key, ...rest } = buildLesson(text, { key: [buildItem('a', { start: 0, end: 4 })] });
    const lesson = { format: 'lesart-lesson', formatVersion: 1, ...rest };
    const keyFile = { format: 'lesart-key', formatVersion: 1, items: key };
    expect(parseLesson({ lesson, key: keyFile, text })).toMatchObject({ ok: true });
    expect(parseLesson({ lesson, key: keyFile, text: 'kurz' })).toMatchObject({ ok: false });
    expect(parseLesson({ lesson: { ...lesson, minutes: 'long' }, key: keyFile, text })).toEqual({
      ok: false,
      error: {
        file: 'lesson.json',
        problem: { code: 'invalid', issues: [{ path: 'minutes', code: 'invalid_type' }] },
      },
    });
  });

  it('speaks the reader’s language where it can', () => {
    expect(localize({ de: 'Ja', en: 'Yes' }, 'en', 'de')).toEqual({ text: 'Yes', language: 'en' });
    expect(localize({ de: 'Ja' }, 'en', 'de')).toEqual({ text: 'Ja', language: 'de' });
    expect(localize({ fr: 'Oui' }, 'en', 'de')).toEqual({ text: 'Oui', language: 'fr' });
  });
});

describe('what was added to a format without a new version', () => {
  const pack = {
    format: 'lesart-pack',
    formatVersion: 1,
    id: 'pack',
    version: '1.0.0',
    title: { de: 'Paket' },
    authors: ['Ada'],
    licence: null,
    languages: ['de'],
    lessons: ['lesson'],
  };

  it('may be missing from a pack', () => {
    expect(readSaved(packFormat, pack)).toEqual({
      ok: true,
      value: { ...pack, summary: null, requires: '0.1.0', cover: null },
    });
    for (const cover of ['Cover.png', '../cover.png', 'lesson/cover.png', 'cover.svg', 'cover'])
      expect(readSaved(packFormat, { ...pack, cover }).ok, cover).toBe(false);
    expect(readSaved(packFormat, { ...pack, cover: 'cover.jpg', requires: '0.2.0' }).ok).toBe(true);
  });

  it('may be missing from a lesson', () => {
    const { text: _text, key: _key, topics: _topics, linkWeight: _weight, ...rest } = buildLesson('Text');
    const file = { format: 'lesart-lesson', formatVersion: 1, ...rest };
    expect(readSaved(lessonFormat, file)).toEqual({
      ok: true,
      value: { ...file, topics: [], linkWeight: 0 },
    });
    expect(readSaved(lessonFormat, { ...file, linkWeight: 2 }).ok).toBe(false);
    expect(readSaved(lessonFormat, { ...file, topics: [{}] }).ok).toBe(false);
  });
});
