import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

import {
  canonicalContent,
  HAND_IN_ENDING,
  handInFormat,
  type HandIn,
  type HandInContent,
} from '../../lessons/classroom/hand-in.ts';
import { simulateClass, type ClassPlan } from '../../lessons/classroom/simulation/simulate-class.ts';
import { parseLesson } from '../../lessons/format/parse.ts';
import { readSaved } from '../../lessons/format/saved.ts';
import type { Attempt } from '../../lessons/marks/attempt.ts';
import { ask, openSeed, value, withMark } from './bridge.ts';

/** A hand-in as strictly as whoever collects it reads it; throws where it is none, or was edited. */
export function handInOnDisk(file: string): HandIn {
  const read = readSaved(handInFormat, JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const check = createHash('sha256').update(canonicalContent(read.value)).digest('hex');
  if (check !== read.value.check) throw new Error('the hand-in was edited');
  return read.value;
}

/** The hand-ins in a folder, by name. */
export const handInNames = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith(HAND_IN_ENDING));

/** Every file below a folder that holds one of these words, in UTF-8 or in UTF-16. */
export function filesHolding(folder: string, words: readonly string[]): string[] {
  const patterns = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return patterns.some((pattern) => bytes.includes(pattern)) || words.some((word) => file.includes(word));
    });
}

const folder = join(
  import.meta.dirname,
  '..',
  '..',
  'lessons',
  'packs',
  'wostotschny',
  'gipfel-in-wostotschny',
);
const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What a made-up class hands in of the lesson that ships. */
export function simulatedHandIns(learners: number, plan: Partial<ClassPlan> = {}): HandInContent[] {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const text = readFileSync(join(folder, 'article.txt'), 'utf8');
  const lesson = parseLesson({ lesson: json('lesson.json'), key: json('key.json'), text });
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.error));
  const reference = {
    pack: 'wostotschny',
    packVersion: '1.0.0',
    lesson: lesson.value.id,
    contentHash: 'c'.repeat(64),
    textHash: hash(text),
  };
  const from = '2026-03-02T08:00:00.000Z';
  return simulateClass({ lesson: lesson.value, reference }, { seed: 6, learners, from, ...plan });
}

/** A hand-in's file as Lesart writes it. */
export const handInBytes = (content: HandInContent): string =>
  `${JSON.stringify({ ...content, check: hash(canonicalContent(content)) })}\n`;

/** Writes hand-ins into a folder, which it makes; returns the files' paths. */
export function writeHandIns(into: string, contents: readonly HandInContent[]): string[] {
  mkdirSync(into, { recursive: true });
  return contents.map((content) => {
    const file = join(into, `${content.learner}.lesart-hand-in`);
    writeFileSync(file, handInBytes(content));
    return file;
  });
}

/** What only this learner wrote: to be looked for in what is left of them. */
export const REASON = 'Weil es übertrieben laut klingt';

/** Saves finished work at the first lesson, as if it had been gone through; the lesson then opens on its result. */
export async function finishSeed(page: Page, reason = REASON): Promise<Attempt> {
  const { attempt: begun, token } = await openSeed(page);
  const at = new Date().toISOString();
  const marked = withMark(begun, 'only');
  const edits = marked.history.edits.map((edit) =>
    edit.kind === 'add' ? { ...edit, mark: { ...edit.mark, why: reason } } : edit,
  );
  const marks = edits.flatMap((edit) => (edit.kind === 'add' ? [edit.mark] : []));
  const check = { at, marks, reason };
  const attempt: Attempt = {
    ...marked,
    history: { ...marked.history, edits },
    stage: {
      step: 'transfer',
      first: check,
      second: check,
      frozen: { at, marks, score: 0.5 },
      finishedAt: at,
    },
    reason,
    seconds: { read: 61, mark: 400 },
  };
  value(await ask(page, 'saveAttempt', { attempt, token }));
  return attempt;
}
