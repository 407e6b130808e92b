import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

import { marksOf } from '../lessons/marks/history.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { answerDialogs, ask, codeOf, openSeed, value, withMark } from './support/bridge.ts';
import * as faults from './support/faults.ts';
import { LessonPage } from './support/lesson-page.ts';

/** Words of the article, each marked once. */
const [first, second, third] = ['betonte', 'einstehen', 'Amur-Region'] as const;

const banner = (page: Page): Locator => page.getByTestId('saving-banner');
const versions = (page: Page): Locator => page.getByRole('alertdialog', { name: /zwei Fassungen/ });
const notices = (page: Page): Locator => page.getByRole('region', { name: 'Gut zu wissen' });
const marksShown = (page: Page): Locator => page.locator('.mark-row');

/** Opens the lesson on screen, goes on to marking if need be, and marks words. */
async function markOnScreen({ page }: RunningApp, ...words: string[]): Promise<LessonPage> {
  const lesson = new LessonPage(page);
  if (!(await lesson.article.isVisible())) await lesson.open();
  if ((await lesson.step.textContent()) === 'Lesen') await lesson.nextStep.click();
  for (const word of words) await lesson.drag(word);
  return lesson;
}

const wordsOnDisk = (folder: string, text: string): string[] =>
  marksOf(faults.attemptOnDisk(folder).history).map(({ start, end }) => text.slice(start, end));

/** The article's text, as the app has it. */
const articleOf = async ({ page }: RunningApp): Promise<string> => (await openSeed(page)).lesson.text;

test.describe('a disk that is full', () => {
  test('is told with what to do; the work goes on and is saved once there is room', async ({ launch }) => {
    const disk = faults.smallDisk();
    const running = await launch();
    await faults.useWorkFolder(running, disk);
    const lesson = await markOnScreen(running, first);
    await lesson.saved();
    const before = readFileSync(join(disk, faults.attemptNames(disk)[0] ?? ''));

    const ballast = faults.fillDisk(disk);
    await markOnScreen(running, second);
    await expect(banner(running.page)).toHaveAttribute('data-code', 'disk-full');
    await expect(banner(running.page)).toContainText('kein Platz mehr');
    await markOnScreen(running, third);
    await expect(marksShown(running.page)).toHaveCount(3);
    expect(readFileSync(join(disk, faults.attemptNames(disk)[0] ?? ''))).toEqual(before);
    expect(readdirSync(disk).filter((name) => name.includes('.lesart-temp'))).toEqual([]);

    rmSync(ballast);
    await banner(running.page).getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await expect(banner(running.page)).toHaveCount(0);
    expect(wordsOnDisk(disk, await articleOf(running))).toEqual([first, second, third]);
  });

  test('never gets half an attempt, however large it is', async ({ launch }) => {
    const disk = faults.smallDisk();
    const running = await launch();
    await faults.useWorkFolder(running, disk);
    const { attempt, token } = await openSeed(running.page);
    const small = withMark(attempt, 'small');
    const saved = value(await ask(running.page, 'saveAttempt', { attempt: small, token }));
    let large = small;
    for (let mark = 0; mark < 2500; mark += 1) large = withMark(large, `mark-${mark}`);
    const answer = await ask(running.page, 'saveAttempt', { attempt: large, token: saved.token });
    expect(codeOf(answer)).toBe('disk-full');
    expect(faults.attemptOnDisk(disk)).toEqual(small);
    expect(readdirSync(disk)).toHaveLength(1);
    value(await ask(running.page, 'saveAttempt', { attempt: withMark(small, 'next'), token: saved.token }));
  });
});

test.describe('a folder that can not be written to', () => {
  test('is told with what to do; another folder takes the work along', async ({ launch }) => {
    test.skip(process.getuid?.() === 0, 'root may write to every folder');
    const running = await launch();
    const [locked, other] = ['locked', 'other'].map((name) => join(running.folders.root, name)) as [
      string,
      string,
    ];
    for (const folder of [locked, other]) mkdirSync(folder);
    await faults.useWorkFolder(running, locked);
    await (await markOnScreen(running, first)).saved();
    chmodSync(locked, 0o500);
    await markOnScreen(running, second);
    await expect(banner(running.page)).toHaveAttribute('data-code', 'folder-read-only');
    await answerDialogs(running.app, { open: other });
    await banner(running.page).getByRole('button', { name: 'Anderen Ordner wählen …' }).click();
    await expect(banner(running.page)).toHaveCount(0);
    const text = await articleOf(running);
    expect(wordsOnDisk(other, text)).toEqual([first, second]);
    expect(wordsOnDisk(locked, text)).toEqual([first]);
    chmodSync(locked, 0o700);
    const again = await running.restart();
    expect(marksOf((await openSeed(again.page)).attempt.history)).toHaveLength(2);
  });

  test('on a disk that is read-only is refused when chosen, and the old one stays in use', async ({
    launch,
  }) => {
    const disk = process.env['LESART_TEST_READONLY_DISK'] ?? '';
    test.skip(disk === '', 'no read-only disk could be mounted here');
    const running = await launch();
    const opened = await openSeed(running.page);
    const attempt = withMark(opened.attempt, 'one');
    value(await ask(running.page, 'saveAttempt', { attempt, token: opened.token }));
    await answerDialogs(running.app, { open: disk });
    expect(await ask(running.page, 'chooseWorkFolder', { attempt })).toMatchObject({
      ok: false,
      error: { code: 'folder-read-only', params: { folder: disk } },
    });
    expect(value(await ask(running.page, 'start')).workFolder).toBe(faults.ownWork(running));
    expect((await openSeed(running.page)).attempt).toEqual(attempt);
  });
});

test.describe('a stick that is pulled', () => {
  async function withStick(running: RunningApp) {
    const stick = join(running.folders.root, 'stick');
    mkdirSync(stick);
    await faults.useWorkFolder(running, stick);
    const pulled = join(running.folders.root, 'pulled');
    return { stick, pull: () => renameSync(stick, pulled), putBack: () => renameSync(pulled, stick) };
  }

  test('while marking is told; the work goes on and is saved by itself when it is back', async ({
    launch,
  }) => {
    const running = await launch();
    const { stick, pull, putBack } = await withStick(running);
    const text = await articleOf(running);
    await (await markOnScreen(running, first)).saved();
    pull();
    await markOnScreen(running, second);
    await expect(banner(running.page)).toHaveAttribute('data-code', 'folder-missing');
    await expect(banner(running.page)).toContainText(stick);
    await markOnScreen(running, third);
    expect(existsSync(stick)).toBe(false);
    putBack();
    await expect(banner(running.page)).toHaveCount(0, { timeout: 10_000 });
    expect(wordsOnDisk(stick, text)).toEqual([first, second, third]);
    const again = await running.restart();
    expect(marksOf((await openSeed(again.page)).attempt.history)).toHaveLength(3);
  });

  test('before the start is told; what is marked meanwhile does not push the earlier work aside', async ({
    launch,
  }) => {
    const running = await launch();
    const { stick, pull, putBack } = await withStick(running);
    await (await markOnScreen(running, first)).saved();
    pull();
    const again = await running.restart();
    await answerDialogs(again.app, { button: 1 });
    await markOnScreen(again, second);
    await expect(notices(again.page)).toContainText(stick);
    await expect(banner(again.page)).toHaveAttribute('data-code', 'folder-missing');
    putBack();
    await expect(versions(again.page)).toBeVisible({ timeout: 10_000 });
    await versions(again.page).getByRole('button', { name: 'Die andere übernehmen' }).click();
    await expect(banner(again.page)).toHaveCount(0);
    await expect(marksShown(again.page)).toHaveCount(1);
    await expect(marksShown(again.page)).toContainText(first);
    const copies = readdirSync(stick).filter((name) => name.includes('.copy-'));
    expect(copies).toHaveLength(1);
    expect(readFileSync(join(stick, copies[0] ?? ''), 'utf8')).toContain('"kind":"add"');
  });

  test('is no reason to make a folder where the stick should be', async ({ launch }) => {
    const running = await launch();
    const { stick, pull } = await withStick(running);
    pull();
    const again = await running.restart();
    const start = value(await ask(again.page, 'start'));
    expect(start.workFolder).toBe(stick);
    expect(start.notices.map(({ code }) => code)).toContain('work-folder-missing');
    const opened = await openSeed(again.page);
    const answer = await ask(again.page, 'saveAttempt', {
      attempt: withMark(opened.attempt, 'x'),
      token: '',
    });
    expect(codeOf(answer)).toBe('folder-missing');
    expect(existsSync(stick)).toBe(false);
  });
});

test.describe('an attempt’s file that is not what it should be', () => {
  /** A first run that leaves one mark, then the file is spoilt, then a second run. */
  async function restartWith(running: RunningApp, spoil: (whole: string) => string | Uint8Array) {
    await (await markOnScreen(running, first)).saved();
    await running.close();
    const spoilt = faults.spoilAttempt(faults.ownWork(running), spoil);
    const again = await running.restart();
    return { again, work: faults.ownWork(running), ...spoilt };
  }

  for (const [what, spoil] of [
    ['damaged', (whole: string) => whole.replace('"history"', '"hist0ry"')],
    ['cut off', (whole: string) => whole.slice(0, 400)],
    ['empty', () => ''],
    ['zeroes', (whole: string) => Buffer.alloc(whole.length)],
  ] as const) {
    test(`(${what}) is told and kept, and the lesson begins anew`, async ({ launch }) => {
      const { again, work, bytes } = await restartWith(await launch(), spoil);
      const lesson = await markOnScreen(again, second);
      const kept = readdirSync(work).find((name) => name.includes('.damaged-')) ?? 'none';
      await expect(notices(again.page)).toContainText('beschädigt');
      await expect(notices(again.page)).toContainText(kept);
      await lesson.saved();
      expect(readFileSync(join(work, kept))).toEqual(bytes);
      expect(marksOf(faults.attemptOnDisk(work).history)).toHaveLength(1);
    });
  }

  for (const [what, said, spoil] of [
    [
      'of a newer version',
      'neueren Version',
      (whole: string) => whole.replace(/"formatVersion":\d+/, '"formatVersion":99'),
    ],
    [
      'at another text',
      'anderen Fassung dieses Artikels',
      (whole: string) =>
        whole.replace(/"textHash":"."/, '"textHash":"0').replace(/"textHash":"./, '"textHash":"0'),
    ],
    [
      'at another lesson',
      'anderen Fassung dieses Artikels',
      (whole: string) => whole.replace('"lesson":"gipfel-in-wostotschny"', '"lesson":"another-lesson"'),
    ],
  ] as const) {
    test(`(${what}) is told and left untouched, and the lesson begins anew`, async ({ launch }) => {
      const { again, work, name, bytes } = await restartWith(await launch(), spoil);
      const lesson = await markOnScreen(again, second);
      await expect(notices(again.page)).toContainText(said);
      await expect(notices(again.page)).toContainText(name);
      await lesson.saved();
      expect(readFileSync(join(work, name))).toEqual(bytes);
      expect(faults.attemptNames(work)).toHaveLength(2);
    });
  }
});

test.describe('two windows on one attempt', () => {
  test('the second to save is asked; whatever is chosen, the other version is kept', async ({ launch }) => {
    const one = await launch();
    await answerDialogs(one.app, { button: 1 });
    const work = faults.ownWork(one);
    const text = await articleOf(one);
    await (await markOnScreen(one, first)).saved();
    const userData = join(one.folders.root, 'second-user');
    mkdirSync(userData);
    faults.settleWorkFolder(userData, work);
    const two = await launch({ folders: { ...one.folders, userData } });
    await answerDialogs(two.app, { button: 1 });
    await new LessonPage(two.page).open();
    await expect(marksShown(two.page)).toHaveCount(1);

    await (await markOnScreen(one, second)).saved();
    await markOnScreen(two, third);
    await expect(versions(two.page)).toBeVisible();
    expect(wordsOnDisk(work, text)).toEqual([first, second]);
    await versions(two.page).getByRole('button', { name: 'Meine Fassung behalten' }).click();
    await expect(banner(two.page)).toHaveCount(0);
    expect(wordsOnDisk(work, text)).toEqual([first, third]);
    expect(readdirSync(work).filter((name) => name.includes('.copy-'))).toHaveLength(1);

    await markOnScreen(one, 'Fernen');
    await versions(one.page).getByRole('button', { name: 'Die andere übernehmen' }).click();
    await expect(marksShown(one.page)).toHaveCount(2);
    await expect(marksShown(one.page).last()).toContainText(third);
    expect(readdirSync(work).filter((name) => name.includes('.copy-'))).toHaveLength(2);
    await (await markOnScreen(one, second)).saved();
    expect(wordsOnDisk(work, text)).toEqual([first, second, third]);
  });
});

test('settings and packs that can not be read are told, and hide nothing else', async ({ launch }) => {
  const running = await launch();
  await running.close();
  const { userData } = running.folders;
  writeFileSync(join(userData, 'settings.json'), '{"format":"lesart-sett');
  mkdirSync(join(userData, 'packs', 'broken'), { recursive: true });
  writeFileSync(join(userData, 'packs', 'broken', 'pack.json'), '{}');
  const { page } = await running.restart();
  await expect(notices(page).filter({ hasText: 'Einstellungen waren nicht ganz zu lesen' })).toBeVisible();
  await expect(notices(page).filter({ hasText: 'broken' })).toBeVisible();
  await new LessonPage(page).open();
  const kept = readdirSync(userData).find((name) => name.startsWith('settings.json.damaged-')) ?? 'none';
  expect(readFileSync(join(userData, kept), 'utf8')).toBe('{"format":"lesart-sett');
});

test('a window closed in the moment of marking has saved the mark', async ({ launch }) => {
  const running = await launch();
  const text = await articleOf(running);
  await (await markOnScreen(running, first)).saved();
  const closed = running.app.waitForEvent('close');
  await markOnScreen(running, second);
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await closed;
  expect(wordsOnDisk(faults.ownWork(running), text)).toEqual([first, second]);
});
