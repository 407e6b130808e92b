import { createStore } from 'zustand/vanilla';

import type { Failure } from '../../electron/contract/errors.ts';
import type { Notice, Output } from '../../electron/contract/messages.ts';
import { defaultSettings, type Language, type Settings } from '../../electron/contract/settings.ts';
import { changeLanguage } from '../i18n/index.ts';
import { api } from '../platform/api.ts';
import { layDesk, type DeskStore } from './desk.ts';
import { openLessonStore, settle, type LessonStore } from './lesson.ts';

/** Where the user is. A lesson brings its own stores, which end with it. */
export type Place =
  | { kind: 'library' }
  | { kind: 'opening' }
  | { kind: 'lesson'; lesson: LessonStore; desk: DeskStore }
  | { kind: 'failed'; failure: Failure };

export interface AppState {
  settings: Settings;
  systemLanguage: Language;
  workFolder: string;
  version: string;
  notices: readonly Notice[];
  place: Place;
  settingsOpen: boolean;
  keyboardHelpOpen: boolean;
}

/** Settings and place: lives as long as the window. */
export const app = createStore<AppState>(() => ({
  settings: defaultSettings,
  systemLanguage: 'de',
  workFolder: '',
  version: '',
  notices: [],
  place: { kind: 'library' },
  settingsOpen: false,
  keyboardHelpOpen: false,
}));

export const languageOf = (state: Pick<AppState, 'settings' | 'systemLanguage'>): Language =>
  state.settings.language === 'system' ? state.systemLanguage : state.settings.language;

export function takeStart(start: Output<'app.start'>): void {
  const { settings, systemLanguage, workFolder, version, notices } = start;
  app.setState({ settings, systemLanguage, workFolder, version, notices });
}

/** Applies a change of settings at once and saves it; a failure to save is told, the change stays for this session. */
export async function changeSettings(change: Partial<Settings>): Promise<Failure | null> {
  const settings: Settings = { ...app.getState().settings, ...change };
  app.setState({ settings });
  await changeLanguage(languageOf(app.getState()));
  const answer = await api.saveSettings(settings);
  return answer.ok ? null : answer.error;
}

/** `fresh` sets the newest attempt aside, kept, and begins a new one. */
export async function openLesson(pack: string, lesson: string, fresh = false): Promise<void> {
  app.setState({ place: { kind: 'opening' } });
  const answer = await api.openLesson({ pack, lesson, fresh });
  if (!answer.ok) {
    app.setState({ place: { kind: 'failed', failure: answer.error } });
    return;
  }
  const opened = openLessonStore(answer.value);
  app.setState({ place: { kind: 'lesson', lesson: opened, desk: layDesk(answer.value.lesson) } });
}

/**
 * Back to the library. Stays in the lesson while its last change can't be written, unless the user said to leave it.
 *
 * @returns whether the lesson was left
 */
export async function leaveLesson(evenUnsaved = false): Promise<boolean> {
  const { place } = app.getState();
  if (place.kind === 'lesson' && !(await settle(place.lesson)) && !evenUnsaved) return false;
  app.setState({ place: { kind: 'library' } });
  return true;
}
