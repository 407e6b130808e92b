import type { Failure } from '../../electron/contract/errors.ts';
import type { LearnerCode } from '../../lessons/marks/learner-code.ts';
import { assertNever } from '../../lessons/result.ts';
import { api } from '../platform/api.ts';
import { announce } from './announcements.ts';
import { app, leaveLesson, type AppState, type Place } from './app.ts';
import { settle, type LessonStore } from './lesson.ts';

/** On a shared computer nothing is shown until somebody has said who they are; but for what belongs to teachers. */
export const isLocked = ({ settings, learner, place }: AppState): boolean =>
  settings.sharedComputer && learner === null && !isTeachers(place);

/** Somebody has left for good, or for the moment: whoever comes next is asked. */
export async function leaveLearner(): Promise<void> {
  if (!(await leaveLesson())) return;
  await api.leaveLearner();
  hide({ covered: null, place: { kind: 'library', from: null } });
}

/**
 * Covers the screen after a while without a hand. Everything is saved and waits, unseen, for the same code. Where it can't be saved
 * it is kept in memory, and the shell goes on taking it for this learner.
 */
export async function coverScreen(): Promise<void> {
  const { learner, place, settings } = app.getState();
  if (!settings.sharedComputer) return;
  if (learner === null) {
    // A teacher went away from what is theirs.
    if (isTeachers(place)) await leaveLesson();
    return;
  }
  const lesson = lessonIn(place);
  const saved = lesson === null || (await settle(lesson));
  if (saved) await api.leaveLearner();
  hide({ covered: { learner, unsaved: !saved } });
}

/** `unsaved`: somebody else's last change would be lost. */
export type Entering = { kind: 'entered' } | { kind: 'unsaved' } | { kind: 'failed'; failure: Failure };

/** @param evenUnsaved whether what another could not save may be lost */
export async function enterLearner(learner: LearnerCode, evenUnsaved = false): Promise<Entering> {
  const { covered, place } = app.getState();
  const lesson = lessonIn(place);
  const others = covered !== null && covered.learner !== learner;
  if (others && covered.unsaved && !evenUnsaved && lesson !== null && !(await settle(lesson))) {
    return { kind: 'unsaved' };
  }
  const answer = await api.enterLearner({ learner });
  if (!answer.ok) return { kind: 'failed', failure: answer.error };
  // The page is about to be loaded anew; until then it shows nothing.
  if (!answer.value.anew)
    app.setState(({ notices }) => ({ learner, covered: null, notices: ofAnybody(notices) }));
  return { kind: 'entered' };
}

/** That somebody's work was cleared away is said to who had it; whoever comes next would take it for their own. */
function ofAnybody(notices: AppState['notices']): AppState['notices'] {
  return notices.filter(({ code }) => code !== 'learner-cleared');
}

function hide(change: Partial<AppState>): void {
  app.setState({ learner: null, settingsOpen: false, keyboardHelpOpen: false, leaveAsked: false, ...change });
  // The last sentence for screen readers may be about somebody's marks.
  announce('');
}

/** Writing lessons and keeping classes: nothing there is a learner's. */
function isTeachers(place: Place): boolean {
  switch (place.kind) {
    case 'drafts':
    case 'author':
    case 'classes':
    case 'class':
      return true;
    case 'sheet':
    case 'trial':
    case 'projector':
    case 'slips':
    case 'report':
      return isTeachers(place.back);
    case 'library':
    case 'opening':
    case 'lesson':
    case 'progress':
    case 'practice':
    case 'failed':
      return false;
    default:
      return assertNever(place);
  }
}

/** The learner's open lesson, also where something lies over it. */
function lessonIn(place: Place): LessonStore | null {
  if (place.kind === 'sheet') return lessonIn(place.back);
  return place.kind === 'lesson' ? place.lesson : null;
}
