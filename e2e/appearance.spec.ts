import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { defaultSettings, type Settings } from '../electron/contract/settings.ts';
import { expect, test, type Launch, type RunningApp } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { answerDialogs } from './support/bridge.ts';
import { chooseInMenu, LibraryPage, resize } from './support/library-page.ts';
import { LessonPage } from './support/lesson-page.ts';
import { findCutOff, findSidewaysScrolling, findSmallTargets } from './support/page-text.ts';

/** Every screen and window that is not the reader itself, in an order one can walk through; each ends in sight. */
const screens: readonly [name: string, show: (running: RunningApp) => Promise<unknown>][] = [
  ['library, first start', ({ page }) => expect(new LibraryPage(page).main).toBeVisible()],
  ['settings', ({ page }) => new LibraryPage(page).openSettings()],
  [
    'settings, licence open',
    ({ page }) =>
      page
        .getByRole('button', { name: /^Lizenz lesen/ })
        .first()
        .click(),
  ],
  [
    'keys',
    async ({ app, page }) => {
      await chooseInMenu(app, 'keyboard');
      await expect(page.getByRole('dialog', { name: 'Tasten' })).toBeVisible();
    },
  ],
  [
    'library with progress and a notice',
    async ({ app, page, folders }) => {
      await page.keyboard.press('Escape');
      const stick = join(folders.root, 'USB-Stick');
      mkdirSync(stick);
      await answerDialogs(app, { open: stick });
      await page.getByRole('button', { name: 'Ordner ändern …' }).click();
      await expect(page.locator('.work-place')).toContainText('USB-Stick');
      await new LessonPage(page).open();
      await new LessonPage(page).nextStep.click();
      await new LessonPage(page).saved();
      await chooseInMenu(app, 'library');
      await expect(new LibraryPage(page).progress).toBeVisible();
    },
  ],
  ['starting over', ({ page }) => new LibraryPage(page).again.click()],
  [
    'lesson that can not be saved',
    async ({ page, folders }) => {
      await page.keyboard.press('Escape');
      await new LessonPage(page).open();
      renameSync(join(folders.root, 'USB-Stick'), join(folders.root, 'gone'));
      await expect(page.getByTestId('saving-banner')).toContainText('Steck den USB-Stick wieder ein');
    },
  ],
  [
    'leaving unsaved',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Bibliothek' }).click();
      await expect(page.getByRole('alertdialog', { name: 'Lektion verlassen?' })).toBeVisible();
    },
  ],
  [
    'two versions',
    async ({ page, folders }) => {
      await page.keyboard.press('Escape');
      const folder = join(folders.root, 'gone');
      const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.lesart-attempt'));
      const other = JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;
      writeFileSync(join(folder, name), JSON.stringify({ ...other, cursor: 40 }));
      renameSync(folder, join(folders.root, 'USB-Stick'));
      await expect(page.getByRole('alertdialog', { name: /zwei Fassungen/ })).toBeVisible();
    },
  ],
  [
    'versions settled',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Die andere übernehmen' }).click();
      await expect(page.getByText('Du machst mit der anderen Fassung weiter.')).toBeVisible();
    },
  ],
  [
    'crash',
    async ({ page }) => {
      await new LibraryPage(page).crash();
      await expect(page.getByRole('button', { name: 'Protokoll öffnen' })).toBeVisible();
    },
  ],
];

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`${theme}: no screen has a barrier that can be found`, async ({ launch }) => {
    test.slow();
    const running = await launchWith(launch, { theme });
    await expect(running.page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const [name, show] of screens) {
      await test.step(name, async () => {
        await show(running);
        expect.soft(await findBarriers(running.page), name).toEqual([]);
        expect.soft(await findSmallTargets(running.page), name).toEqual([]);
      });
    }
  });
}

for (const font of ['serif', 'legible'] as const) {
  test(`${font}, widely spaced, at 200 %: everything can be read in a small window`, async ({ launch }) => {
    test.slow();
    const running = await launchWith(launch, {
      textSize: 200,
      font,
      lineSpacing: 'wider',
      letterSpacing: 'wider',
    });
    const { app, page } = running;
    for (const [name, show] of screens) {
      await test.step(name, async () => {
        await resize(app, page, 1024, 640);
        await show(running);
        for (const [width, height] of [
          [1024, 640],
          [800, 600],
        ] as const) {
          await resize(app, page, width, height);
          expect.soft(await findSidewaysScrolling(page), `${name}, ${width} wide`).toEqual([]);
          expect.soft(await findCutOff(page), `${name}, ${width} wide`).toEqual([]);
        }
      });
    }
  });
}

test('follows the theme of the computer, and high contrast before dark', async ({ launch }) => {
  const { page } = await launch();
  const root = page.locator('html');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ contrast: 'more' });
  await expect(root).toHaveAttribute('data-theme', 'contrast');
});

test('brings its own typefaces', async ({ launch }) => {
  const { page } = await launch();
  await new LibraryPage(page).openSettings();
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  for (const family of ['Source Serif 4', 'Source Sans 3', 'Atkinson Hyperlegible Next'])
    expect(loaded.join()).toContain(family);
});

async function launchWith(launch: Launch, settings: Partial<Settings>): Promise<RunningApp> {
  const first = await launch({ allowErrors: [/deliberate/] });
  await first.close();
  writeFileSync(
    join(first.folders.userData, 'settings.json'),
    JSON.stringify({ ...defaultSettings, ...settings }),
  );
  return first.restart();
}
