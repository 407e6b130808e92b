import type { Page } from '@playwright/test';

import { expect, test, type RunningApp } from './support/app.ts';
import { chooseInMenu, LibraryPage, resize } from './support/library-page.ts';
import { LessonPage } from './support/lesson-page.ts';
import { findCutOff, findUntranslated } from './support/page-text.ts';

test('speaks the language of the computer, and another as soon as it is chosen', async ({ launch }) => {
  const { page } = await launch({ locale: 'en' });
  const library = new LibraryPage(page);
  await expect(library.heading).toHaveText('Library');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const dialog = await library.openSettings();
  await expect(dialog.getByText('As on this computer (English)')).toBeVisible();
  await dialog.getByText('Deutsch', { exact: true }).click();
  await expect(library.dialog).toHaveAccessibleName('Einstellungen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.keyboard.press('Escape');
  await expect(library.heading).toHaveText('Bibliothek');
});

test('names the language of each text that is not in its own', async ({ launch }) => {
  const { page } = await launch({ locale: 'en' });
  const lesson = new LessonPage(page);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText('Summit at Vostochny');
  await lesson.open();
  await expect(lesson.article).toHaveAttribute('lang', 'de');
});

/** Everywhere a learner comes, in order; each step ends with a screen to look at. */
const screens: readonly [name: string, open: (running: RunningApp) => Promise<unknown>][] = [
  ['library', ({ page }) => expect(new LibraryPage(page).main).toBeVisible()],
  ['settings', ({ page }) => new LibraryPage(page).openSettings()],
  [
    'keys',
    ({ app, page }) =>
      chooseInMenu(app, 'keyboard').then(() => expect(page.locator('.key-entry')).not.toHaveCount(0)),
  ],
  [
    'reading',
    async ({ page }) => {
      await page.keyboard.press('Escape');
      await new LessonPage(page).open();
    },
  ],
  [
    'marking',
    async ({ page }) => {
      const lesson = new LessonPage(page);
      await lesson.nextStep.click();
      await lesson.drag('seltenen Besuche');
      await lesson.saved();
    },
  ],
  ['first check', ({ page }) => goOn(page)],
  [
    'second check',
    async ({ page }) => {
      await new LessonPage(page).drag('Russland hat');
      await new LessonPage(page).saved();
      await goOn(page);
    },
  ],
  ['comparison', ({ page }) => goOn(page)],
  ['transfer', ({ page }) => goOn(page)],
  [
    'library with progress',
    async ({ app, page }) => {
      await chooseInMenu(app, 'library');
      await expect(new LibraryPage(page).progress).toBeVisible();
    },
  ],
  ['starting over', ({ page }) => new LibraryPage(page).again.click()],
];

test('has no sentence outside the catalogues, and cuts none off', async ({ launch }) => {
  const running = await launch();
  const { app, page } = running;
  await startPseudo(page);
  for (const [name, open] of screens) {
    await test.step(name, async () => {
      await resize(app, page, 1280, 800);
      await open(running);
      expect.soft(await findUntranslated(page), name).toEqual([]);
      for (const [width, height] of [
        [1280, 800],
        [1024, 640],
      ] as const) {
        await resize(app, page, width, height);
        expect.soft(await findCutOff(page), `${name}, ${width} × ${height}`).toEqual([]);
      }
    });
  }
});

async function goOn(page: Page): Promise<void> {
  const lesson = new LessonPage(page);
  await lesson.nextStep.click();
  await lesson.saved();
}

async function startPseudo(page: Page): Promise<void> {
  await page.goto('lesart://app/index.html?pseudo');
  await expect(new LibraryPage(page).heading).toHaveText(/^⟦Líbráry·+⟧$/);
}
