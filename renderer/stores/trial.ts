import { startAttempt } from '../../lessons/marks/attempt.ts';
import { succeed } from '../../lessons/result.ts';
import { api } from '../platform/api.ts';
import { app } from './app.ts';
import { layDesk } from './desk.ts';
import { now, openLessonStore } from './lesson.ts';
import { layOver } from './overlay.ts';

/** Of nothing: no attempt that was tried out is ever looked up by what it was made on. */
const NO_HASH = '0'.repeat(64);

/**
 * Opens the lesson that is being written as a learner has it, from the first step. It lives in memory alone: what is marked
 * there is kept nowhere, and the draft knows nothing of it.
 */
export function startTrial(): void {
  // A field that is being written in hands over its words when it loses the keyboard.
  if (document.activeElement instanceof HTMLElement) settleField(document.activeElement);
  const { place } = app.getState();
  if (place.kind !== 'author') return;
  const { lesson, pack } = place.author.getState().draft;
  const identity = {
    pack: pack.id,
    packVersion: pack.version,
    lesson: lesson.id,
    contentHash: NO_HASH,
    textHash: NO_HASH,
  };
  const attempt = startAttempt(identity, crypto.randomUUID(), now());
  const keepNothing = { ...api, saveAttempt: () => Promise.resolve(succeed({ token: '' })) };
  const opened = { mode: 'guided' as const, lesson, attempt, token: '', file: '', notices: [] };
  const store = openLessonStore(opened, keepNothing);
  layOver((back) => ({ kind: 'trial', lesson: store, desk: layDesk(lesson, false), back }));
}

/** Takes the keyboard away for a moment, and gives it back. */
function settleField(field: HTMLElement): void {
  if (!field.matches('input, textarea')) return;
  field.blur();
  field.focus({ preventScroll: true });
}
