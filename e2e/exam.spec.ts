import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

import { marksOf } from '../lessons/marks/history.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { answerDialogs, ask, codeOf, value } from './support/bridge.ts';
import { attemptNames, attemptOnDisk, ownWork } from './support/faults.ts';
import { handInOnDisk } from './support/hand-ins.ts';
import { LessonPage } from './support/lesson-page.ts';
import { chooseInMenu, LibraryPage } from './support/library-page.ts';
import { ownPack, SECRET, writeOwnPack } from './support/own-pack.ts';

const article = {
  version: '1.0.0',
  paragraphs: ['Minister bleibt im Amt', 'Der mutige Minister sagte am Montag, er bleibe im Amt.'],
  key: ['mutige'],
};

/** Starts with an exam as the one lesson of an own pack. */
async function withExam(
  launch: (options?: { locale?: string }) => Promise<RunningApp>,
  kind: { sealed: boolean; locale?: string },
): Promise<{ running: RunningApp; lesson: LessonPage }> {
  const first = await launch(kind.locale === undefined ? {} : { locale: kind.locale });
  writeOwnPack(first.folders, { ...article, sealed: kind.sealed, modes: ['exam'] });
  const running = await first.restart();
  return { running, lesson: new LessonPage(running.page) };
}

const entry = (page: Page) =>
  page.getByRole('button', { name: /Ein korrigierter Artikel|A corrected article/ });

/** Nothing that only the key, the voices or the transfer say is in the page, seen or hidden. */
async function hidesAnswers(page: Page): Promise<void> {
  expect(await page.evaluate((secret) => document.documentElement.outerHTML.includes(secret), SECRET)).toBe(
    false,
  );
}

for (const sealed of [true, false]) {
  test(`${sealed ? 'a sealed' : 'an unsealed'} key does not cross to the page of an exam`, async ({
    launch,
  }) => {
    const { running } = await withExam(launch, { sealed });
    const { page } = running;
    await expect(page.locator('.entry-facts').last()).toContainText('Prüfung');
    for (const fresh of [false, true]) {
      const opened = value(await ask(page, 'openLesson', { ...ownPack, fresh }));
      expect(opened.mode).toBe('exam');
      expect(Object.keys(opened.lesson)).not.toContain('key');
      expect(JSON.stringify(opened)).not.toContain(SECRET);
    }
    for (const message of ['listLibrary', 'showProgress', 'start'] as const) {
      expect(JSON.stringify(await ask(page, message)), message).not.toContain(SECRET);
    }
  });

  test(`${sealed ? 'sealed' : 'unsealed'}: read, mark and hand in by keyboard; nothing is told, nothing changes after`, async ({
    launch,
  }) => {
    const { running, lesson } = await withExam(launch, { sealed });
    const { app, page } = running;
    const work = ownWork(running);
    await lesson.tabTo(entry(page).first());
    await page.keyboard.press('Enter');
    await expect(lesson.article).toBeVisible();
    await expect(lesson.margin).toContainText('Das ist eine Prüfung');
    await expect(page.locator('.steps li')).toHaveCount(3);
    await hidesAnswers(page);
    await lesson.tabTo(lesson.nextStep);
    await page.keyboard.press('Enter');
    await expect(lesson.article).toBeFocused();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('f');
    await expect(page.locator('.mark-row')).toHaveCount(1);
    expect(await findBarriers(page)).toEqual([]);
    await expect(page.locator('.voices-button')).toHaveCount(0);

    // Asked first; one may go on marking.
    const question = page.getByRole('alertdialog', { name: 'Jetzt abgeben?' });
    await lesson.tabTo(lesson.nextStep);
    await page.keyboard.press('Enter');
    await expect(question).toContainText('Du hast 1 Markierung gemacht.');
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    expect(attemptOnDisk(work).stage.step).toBe('mark');
    await page.keyboard.press('Enter');
    await expect(question).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    // The question where to follows at once; later is as good.
    const handIn = page.getByRole('alertdialog', { name: 'Abgeben' });
    await expect(handIn).toContainText('deine 1 Markierung');
    await expect(handIn).not.toContainText('Erklärung');
    await hidesAnswers(page);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const done = page.getByTestId('handed-in');
    await expect(done).toContainText('Noch nicht weitergegeben.');
    const [name = ''] = attemptNames(work);
    expect(attemptOnDisk(work).stage.step).toBe('handed-in');
    await hidesAnswers(page);
    expect(await findBarriers(page)).toEqual([]);

    // Frozen: no pen, no undo, no edge, and reading on writes nothing.
    const bytes = readFileSync(join(work, name));
    await expect(page.locator('.left-rail .pen').first()).toBeDisabled();
    await chooseInMenu(app, 'undo');
    await lesson.article.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('f');
    await expect(page.locator('.mark-row')).toHaveCount(1);
    await chooseInMenu(app, 'print');
    await expect(page.getByRole('dialog')).toContainText('In einer Prüfung zeigt Lesart kein Ergebnis.');
    await page.keyboard.press('Escape');

    const file = join(running.folders.home, 'abgabe.lesart-hand-in');
    await answerDialogs(app, { save: file });
    await lesson.tabTo(page.getByTestId('hand-in'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('kranich 47');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alertdialog', { name: 'Abgegeben' })).toContainText('abgabe.lesart-hand-in');
    expect(await findBarriers(page)).toEqual([]);
    await hidesAnswers(page);
    await page.keyboard.press('Enter');
    await expect(done).toContainText('abgabe.lesart-hand-in');
    const after = attemptOnDisk(work);
    expect(handInOnDisk(file)).toMatchObject({ learner: 'KRANICH-47', attempt: after });
    // The code, and nothing else, is new in it.
    expect({ ...after, learner: null }).toEqual(JSON.parse(bytes.toString()));
    expect(after.learner).toBe('KRANICH-47');

    await page.getByRole('button', { name: 'Bibliothek' }).click();
    const library = new LibraryPage(page);
    await expect(library.progress.last()).toContainText('Abgegeben am');
    await expect(entry(page)).toHaveCount(1);
    const again = await running.restart();
    await entry(again.page).click();
    await expect(again.page.getByTestId('handed-in')).toBeVisible();
    await hidesAnswers(again.page);
    expect(attemptOnDisk(work)).toEqual(after);
    expect(marksOf(attemptOnDisk(work).history)).toHaveLength(1);
    expect(readdirSync(work)).toEqual([name]);
  });
}

test('in English: hands in; a hand-in that can not be written is told, and none is written', async ({
  launch,
}) => {
  const { running, lesson } = await withExam(launch, { sealed: true, locale: 'en' });
  const { app, page } = running;
  await entry(page).first().click();
  await lesson.nextStep.click();
  await expect(lesson.article).toBeFocused();
  await lesson.nextStep.click();
  await expect(page.getByRole('alertdialog')).toContainText('You have not marked anything yet.');
  await page.getByTestId('confirm-hand-in').click();
  const dialog = page.getByRole('alertdialog', { name: 'Hand in', exact: true });
  await dialog.getByTestId('learner-code').fill('CRANE-47');
  const nowhere = join(running.folders.root, 'nowhere', 'mine.lesart-hand-in');
  await answerDialogs(app, { save: nowhere });
  await dialog.getByTestId('hand-in-now').click();
  await expect(dialog.getByRole('alert')).toContainText('Your work is saved here.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByTestId('handed-in')).toContainText('You finished on');
  expect(existsSync(nowhere)).toBe(false);
  expect(codeOf(await ask(page, 'saveHandIn', { attempt: {} }))).toBe('refused');
});
