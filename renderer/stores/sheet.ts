import { onPaper } from '../../lessons/flow/on-paper.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import { app, type SheetPlace } from './app.ts';

/** Lays a lesson's worksheet or solution out for printing, over the place one is at. */
export function openSheet(lesson: Lesson, sheet: SheetPlace['sheet']): void {
  const { place } = app.getState();
  app.setState({ place: { kind: 'sheet', worksheet: onPaper(lesson), lesson, sheet, back: place } });
}

/** Shows the other sheet of the same lesson. */
export function turnSheet(sheet: SheetPlace['sheet']): void {
  const { place } = app.getState();
  if (place.kind === 'sheet') app.setState({ place: { ...place, sheet } });
}

/** Back to where the sheet was asked for. */
export function closeSheet(): void {
  const { place } = app.getState();
  if (place.kind === 'sheet') app.setState({ place: place.back });
}
