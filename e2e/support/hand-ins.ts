import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

import {
  canonicalContent,
  HAND_IN_ENDING,
  handInFormat,
  type HandIn,
} from '../../lessons/classroom/hand-in.ts';
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
