import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { canonicalContent, type HandInContent } from '../../lessons/classroom/hand-in.ts';
import { simulateClass, type ClassPlan } from '../../lessons/classroom/simulation/simulate-class.ts';
import { parseLesson } from '../../lessons/format/parse.ts';

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
