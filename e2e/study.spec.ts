import type { ElectronApplication, Page } from '@playwright/test';

import type { Answer } from '../electron/contract/bridge.ts';
import { expect, test, type Launch, type RunningApp } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { chooseInMenu, resize } from './support/library-page.ts';
import {
  findCutOff,
  findSidewaysScrolling,
  findSmallTargets,
  findUntranslated,
} from './support/page-text.ts';
import { leaveWork, marksBut, shelve, StudyPage, summit } from './support/study.ts';

const FINISHED = '2026-11-03T09:00:00.000Z';
const at = (instant: string) => ({ env: { LESART_CLOCK: instant } });
const sameDay = at('2026-11-03T10:00:00.000Z');
const nextDay = at('2026-11-04T10:00:00.000Z');
const weekLater = at('2026-11-10T10:00:00.000Z');

const missed = ['framing-konflikt', 'sourcing-us-vertreter'] as const;

/** The app an hour after a lesson was finished, with two places of its key missed. */
async function afterWork(launch: Launch): Promise<RunningApp> {
  const fresh = await launch(sameDay);
  await fresh.close();
  leaveWork(fresh.folders.userData, summit, marksBut(summit.key, ...missed), FINISHED);
  return fresh.restart();
}

test('shows nothing of progress before there is any', async ({ launch }) => {
  const { page } = await launch(sameDay);
  await expect(page.getByTestId('open-lesson').first()).toBeVisible();
  await expect(new StudyPage(page).ways).toHaveCount(0);
});

test('tells what was found, in words, as pictures and as tables', async ({ launch }) => {
  const { page } = await afterWork(launch);
  const study = new StudyPage(page);
  await study.progress.click();
  await expect(study.heading).toBeFocused();
  const finding = page.getByTestId('skill-finding');
  await expect(finding.locator('.skill-row').first()).toContainText('2 von 3 gefunden');
  await expect(finding.getByRole('img', { name: /^Finden, Quelle, .*: 8 von 9 gefunden$/ })).toBeVisible();
  await finding.getByText('Alle Zahlen: Finden').click();
  await expect(finding.getByRole('row', { name: /Gipfel in Wostotschny.*2 von 3 gefunden/ })).toBeVisible();
  await expect(page.getByTestId('skill-boundaries')).toContainText('6 von 6 genau');
  await page.getByRole('button', { name: 'Bibliothek' }).click();
  await expect(study.progress).toBeFocused();
});

test('practises what was missed, keeps it, and suggests a lesson a week later', async ({ launch }) => {
  let running = await afterWork(launch);
  shelve(running.folders.userData, [
    { id: 'easy', title: { de: 'Ein leichter Text' } },
    { id: 'next', title: { de: 'Ein Stadion für wen?' }, level: 'advanced' },
  ]);
  let study = new StudyPage(running.page);
  await expect(study.ways).toContainText('Zwei Stellen sind gerade dran.');
  await expect(study.suggestion).toHaveCount(0);

  await study.practise.click();
  await expect(study.heading).toHaveText('Abschnitt 1 von 2');
  await expect(study.text).toContainText('Konflikt mit den USA');
  await hidesKey(running.page);
  await study.mark(/^Framing/, 'Konflikt mit den USA und ihren Verbündeten');
  await study.check();
  await expect(study.cards).toHaveCount(1);
  await expect(study.cards).toContainText('getroffen');
  await expect(study.cards).toContainText('Gegenprobe');
  await expect(study.cards).toContainText('in zwei Tagen');
  await study.next.click();

  await expect(study.text).toContainText('US-Vertreter warnten');
  await running.page.getByRole('button', { name: 'Hier ist nichts zu markieren' }).click();
  await expect(study.cards).toContainText('nicht markiert');
  await expect(study.cards).toContainText('kommt morgen wieder dran');
  await study.next.click();
  await expect(running.page.getByTestId('practice-end')).toContainText(
    'Du hast zwei Stellen geübt und eine davon getroffen. Alles ist gespeichert.',
  );
  await running.page.getByRole('button', { name: 'Zur Bibliothek' }).click();
  await expect(running.page.getByTestId('self-study').getByRole('button').first()).toBeFocused();
  await expect(study.progress).toBeVisible();
  await expect(study.practise).toHaveCount(0);

  running = await running.restart();
  study = new StudyPage(running.page);
  await study.progress.click();
  await expect(
    running.page.getByText(/Gerade ist nichts zu üben\. Weiter geht es am 4\. November/),
  ).toBeVisible();

  running = await running.restart(nextDay);
  study = new StudyPage(running.page);
  await expect(study.ways).toContainText('Eine Stelle ist gerade dran.');
  await study.practise.click();
  await expect(study.text).toContainText('US-Vertreter warnten');

  running = await running.restart(weekLater);
  study = new StudyPage(running.page);
  await expect(study.suggestion).toContainText('Ein Stadion für wen?');
  await study.suggestion.getByRole('button').click();
  await expect(running.page.locator('.lesson-title')).toHaveText('Ein Stadion für wen?');
});

test('keeps what was answered when one stops in the middle', async ({ launch }) => {
  const { app, page } = await afterWork(launch);
  const study = new StudyPage(page);
  await study.practise.click();
  await page.getByRole('button', { name: 'Hier ist nichts zu markieren' }).click();
  await expect(study.cards).toHaveCount(1);
  await chooseInMenu(app, 'library');
  await expect(study.ways).toContainText('Eine Stelle ist gerade dran.');
  await expect(study.practise).toBeFocused();
});

test('can be done by keyboard alone, and is spoken', async ({ launch }) => {
  const { page } = await afterWork(launch);
  const study = new StudyPage(page);
  await study.practise.focus();
  await page.keyboard.press('Enter');
  await expect(study.heading).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(study.text).toBeFocused();
  // From the last word back over "Konflikt mit den USA und ihren Verbündeten".
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  for (let words = 0; words < 6; words += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('f');
  await expect(page.getByTestId('live-region')).toContainText('Als Framing markiert: Konflikt mit den USA');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('live-region')).toContainText('Beantwortet und gespeichert');
  await expect(page.getByRole('heading', { name: 'Im Vergleich' })).toBeFocused();
  await expect(study.cards).toContainText('getroffen');
  await page.keyboard.press('Tab');
  await expect(study.next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(study.heading).toHaveText('Abschnitt 2 von 2');
  await expect(study.heading).toBeFocused();
});

test('shows no verdict before the answer is on the disk', async ({ launch }) => {
  const { app, page } = await afterWork(launch);
  const study = new StudyPage(page);
  await study.practise.click();
  await answerInstead(app, {
    ok: false,
    error: { code: 'disk-full', params: { folder: '/work', file: 'lesart-practice.json', reason: 'ENOSPC' } },
  });
  await page.getByRole('button', { name: 'Hier ist nichts zu markieren' }).click();
  await expect(page.getByRole('alert')).toContainText('kein Platz mehr');
  await expect(study.cards).toHaveCount(0);
  await hidesKey(page);
  await answerInstead(app, { ok: true, value: {} });
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(study.cards).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('says which work it could not count', async ({ launch }) => {
  const running = await afterWork(launch);
  await running.close();
  const gone = { pack: 'gone', id: 'away', text: 'x' };
  leaveWork(running.folders.userData, gone, [], FINISHED);
  leaveWork(
    running.folders.userData,
    { ...summit, text: 'Ein anderer Text.' },
    [],
    '2026-11-02T09:00:00.000Z',
  );
  const { page } = await running.restart();
  await new StudyPage(page).progress.click();
  const left = page.getByRole('region', { name: 'Nicht mitgezählt' });
  await expect(left.getByRole('listitem')).toHaveCount(2);
  await expect(left).toContainText('Die Lektion ist nicht mehr da: gone/away');
  await expect(left).toContainText(`Der Artikel hat sich seither geändert: ${summit.pack}/${summit.id}`);
});

/** Every screen of learning by oneself, in an order one can walk through. */
const screens: readonly [name: string, show: (study: StudyPage) => Promise<unknown>][] = [
  ['library', (study) => expect(study.practise).toBeVisible()],
  [
    'progress',
    async (study) => {
      await study.progress.click();
      await expect(study.page.getByTestId('skill-finding')).toBeVisible();
      for (const table of await study.page.locator('summary').all()) await table.click();
    },
  ],
  [
    'practice',
    async (study) => {
      await study.practise.click();
      await study.mark(/^Framing|^⟦?F/, 'Konflikt mit den USA');
      await expect(study.page.locator('.small-mark')).toHaveCount(1);
    },
  ],
  [
    'solution',
    async (study) => {
      await study.page.locator('.answers .button').click();
      await expect(study.cards).toHaveCount(1);
    },
  ],
  [
    'the end',
    async (study) => {
      await study.next.click();
      await study.page.locator('.answers .button').click();
      await study.next.click();
      await expect(study.page.getByTestId('practice-end')).toBeVisible();
    },
  ],
];

test('has no barrier that axe knows, in any theme', async ({ launch }) => {
  const { page } = await afterWork(launch);
  const study = new StudyPage(page);
  for (const [name, show] of screens) {
    await show(study);
    for (const theme of ['dark', 'contrast', 'light']) {
      await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
      expect.soft(await findBarriers(page), `${name}, ${theme}`).toEqual([]);
    }
  }
});

test('cuts nothing off and scrolls nothing sideways, at any size', async ({ launch }) => {
  const { app, page } = await afterWork(launch);
  const study = new StudyPage(page);
  for (const [name, show] of screens) {
    await show(study);
    for (const [width, height, scale] of [
      [1280, 800, 2],
      [800, 600, 1],
      [1024, 640, 1],
    ] as const) {
      await resize(app, page, width, height);
      await page.evaluate((text) => {
        document.documentElement.style.setProperty('--text-scale', String(text));
      }, scale);
      const where = `${name}, ${String(width)} wide, ${String(scale)}`;
      expect.soft(await findCutOff(page), where).toEqual([]);
      expect.soft(await findSidewaysScrolling(page), where).toEqual([]);
      expect.soft(await findSmallTargets(page), where).toEqual([]);
    }
  }
});

test('takes every sentence from the catalogues', async ({ launch }) => {
  const { page } = await afterWork(launch);
  await page.goto(`${page.url()}?pseudo`);
  const study = new StudyPage(page);
  await study.ways.getByRole('button').first().click();
  await expect(page.getByTestId('skill-finding')).toBeVisible();
  expect.soft(await findUntranslated(page)).toEqual([]);
  await page.locator('.study-practice button').click();
  await expect(study.text).toBeVisible();
  expect.soft(await findUntranslated(page)).toEqual([]);
  await page.locator('.answers .button').click();
  await expect(study.cards).toHaveCount(1);
  expect.soft(await findUntranslated(page)).toEqual([]);
});

/** Not a word of the explanations of what was missed is in the page. */
async function hidesKey(page: Page): Promise<void> {
  const secrets = summit.key
    .filter(({ id }) => missed.some((name) => name === id))
    .flatMap(({ explanation }) => Object.values(explanation).flatMap((texts) => Object.values(texts)));
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  expect(secrets.filter((secret) => html.includes(secret))).toEqual([]);
}

/** Has the shell answer this to every answer from now on; no disk can be made to fill up at the right moment. */
const answerInstead = (app: ElectronApplication, answer: Awaited<Answer<'practice.answer'>>): Promise<void> =>
  app.evaluate((electron, answer) => {
    // eslint-disable-next-line no-restricted-properties -- stands in for the shell, on the shell's own side
    const { ipcMain } = electron;
    ipcMain.removeHandler('practice.answer');
    ipcMain.handle('practice.answer', () => answer);
  }, answer);
