import { createStore, type StoreApi } from 'zustand/vanilla';

import type { Notice, OpenedLesson } from '../../electron/contract/messages.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import { feedbackFor, type Feedback } from '../../lessons/flow/feedback.ts';
import type { Attempt } from '../../lessons/marks/attempt.ts';
import { marksAreOpen } from '../../lessons/marks/change.ts';
import type { Mark } from '../../lessons/marks/mark.ts';
import { marksOf } from '../../lessons/marks/history.ts';
import { act, countTime, pause, stoppedClock, type WorkClock } from '../../lessons/marks/work-clock.ts';
import type { Result } from '../../lessons/result.ts';
import { findSentences } from '../../lessons/text/sentences.ts';
import type { Span } from '../../lessons/text/span.ts';
import { WordIndex } from '../../lessons/text/words.ts';
import { api } from '../platform/api.ts';
import { Keeper, type Saving } from './keeper.ts';

/** One open lesson; the store is made when it opens and thrown away whole when it closes. */
export interface OpenLesson {
  readonly lesson: Lesson;
  readonly words: WordIndex;
  readonly sentences: readonly Span[];
  readonly attempt: Attempt;
  /** The marks in force, in reading order; frozen ones after the reveal. */
  readonly marks: readonly Mark[];
  /** Whether the step lets marks be made and changed. */
  readonly marksOpen: boolean;
  readonly feedback: Feedback;
  readonly saving: Saving;
  readonly notices: readonly Notice[];
  /** The name of the attempt's file in the folder for work. */
  readonly file: string;
  readonly keeper: Keeper;
}

export type LessonStore = StoreApi<OpenLesson>;

/** @param bridge takes what is saved; a lesson that is only tried out has one that keeps nothing */
export function openLessonStore(
  opened: OpenedLesson,
  bridge: ConstructorParameters<typeof Keeper>[0] = api,
): LessonStore {
  const { attempt } = opened;
  // In an exam the page knows of no key. Nothing asks for one: all feedback comes from `feedbackFor`, which then has none.
  const lesson: Lesson =
    opened.mode === 'guided' ? opened.lesson : { ...opened.lesson, key: [], voices: [], transfer: [] };
  return createStore<OpenLesson>((set) => ({
    lesson,
    words: new WordIndex(lesson.text, lesson.language),
    sentences: findSentences(lesson.text, lesson.language, lesson.blocks),
    attempt,
    marks: marksOf(attempt.history),
    marksOpen: marksAreOpen(attempt.stage),
    feedback: feedbackFor(lesson, attempt),
    saving: { kind: 'saved' },
    notices: opened.notices,
    file: opened.file,
    keeper: new Keeper(bridge, opened.token, (saving) => {
      set({ saving });
    }),
  }));
}

/** The clock's instant as attempts write it. */
export const now = (): string => new Date().toISOString();

/**
 * Carries out one change to the attempt: on screen at once, then on disk.
 *
 * @returns what was refused and why; or a promise that becomes true when the change is on disk. Only then may it be
 * announced.
 */
export function changeAttempt<Refusal>(
  store: LessonStore,
  change: (attempt: Attempt) => Result<Attempt, Refusal>,
): Result<Promise<boolean>, Refusal> {
  const timed = countTime(store.getState().attempt, clockOf(store));
  const changed = change(timed.attempt);
  if (!changed.ok) return changed;
  clocks.set(store, timed.clock);
  showAttempt(store, changed.value);
  return { ok: true, value: store.getState().keeper.keep(changed.value) };
}

/** Puts an attempt on screen without saving it: after it came from, or went to, the disk by another way. */
export function showAttempt(store: LessonStore, attempt: Attempt): void {
  store.setState((before) => ({
    attempt,
    marks: attempt.history === before.attempt.history ? before.marks : marksOf(attempt.history),
    marksOpen: marksAreOpen(attempt.stage),
    feedback: attempt.stage === before.attempt.stage ? before.feedback : feedbackFor(before.lesson, attempt),
  }));
}

/** Something is about to be saved when the hand rests: a window closed right now waits for it. The next save lets go. */
export function holdWindow(): void {
  void api.setUnsaved({ unsaved: true });
}

const CURSOR_REST_MS = 300;
const cursorTimers = new WeakMap<LessonStore, ReturnType<typeof setTimeout>>();

/** Remembers where the cursor is; written when it has come to rest, since it moves with every key. */
export function moveCursor(store: LessonStore, cursor: number): void {
  const { attempt } = store.getState();
  // What is handed in changes no more, not even by where it is read.
  if (attempt.cursor === cursor || attempt.stage.step === 'handed-in') return;
  store.setState({ attempt: { ...attempt, cursor } });
  const resting = cursorTimers.get(store);
  if (resting === undefined) holdWindow();
  clearTimeout(resting);
  cursorTimers.set(
    store,
    setTimeout(() => void settle(store), CURSOR_REST_MS),
  );
}

/** Writes what is still only on screen, before the lesson is put away. */
export async function settle(store: LessonStore): Promise<boolean> {
  clearTimeout(cursorTimers.get(store));
  cursorTimers.delete(store);
  const { attempt, clock } = countTime(store.getState().attempt, clockOf(store));
  clocks.set(store, clock);
  store.setState({ attempt });
  return store.getState().keeper.keep(attempt);
}

const clocks = new WeakMap<LessonStore, WorkClock>();
const clockOf = (store: LessonStore): WorkClock => clocks.get(store) ?? stoppedClock;

/** The learner does something in the lesson. The time is written with whatever is written next. */
export function countAction(store: LessonStore): void {
  clocks.set(store, act(clockOf(store), Date.now()));
}

/** The learner looks away. What was counted is written: the window may be closed before anything else is. */
export function pauseWork(store: LessonStore): void {
  clocks.set(store, pause(clockOf(store), Date.now()));
  const { attempt } = store.getState();
  if (countTime(attempt, clockOf(store)).attempt !== attempt) void settle(store);
}
