import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildItem, buildLesson, spanOf } from '../../lessons/format/build-lesson.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import type { SealedKeyFile } from '../../lessons/format/sealed-key.ts';
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
  /** The key under a passphrase that nobody knows: for whoever opens the lesson it is as good as any. */
  sealed?: boolean;
}

/** Writes the pack where the app looks for packs, over what is there. */
export function writeOwnPack(
  { userData }: Folders,
  { version, paragraphs, key = [], modes, sealed = false }: OwnLesson,
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
  rmSync(join(folder, lessonId, sealed ? 'key.json' : 'key.sealed.json'), { force: true });
  if (sealed) write(`${lessonId}/key.sealed.json`, sealedKey(text));
  else write(`${lessonId}/key.json`, { format: 'lesart-key', formatVersion: 1, items });
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
  const voice = { id: 'speaker', name: `${SECRET} Stimme`, role: secret('', 'voice') };
  const small = {
    id: 'transfer',
    text: `${SECRET} Übertragung.`,
    spans: [],
    comment: secret('', 'transfer'),
  };
  return buildLesson(text, {
    id: ownPack.lesson,
    title,
    blocks,
    key: items,
    modes,
    voices: [{ ...voice, kind: 'person', mentions: [] }],
    transfer: [small],
  });
}

function sealedKey(text: string): SealedKeyFile {
  const bytes = (length: number): string => randomBytes(length).toString('base64');
  return {
    format: 'lesart-sealed-key',
    formatVersion: 1,
    lesson: ownPack.lesson,
    textHash: createHash('sha256').update(text).digest('hex'),
    derivation: { name: 'scrypt', N: 2 ** 15, r: 8, p: 1, salt: bytes(16) },
    passphraseCheck: bytes(8),
    cipher: { name: 'aes-256-gcm', iv: bytes(12), tag: bytes(16) },
    ciphertext: bytes(600),
  };
}

/** What only the key says; a test can look for it where it must not be. */
export const SECRET = 'Geheimnis';

const secret = (words: string, kind: string) => ({
  de: `${SECRET} ${kind}: ${words}`,
  en: `${SECRET} ${kind}: ${words}`,
});
