import { createStore, type StoreApi } from 'zustand/vanilla';

import type { Failure } from '../../electron/contract/errors.ts';
import type { Notice, Output } from '../../electron/contract/messages.ts';
import { cardOf } from '../../lessons/authoring/draft-card.ts';
import type { Draft } from '../../lessons/authoring/draft.ts';
import {
  draftOf,
  follow,
  recordEdit,
  redoable,
  startHistory,
  undoable,
  type DraftHistory,
  type DraftRecord,
  type EditName,
} from '../../lessons/authoring/history.ts';
import type { Result } from '../../lessons/result.ts';
import type { Place } from '../../lessons/authoring/missing/gap.ts';
import type { GamingWarning } from '../../lessons/compare/gaming/warnings.ts';
import { findSentences } from '../../lessons/text/sentences.ts';
import type { Span } from '../../lessons/text/span.ts';
import { WordIndex } from '../../lessons/text/words.ts';
import { api } from '../platform/api.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { Saving } from './keeper.ts';

/** The steps of writing a lesson, in the order one takes them; all are open at any time. */
export const authorSteps = ['text', 'key', 'details', 'second', 'publish'] as const;
export type AuthorStep = (typeof authorSteps)[number];

/** One open draft; the store is made when it opens and thrown away whole when it closes. */
export interface OpenDraft {
  /** The name of the draft's file in the folder for work. */
  readonly file: string;
  readonly history: DraftHistory;
  /** The draft as it is now. */
  readonly draft: Draft;
  /** Of the article as it is now; the same objects until its text or language changes. */
  readonly words: WordIndex;
  readonly sentences: readonly Span[];
  readonly saving: Saving;
  readonly notices: readonly Notice[];
  readonly step: AuthorStep;
  /** A place that was asked for from elsewhere, until its field has the keyboard; null where none is. */
  readonly asked: AskedPlace | null;
  /** Ways of marking without reading that pay; null until they were looked for. */
  readonly gaming: readonly GamingWarning[] | null;
  readonly keeper: DraftKeeper;
}

/** A field of the draft, and which of its languages is meant; null where it has none or any will do. */
interface AskedPlace {
  readonly at: Place;
  readonly language: string | null;
}

export type AuthorStore = StoreApi<OpenDraft>;

export function openAuthorStore(opened: Output<'draft.open'>): AuthorStore {
  const history = opened.records.reduce(follow, startHistory(opened.draft));
  const draft = draftOf(history);
  return createStore<OpenDraft>((set) => ({
    file: opened.file,
    history,
    draft,
    ...groundOf(draft),
    saving: { kind: 'saved' },
    notices: opened.notices,
    // Whoever comes back to a draft comes back to marking; a new one begins with its text.
    step: opened.records.length === 0 ? 'text' : 'key',
    asked: null,
    gaming: null,
    keeper: new DraftKeeper(api, opened, (saving) => {
      set({ saving });
    }),
  }));
}

/**
 * Carries out one edit: on screen at once, then on disk.
 *
 * @param change pure; what it leaves as it is it must share, for only what is another object is written
 * @returns a promise that becomes true when the edit is on disk (only then may it be announced); null where it changes nothing
 */
export function editDraft(
  store: AuthorStore,
  name: EditName,
  change: (draft: Draft) => Draft,
): Promise<boolean> | null {
  const { history, draft } = store.getState();
  const record = recordEdit(history, name, change(draft), new Date().toISOString());
  return record === null ? null : carryOut(store, record);
}

/** Takes the last edit back. The name of what was taken back, and when that is on disk; null where there is nothing. */
export const undoDraft = (store: AuthorStore): Moved | null =>
  move(store, 'undo', undoable(store.getState().history));

/** Brings back what was undone last. */
export const redoDraft = (store: AuthorStore): Moved | null =>
  move(store, 'redo', redoable(store.getState().history));

interface Moved {
  name: EditName;
  saved: Promise<boolean>;
}

function move(store: AuthorStore, did: 'undo' | 'redo', name: EditName | null): Moved | null {
  return name === null ? null : { name, saved: carryOut(store, { did, at: new Date().toISOString() }) };
}

function carryOut(store: AuthorStore, record: DraftRecord): Promise<boolean> {
  store.setState((before) => {
    const history = follow(before.history, record);
    const draft = draftOf(history);
    const same =
      draft.lesson.text === before.draft.lesson.text &&
      draft.lesson.language === before.draft.lesson.language &&
      draft.lesson.blocks === before.draft.lesson.blocks;
    return { history, draft, ...(same ? {} : groundOf(draft)) };
  });
  const { draft, keeper } = store.getState();
  return keeper.keep(record, cardOf(draft, record.at));
}

function groundOf({ lesson }: Draft): Pick<OpenDraft, 'words' | 'sentences'> {
  return {
    words: new WordIndex(lesson.text, lesson.language),
    sentences: findSentences(lesson.text, lesson.language, lesson.blocks),
  };
}

/**
 * After another window wrote the draft, or its file went away or became too large: keeps what is here as a draft of its own, and
 * goes on with that.
 *
 * @param withHistory false: only the draft as it is now; nothing before it can be undone any more
 */
export async function keepBeside(store: AuthorStore, withHistory = true): Promise<Result<string, Failure>> {
  // At once: what is undone while the file is being written must not be missing in it.
  const freshly = (): Draft => {
    const { draft } = store.getState();
    store.setState({ history: startHistory(draft) });
    return draft;
  };
  const kept = await store.getState().keeper.saveBeside(withHistory ? null : freshly);
  if (kept.ok) store.setState({ file: kept.value });
  return kept;
}

/**
 * Goes on in the folder that was chosen for work.
 *
 * @param moved where the draft was written there; null where its file was copied, and what waited still waits
 * @param saved how many records waited when that was written
 */
export async function goOnInFolder(
  store: AuthorStore,
  moved: { file: string; token: string } | null,
  saved: number,
): Promise<boolean> {
  const { keeper } = store.getState();
  if (moved === null) return keeper.again();
  store.setState({ file: moved.file });
  keeper.adopt(moved, saved);
  return keeper.again();
}
