import type { LessonDraft } from '../../../lessons/exchange/lesson-in-text/lesson-of-text.ts';
import { slugOf, Slugs } from '../../../lessons/exchange/lesson-in-text/slugs.ts';
import { UNWRITTEN } from '../../../lessons/format/localized.ts';
import type { PackFile } from '../../../lessons/format/pack.ts';

/**
 * The files of a pack of imported lessons, by their paths in its folder. What only a person can say, such as who made
 * the pack, is left unwritten.
 *
 * @param name the pack's id, where it can be one
 * @param drafts at least one; lessons of equal ids get numbers
 */
export function packOfDrafts(
  name: string,
  drafts: readonly LessonDraft[],
): { pack: PackFile; files: { path: string; bytes: Uint8Array }[] } {
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
  return { pack, files };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Laid out for people: such a pack is finished by hand. */
const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 2)}\n`);
