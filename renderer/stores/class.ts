import { createStore, type StoreApi } from 'zustand/vanilla';

import type {
  ClassLesson,
  ClassSummary,
  CodeInUse,
  GradebookState,
  Selection,
} from '../../electron/contract/classes.ts';
import type { HeldList } from '../../electron/contract/class-lists.ts';
import type { Failure } from '../../electron/contract/errors.ts';
import { api } from '../platform/api.ts';

/** What one does with a class, in the order one does it; all are open at any time. */
export const classSteps = ['collect', 'see', 'learners', 'hand-on', 'manage'] as const;
export type ClassStep = (typeof classSteps)[number];

/** One open class; the store is made when it opens and thrown away whole when it closes. */
export interface OpenClass {
  readonly summary: ClassSummary;
  readonly gradebook: GradebookState;
  readonly step: ClassStep;
  /** The lesson looked at; null until something was handed in. */
  readonly lesson: Pick<Selection, 'pack' | 'lesson'> | null;
  /** Which of a learner's attempts counts. */
  readonly attempt: Selection['attempt'];
  /** The codes its hand-ins carry; null until they were asked for. */
  readonly codes: readonly CodeInUse[] | null;
  /** The teacher's list of names, read when the class opens. */
  readonly names: HeldList;
  /** Whether names stand beside the codes on this screen: off whenever a class opens, as others may be looking. */
  readonly namesShown: boolean;
  /** Counts how often the class was asked for anew: who shows something of its hand-ins asks again when it changes. */
  readonly changes: number;
  /** Why the class could not be asked for the last time. */
  readonly failure: Failure | null;
}

export type ClassStore = StoreApi<OpenClass>;

export function openClassStore(summary: ClassSummary, gradebook: GradebookState): ClassStore {
  return createStore<OpenClass>(() => ({
    summary,
    gradebook,
    step: summary.handIns === 0 ? 'collect' : 'see',
    lesson: newestLesson(summary),
    attempt: 'latest',
    codes: null,
    names: { kind: 'none' },
    namesShown: false,
    changes: 0,
    failure: null,
  }));
}

/**
 * Asks for the class anew: after hand-ins came, or something of it was changed or deleted.
 *
 * @returns false where the class is not there any more, or can't be asked for
 */
export async function reloadClass(store: ClassStore): Promise<boolean> {
  const of = { class: store.getState().summary.id };
  const [answer, codes] = await Promise.all([api.listClasses(), api.listCodes(of)]);
  if (!answer.ok) {
    store.setState({ failure: answer.error });
    return false;
  }
  const { classes, gradebook } = answer.value;
  const summary = classes.find(({ id }) => id === of.class);
  if (summary === undefined) return false;
  store.setState(({ changes, lesson }) => ({
    summary,
    gradebook,
    codes: codes.ok ? codes.value.codes : null,
    lesson: lesson !== null && lessonOf(summary, lesson) !== null ? lesson : newestLesson(summary),
    changes: changes + 1,
    failure: null,
  }));
  return true;
}

/** What is looked at, as the contract's messages take it; null until something was handed in. */
export const selectionOf = ({
  summary,
  lesson,
  attempt,
}: Pick<OpenClass, 'summary' | 'lesson' | 'attempt'>): Selection | null =>
  lesson === null ? null : { classes: [summary.id], ...lesson, attempt };

/** What the class has handed in of a lesson. */
export const lessonOf = (
  summary: ClassSummary,
  lesson: Pick<Selection, 'pack' | 'lesson'>,
): ClassLesson | null =>
  summary.lessons.find((one) => one.pack === lesson.pack && one.lesson === lesson.lesson) ?? null;

function newestLesson({ lessons: [newest] }: ClassSummary): OpenClass['lesson'] {
  return newest === undefined ? null : { pack: newest.pack, lesson: newest.lesson };
}
