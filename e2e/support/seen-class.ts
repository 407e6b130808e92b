import type { Page } from '@playwright/test';

import { foundBy, gradedWith } from '../../lessons/classroom/compare-views.ts';
import { gradeAttempt } from '../../lessons/classroom/grade.ts';
import type { HandInContent } from '../../lessons/classroom/hand-in.ts';
import { viewOf } from '../../lessons/classroom/view-of.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import { expect, type RunningApp } from './app.ts';
import { answerDialogs, ask, seedLesson, value } from './bridge.ts';
import { writeHandIns } from './simulated-class.ts';

/** A class that has handed in, and what that must come to. */
export async function openSeenClass(
  { app, page, folders }: RunningApp,
  name: string,
  handIns: readonly HandInContent[],
): Promise<Lesson> {
  const { id } = value(await ask(page, 'createClass', { name }));
  const share = `${folders.root}/${id}`;
  writeHandIns(share, handIns);
  await answerDialogs(app, { open: share });
  value(await ask(page, 'chooseHandIns', { class: id, kind: 'folder' }));
  await expect
    .poll(async () => value(await ask(page, 'lookAtCollecting', { class: id })))
    .toMatchObject({ state: { kind: 'resting' }, done: handIns.length });
  const seen = value(await ask(page, 'showClassLesson', { classes: [id], ...seedLesson, attempt: 'latest' }));
  if (seen === null) throw new Error('nothing was handed in');
  await page.getByRole('button', { name: 'Klassen', exact: true }).click();
  await page.getByRole('button', { name: `Öffnen ${name}` }).click();
  await page.locator('.see-desk article').waitFor();
  return seen.lesson;
}

/** What the class made of the lesson, worked out without the app. */
export const simulatedView = (lesson: Lesson, handIns: readonly HandInContent[]) =>
  viewOf(
    lesson,
    handIns.map(({ learner, attempt }) => ({ learner, graded: gradeAttempt(lesson, attempt) })),
  );

/** The words a registered highlight lies on, by its name. */
export const heatOnPage = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((shape) => {
          const range = document.createRange();
          range.setStart(shape.startContainer, shape.startOffset);
          range.setEnd(shape.endContainer, shape.endOffset);
          return range.toString();
        }),
      ]),
    ),
  );

/** How the list says that so many found an item; null where another outcome comes first. */
export function foundWords(view: ReturnType<typeof simulatedView>, id: string): string | null {
  const item = view.items.find((candidate) => candidate.item === id);
  if (item === undefined || item.found === 0) return null;
  return foundBy(item) === 0 ? null : `${String(item.found)} von ${String(gradedWith(item))} gefunden`;
}
