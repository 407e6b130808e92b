import { onPaper } from '../../lessons/flow/on-paper.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import { app, type SheetPlace } from './app.ts';
import { layOver } from './overlay.ts';

/** Lays a lesson's worksheet or solution out for printing, over the place one is at. */
export function openSheet(lesson: Lesson, sheet: SheetPlace['sheet']): void {
  layOver((back) => ({ kind: 'sheet', worksheet: onPaper(lesson), lesson, sheet, back }));
}

/** Shows the other sheet of the same lesson. */
export function turnSheet(sheet: SheetPlace['sheet']): void {
  const { place } = app.getState();
  if (place.kind === 'sheet') app.setState({ place: { ...place, sheet } });
}
