import type { ClassSummary, GradebookState } from '../../electron/contract/classes.ts';
import type { ClassList } from '../../lessons/classroom/class-list.ts';
import type { Failure } from '../../electron/contract/errors.ts';
import { app, leaveLesson, type RemovedClass, type SlipsPlace } from './app.ts';
import { openClassStore, reloadClass, type ClassStep, type ClassStore } from './class.ts';
import { layOver } from './overlay.ts';

/** The shelf of classes. */
export function openClasses(
  from: string | null = null,
  failure: Failure | null = null,
  removed: RemovedClass | null = null,
): void {
  app.setState({ place: { kind: 'classes', from, failure, removed } });
}

/** The same from anywhere; a lesson or a draft that is open is left first, where that can be done. */
export async function goToClasses(): Promise<void> {
  const { place } = app.getState();
  if (place.kind === 'opening' || place.kind === 'classes') return;
  if (place.kind === 'class') leaveClass();
  else if (await leaveLesson()) openClasses();
}

/** Opens a class as the shelf knows it. */
export function openClass(summary: ClassSummary, gradebook: GradebookState): void {
  app.setState({ place: { kind: 'class', open: openClassStore(summary, gradebook) } });
}

/** Back to the shelf of classes. */
export function leaveClass(failure: Failure | null = null): void {
  const { place } = app.getState();
  if (place.kind === 'class') openClasses(place.open.getState().summary.id, failure);
}

/** Asks for the class anew, and goes back to the shelf where it is not there any more. */
export async function refreshClass(open: ClassStore): Promise<void> {
  const found = await reloadClass(open);
  const { place } = app.getState();
  if (!found && open.getState().failure === null && place.kind === 'class' && place.open === open)
    leaveClass();
}

export function goToClassStep(open: ClassStore, step: ClassStep): void {
  open.setState({ step });
}

/** Lays what the class made of the chosen lesson over the screen, for everyone to see. */
export function openProjector(open: ClassStore): void {
  layOver((back) => ({ kind: 'projector', open, back }));
}

/** Lays a class's codes out for printing. */
export function openSlips(list: ClassList, sheet: SlipsPlace['sheet']): void {
  layOver((back) => ({ kind: 'slips', list, sheet, back }));
}

/** Shows the other sheet of the same codes. */
export function turnSlips(sheet: SlipsPlace['sheet']): void {
  const { place } = app.getState();
  if (place.kind === 'slips') app.setState({ place: { ...place, sheet } });
}
