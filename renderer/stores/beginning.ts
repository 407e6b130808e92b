import { createStore } from 'zustand/vanilla';

import type { BegunDraft, DraftSource, DraftSummary } from '../../electron/contract/drafts.ts';
import type { Failure } from '../../electron/contract/errors.ts';
import { copyOfDraft } from '../../lessons/authoring/copy-draft.ts';
import { draftOf, follow, startHistory } from '../../lessons/authoring/history.ts';
import type { Result } from '../../lessons/result.ts';
import { api } from '../platform/api.ts';
import { app, leaveLesson, openDraft } from './app.ts';

export type SourceLoss = Extract<BegunDraft, { kind: 'begun' }>['losses'][number];

/** How far beginning a lesson has come. */
export type Beginning =
  | { kind: 'none' }
  | { kind: 'reading' }
  /** Drafts are there; what their source held that they have no place for is told before one opens. */
  | { kind: 'told'; files: readonly string[]; losses: readonly SourceLoss[] }
  /** The pack has drafts already; `source` begins another beside them. */
  | { kind: 'exists'; drafts: readonly DraftSummary[]; source: DraftSource | null }
  | { kind: 'refused'; failure: Failure };

interface Pasted {
  text: string;
  /** The same words as a web page, as the clipboard had them; null once they were changed by hand. */
  html: string | null;
}

interface BeginningState {
  beginning: Beginning;
  /** What was pasted or typed: it stays until a lesson was made of it. */
  pasted: Pasted;
  /** Counts the drafts that came or went, so that lists are made anew. */
  changes: number;
}

const nothing: Pasted = { text: '', html: null };

/** Beginning lessons; lives as long as the window, so that pasted words outlive going elsewhere. */
export const beginnings = createStore<BeginningState>(() => ({
  beginning: { kind: 'none' },
  pasted: nothing,
  changes: 0,
}));

export function setPasted(pasted: Pasted): void {
  beginnings.setState({ pasted });
}

export function putBeginningAway(): void {
  beginnings.setState({ beginning: { kind: 'none' } });
}

export async function beginFromPasted(): Promise<void> {
  const { text, html } = beginnings.getState().pasted;
  if (await beginFrom({ kind: 'text', text, html })) setPasted(nothing);
}

/** @param beside also where the pack has a draft already */
export async function beginFrom(source: DraftSource, beside = false): Promise<boolean> {
  if (!take()) return false;
  return takeAnswer(await api.createDraft({ source, beside }), source);
}

/** Asks for files in the system's dialog. */
export async function beginFromChosen(): Promise<void> {
  if (take()) await takeAnswer(await api.chooseDraftFiles(), null);
}

export async function beginFromDropped(files: readonly File[]): Promise<void> {
  if (take()) await takeAnswer(await api.dropDraftFiles(files), null);
}

/** Opens a draft's file that waits, from the menu or a double click; a lesson that is open is left first. */
export async function openWaitingDraft(): Promise<void> {
  const { place } = app.getState();
  if ((place.kind === 'lesson' || place.kind === 'author') && !(await leaveLesson())) return;
  if (take()) await takeAnswer(await api.nextWaitingDraft(), null);
}

/** Copies a draft as a lesson of its own, in a pack of its own. */
export async function duplicateDraft(file: string, taken: ReadonlySet<string>): Promise<void> {
  if (!take()) return;
  const opened = await api.openDraft({ file });
  if (!opened.ok) {
    refuse(opened.error);
    return;
  }
  const { draft, records } = opened.value;
  const copy = copyOfDraft(draftOf(records.reduce(follow, startHistory(draft))), taken);
  const saved = await api.saveDraftBeside({ file, draft: copy, records: [] });
  if (!saved.ok) {
    refuse(saved.error);
    return;
  }
  settle({ kind: 'none' });
}

/** @returns the name under which the file is kept where there is no trash; null where it lies in the trash */
export async function removeDraft(file: string): Promise<Result<{ kept: string | null }, Failure>> {
  const removed = await api.removeDraft({ file });
  if (removed.ok) beginnings.setState(({ changes }) => ({ changes: changes + 1 }));
  return removed;
}

/** One thing at a time. */
function take(): boolean {
  if (beginnings.getState().beginning.kind === 'reading') return false;
  beginnings.setState({ beginning: { kind: 'reading' } });
  return true;
}

const refuse = (failure: Failure): void => {
  beginnings.setState({ beginning: { kind: 'refused', failure } });
};

function settle(beginning: Beginning): void {
  beginnings.setState(({ changes }) => ({ beginning, changes: changes + 1 }));
}

/** @returns whether there is a draft now that was not there before */
async function takeAnswer(
  answer: Result<BegunDraft | null, Failure>,
  source: DraftSource | null,
): Promise<boolean> {
  if (!answer.ok) {
    refuse(answer.error);
    return false;
  }
  const begun = answer.value;
  if (begun === null) {
    putBeginningAway();
    return false;
  }
  switch (begun.kind) {
    case 'exists':
      beginnings.setState({ beginning: { kind: 'exists', drafts: begun.drafts, source } });
      return false;
    case 'admitted':
      settle({ kind: 'none' });
      await openDraft(
        begun.file,
        begun.copied ? [{ code: 'draft-copied', params: { file: begun.file } }] : [],
      );
      return true;
    case 'begun': {
      const { files, losses } = begun;
      const [only, ...more] = files;
      if (losses.length > 0 || only === undefined || more.length > 0) {
        settle({ kind: 'told', files, losses });
        return true;
      }
      settle({ kind: 'none' });
      await openDraft(only);
      return true;
    }
  }
}
