import type { LessonDraft } from '../../../lessons/exchange/lesson-in-text/lesson-of-text.ts';
import { slugOf, Slugs } from '../../../lessons/exchange/lesson-in-text/slugs.ts';
import { UNWRITTEN } from '../../../lessons/format/localized.ts';
import { packFormat, type PackFile } from '../../../lessons/format/pack.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { decodeJson } from '../files/read-file.ts';
import { contentBounds } from '../library/content-limits.ts';
import { firstIssue, type ContentProblem } from '../library/problems.ts';
import { limitOf } from '../pack-files/known-files.ts';
import { archiveLimits } from '../pack-files/limits.ts';

interface File {
  path: string;
  bytes: Uint8Array;
}

/**
 * The files of a pack of imported lessons, by their paths in its folder. What only a person can say, such as who made
 * the pack, is left unwritten. Fails with the first file that Lesart could not open again: source files may hold more than a pack can.
 *
 * @param name the pack's id, where it can be one
 * @param drafts at least one; lessons of equal ids get numbers
 */
export function packOfDrafts(
  name: string,
  drafts: readonly LessonDraft[],
): Result<{ pack: PackFile; files: File[] }, ContentProblem> {
  const slugs = new Slugs();
  const lessons = drafts.map(({ lesson, key, text }) => ({
    lesson: { ...lesson, id: slugs.make(lesson.id, 'lesson') },
    key,
    text,
  }));
  const languages = [...new Set(lessons.map(({ lesson }) => lesson.language))];
  const [first] = lessons;
  const pack: PackFile = {
    format: 'lesart-pack',
    formatVersion: 1,
    id: slugOf(name) || 'imported',
    version: '0.1.0',
    title:
      first !== undefined && lessons.length === 1
        ? first.lesson.title
        : Object.fromEntries(languages.map((language) => [language, UNWRITTEN])),
    authors: [UNWRITTEN],
    licence: null,
    languages,
    summary: null,
    requires: '0.1.0',
    cover: null,
    lessons: lessons.map(({ lesson }) => lesson.id),
  };
  const files = [
    { path: 'pack.json', bytes: json(pack) },
    ...lessons.flatMap(({ lesson, key, text }) => [
      { path: `${lesson.id}/lesson.json`, bytes: json(lesson) },
      { path: `${lesson.id}/key.json`, bytes: json(key) },
      { path: `${lesson.id}/article.txt`, bytes: utf8(text) },
    ]),
  ];
  const problem = beyondAPack(pack, files);
  return problem === null ? succeed({ pack, files }) : fail(problem);
}

/** What would keep these files from being opened as a pack. */
function beyondAPack(pack: PackFile, files: readonly File[]): ContentProblem | null {
  const saved = readSaved(packFormat, pack);
  if (!saved.ok) return { file: 'pack.json', ...firstIssue(saved.error) };
  for (const { path, bytes } of files) {
    if (bytes.length > (limitOf(path) ?? 0)) return { file: path, reason: 'too-large', path: '' };
    const json = path.endsWith('.json') ? decodeJson(bytes, contentBounds) : succeed(null);
    if (!json.ok) return { file: path, reason: json.error.code, path: '' };
  }
  const contents = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return contents > archiveLimits.contents ? { file: 'pack.json', reason: 'pack-too-large', path: '' } : null;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Laid out for people: such a pack is finished by hand. */
const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`);
