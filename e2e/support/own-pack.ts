import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildItem, buildLesson, spanOf } from '../../lessons/format/build-lesson.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import type { Folders } from './app.ts';

/** A pack of one small lesson, for tests that need one of their own. */
export const ownPack = { pack: 'korrektur', lesson: 'kurz' } as const;

interface OwnLesson {
  version: string;
  /** Headline and paragraphs. */
  paragraphs: readonly string[];
  /** Words of the article the key asks for. */
  key?: readonly string[];
  modes?: Lesson['modes'];
}

/** Writes the pack where the app looks for packs, over what is there. */
export function writeOwnPack(
  { userData }: Folders,
  { version, paragraphs, key = [], modes }: OwnLesson,
): Lesson {
  const { pack: id, lesson: lessonId } = ownPack;
  const folder = join(userData, 'packs', id);
  mkdirSync(join(folder, lessonId), { recursive: true });
  const lesson = lessonOf(paragraphs, key, modes);
  const { text, key: items, ...rest } = lesson;
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  write('pack.json', {
    format: 'lesart-pack',
    formatVersion: 1,
    id,
    version,
    title: { de: 'Korrigiertes Paket' },
    authors: ['Redaktion'],
    licence: null,
    languages: ['de'],
    lessons: [lessonId],
  });
  write(`${lessonId}/lesson.json`, { format: 'lesart-lesson', formatVersion: 1, ...rest });
  write(`${lessonId}/key.json`, { format: 'lesart-key', formatVersion: 1, items });
  write(`${lessonId}/article.txt`, text);
  return lesson;
}

function lessonOf(
  paragraphs: readonly string[],
  key: readonly string[],
  modes: Lesson['modes'] = ['guided'],
): Lesson {
  const text = paragraphs.join('\n\n');
  let end = 0;
  const blocks = paragraphs.map((paragraph, place) => {
    const start = text.indexOf(paragraph, end);
    end = start + paragraph.length;
    return { kind: place === 0 ? ('headline' as const) : ('paragraph' as const), start, end };
  });
  const items = key.map((words, place) =>
    buildItem(`item-${place}`, spanOf(text, words), {
      explanation: {
        what: secret(words, 'what'),
        notice: secret(words, 'notice'),
        counterTest: secret(words, 'test'),
        better: secret(words, 'better'),
      },
    }),
  );
  const title = { de: 'Ein korrigierter Artikel', en: 'A corrected article' };
  return buildLesson(text, { id: ownPack.lesson, title, blocks, key: items, modes });
}

/** What only the key says; a test can look for it where it must not be. */
const SECRET = 'Geheimnis';

const secret = (words: string, kind: string) => ({
  de: `${SECRET} ${kind}: ${words}`,
  en: `${SECRET} ${kind}: ${words}`,
});
