import { createStore } from 'zustand/vanilla';

import type { ClassLessonView } from '../../electron/contract/classes.ts';
import type { Failure } from '../../electron/contract/errors.ts';
import type { Notice, Output } from '../../electron/contract/messages.ts';
import { defaultSettings, type Language, type Settings } from '../../electron/contract/settings.ts';
import type { ClassList } from '../../lessons/classroom/class-list.ts';
import type { HandedOnLesson } from '../../lessons/classroom/output/handed-on.ts';
import type { PaperLesson } from '../../lessons/flow/on-paper.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import type { LearnerCode } from '../../lessons/marks/learner-code.ts';
import { hasNews } from '../../lessons/versions/open-cases.ts';
import { changeLanguage } from '../i18n/index.ts';
import { api } from '../platform/api.ts';
import { openAuthorStore, type AuthorStore } from './author.ts';
import type { ClassStore } from './class.ts';
import { layDesk, type DeskStore } from './desk.ts';
import { openLessonStore, settle, type LessonStore } from './lesson.ts';

/** A lesson as the library names it. */
export interface LessonReference {
  pack: string;
  lesson: string;
}

/** Where the user is. A lesson brings its own stores, which end with it. */
export type Place =
  /** `from`: the lesson just left, so that the keyboard goes back to where it came from. */
  | { kind: 'library'; from: LessonReference | null; back?: StudyPlace }
  | { kind: 'opening' }
  | { kind: 'lesson'; lesson: LessonStore; desk: DeskStore }
  | { kind: StudyPlace }
  /** The author's shelf; `from`: the draft just left. */
  | { kind: 'drafts'; from: string | null; failure: Failure | null }
  | { kind: 'author'; author: AuthorStore; desk: DeskStore }
  /** The teacher's shelf of classes; `from`: the class just left, by its id. */
  | { kind: 'classes'; from: string | null; failure: Failure | null; removed: RemovedClass | null }
  | { kind: 'class'; open: ClassStore }
  | OverPlace
  | { kind: 'failed'; failure: Failure };

/** What lies over another place, which waits as it was. */
export type OverPlace = SheetPlace | TrialPlace | ProjectorPlace | SlipsPlace | ReportPlace;

const overKinds: readonly Place['kind'][] = ['sheet', 'trial', 'projector', 'slips', 'report'];

export const liesOver = (place: Place): place is OverPlace => overKinds.includes(place.kind);

/** A lesson that is being written, tried out as a learner has it; nothing of it is kept. The draft waits as it was. */
export interface TrialPlace {
  kind: 'trial';
  lesson: LessonStore;
  desk: DeskStore;
  back: Place;
}

/** A lesson on paper, and the place one came from, which waits as it was. */
export interface SheetPlace {
  kind: 'sheet';
  worksheet: PaperLesson;
  /** The whole lesson, where its solution may be printed. */
  lesson: Lesson | null;
  sheet: 'worksheet' | 'solution';
  back: Place;
}

/** What a class made of a lesson, for everyone to see: without codes or names. */
export interface ProjectorPlace {
  kind: 'projector';
  open: ClassStore;
  back: Place;
}

/** A class's codes on paper: slips to cut out, or the teacher's own list. */
export interface SlipsPlace {
  kind: 'slips';
  list: ClassList;
  sheet: 'slips' | 'list';
  back: Place;
}

/** What was deleted with a class, for the shelf it is missing from to tell. */
export interface RemovedClass {
  name: string;
  handIns: number;
  /** The list of names that was deleted as well; null where there was none, or it was to stay. */
  list: string | null;
}

/** What is printed of a class: all of it together, or a sheet for each learner. */
export type Report =
  | { kind: 'class'; className: string; view: ClassLessonView }
  | { kind: 'learners'; className: string; handedOn: HandedOnLesson };

/** A class on paper. */
export interface ReportPlace {
  kind: 'report';
  report: Report;
  back: Place;
}

/** The screens of learning by oneself; the library remembers which of them one comes back from. */
export type StudyPlace = 'progress' | 'practice';

export interface AppState {
  settings: Settings;
  systemLanguage: Language;
  workFolder: string;
  /** Who works here on a shared computer; null where nobody has said so yet, and where the computer is not shared. */
  learner: LearnerCode | null;
  /** Whose work waits behind a covered screen, and whether the last of it is only in memory. */
  covered: { learner: LearnerCode; unsaved: boolean } | null;
  version: string;
  platform: Platform;
  notices: readonly Notice[];
  place: Place;
  settingsOpen: boolean;
  keyboardHelpOpen: boolean;
  /** Whether the question stands what to do about a lesson that can't be saved and shall be left. */
  leaveAsked: boolean;
}

type Platform = Output<'app.start'>['platform'];

/** Settings and place: lives as long as the window. */
export const app = createStore<AppState>(() => ({
  settings: defaultSettings,
  systemLanguage: 'de',
  workFolder: '',
  learner: null,
  covered: null,
  version: '',
  platform: 'linux',
  notices: [],
  place: { kind: 'library', from: null },
  settingsOpen: false,
  keyboardHelpOpen: false,
  leaveAsked: false,
}));

export const languageOf = (state: Pick<AppState, 'settings' | 'systemLanguage'>): Language =>
  state.settings.language === 'system' ? state.systemLanguage : state.settings.language;

export function takeStart(start: Output<'app.start'>): void {
  app.setState(start);
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
  const { lesson: content, attempt } = answer.value;
  const desk = layDesk(content, hasNews(attempt) || attempt.stage.step === 'handed-in');
  app.setState({ place: { kind: 'lesson', lesson: opened, desk } });
}

export function openStudy(place: StudyPlace): void {
  app.setState({ place: { kind: place } });
}

/** The shelf of lessons that are being written. */
export function openDrafts(from: string | null = null, failure: Failure | null = null): void {
  app.setState({ place: { kind: 'drafts', from, failure } });
}

/**
 * @param file the name of the draft's file in the folder for work
 * @param notices what else there is to tell of it
 */
export async function openDraft(file: string, notices: readonly Notice[] = []): Promise<void> {
  app.setState({ place: { kind: 'opening' } });
  const answer = await api.openDraft({ file });
  if (!answer.ok) {
    openDrafts(file, answer.error);
    return;
  }
  const author = openAuthorStore({
    ...answer.value,
    notices: [...notices, ...answer.value.notices],
  });
  app.setState({ place: { kind: 'author', author, desk: layDesk(author.getState().draft.lesson, false) } });
}

/**
 * Back to the author's shelf. Where the last change can't be written, stays and asks first, unless the user has already said to
 * leave it.
 *
 * @returns whether the draft was left
 */
export async function leaveDraft(evenUnsaved = false): Promise<boolean> {
  const { place } = app.getState();
  if (place.kind !== 'author') return false;
  const { keeper, file } = place.author.getState();
  if (!evenUnsaved && !(await keeper.again())) {
    app.setState({ leaveAsked: true });
    return false;
  }
  // What is left behind on purpose is no reason to hold the window open later.
  if (evenUnsaved) void api.setUnsaved({ unsaved: false });
  app.setState({ leaveAsked: false });
  openDrafts(file);
  return true;
}

/**
 * Back to the library. Where the lesson's last change can't be written, stays and asks first, unless the user has
 * already said to leave it.
 *
 * @returns whether the lesson was left
 */
export async function leaveLesson(evenUnsaved = false): Promise<boolean> {
  const { place } = app.getState();
  if (liesOver(place)) {
    app.setState({ place: place.back });
    return place.back.kind === 'library' || leaveLesson(evenUnsaved);
  }
  if (place.kind === 'author' && !(await leaveDraft())) return false;
  if (place.kind !== 'lesson') {
    const study = place.kind === 'progress' || place.kind === 'practice';
    app.setState({ place: { kind: 'library', from: null, ...(study ? { back: place.kind } : {}) } });
    return true;
  }
  if (!evenUnsaved && !(await settle(place.lesson))) {
    app.setState({ leaveAsked: true });
    return false;
  }
  // What is left behind on purpose is no reason to hold the window open later.
  if (evenUnsaved) void api.setUnsaved({ unsaved: false });
  const { pack, lesson } = place.lesson.getState().attempt.lesson;
  app.setState({ place: { kind: 'library', from: { pack, lesson } }, leaveAsked: false });
  return true;
}

/** Tells whether the folder for work can be reached now; what was said about it before no longer holds. */
export function tellWorkFolder(reachable: boolean): void {
  const { notices, workFolder } = app.getState();
  const others = notices.filter(({ code }) => code !== 'work-folder-missing');
  const missing: Notice = { code: 'work-folder-missing', params: { folder: workFolder } };
  app.setState({ notices: reachable ? others : [...others, missing] });
}

export function dismissNotice(dismissed: Notice): void {
  app.setState(({ notices }) => ({ notices: notices.filter((notice) => notice !== dismissed) }));
}
