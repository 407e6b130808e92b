import type { Page } from '@playwright/test';

import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { LibraryPage, resize } from './support/library-page.ts';
import { findCutOff, findSidewaysScrolling } from './support/page-text.ts';
import { PublishPage } from './support/publish-page.ts';

const themes = ['light', 'dark', 'contrast'] as const;

const toStep =
  (step: number) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(`Control+${String(step)}`);
    const button = page
      .locator('.open-steps li')
      .nth(step - 1)
      .getByRole('button');
    await expect(button).toHaveAttribute('aria-current', 'step');
  };

/** Every screen on which a lesson is written, over a draft of the lesson that ships. */
const screens: readonly [name: string, show: (page: Page) => Promise<unknown>][] = [
  ['the shelf of drafts', (page) => page.locator('.author-button').click()],
  [
    'the text',
    async (page) => {
      await page.getByTestId('open-draft').first().click();
      await expect(page.locator('.author-bar')).toBeVisible();
      await toStep(1)(page);
    },
  ],
  [
    'the words of a block',
    async (page) => {
      await page.locator('.text-block').nth(1).focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.block-words')).toBeFocused();
    },
  ],
  [
    'the key',
    async (page) => {
      await page.keyboard.press('Escape');
      await toStep(2)(page);
    },
  ],
  [
    'an item’s card',
    async (page) => {
      await page.locator('.article').focus();
      for (const key of ['Control+Home', 'Alt+ArrowDown', 'Alt+ArrowDown']) await page.keyboard.press(key);
      await expect(page.getByTestId('item-card')).toHaveCount(1);
    },
  ],
  ...(['all items', 'what is missing', 'suggestions'] as const).map(
    (name, place): [string, (page: Page) => Promise<unknown>] => [
      name,
      (page) =>
        page
          .locator('.key-tabs')
          .getByRole('tab')
          .nth(place + 1)
          .press('Enter'),
    ],
  ),
  ['the details', toStep(3)],
  ['the second opinion', toStep(4)],
  ['publishing', toStep(5)],
];

for (const locale of ['de', 'en'] as const) {
  test(`writing a lesson has no barrier that axe knows, in any theme (${locale})`, async ({ launch }) => {
    test.setTimeout(240_000);
    const { app, page } = await launch({ locale });
    await expect(new LibraryPage(page).entries).toHaveCount(1);
    await new PublishPage(page).beginFinished();
    await resize(app, page, 1280, 800);
    for (const [name, show] of screens) {
      await show(page);
      for (const theme of themes) {
        await setTheme(page, theme);
        expect.soft(await findBarriers(page), `${name}, ${theme}`).toEqual([]);
      }
      await setTheme(page, 'light');
    }
  });
}

test('writing a lesson at 200 % in a small window cuts nothing off and scrolls nothing sideways', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await expect(new LibraryPage(page).entries).toHaveCount(1);
  await new PublishPage(page).beginFinished();
  for (const [name, show] of screens) {
    await fit(1400, 900, 1);
    await show(page);
    await fit(1024, 640, 2);
    expect.soft(await findCutOff(page), `${name}: cut off`).toEqual([]);
    expect.soft(await findSidewaysScrolling(page), `${name}: sideways`).toEqual([]);
  }

  async function fit(width: number, height: number, scale: number): Promise<void> {
    await resize(app, page, width, height);
    await page.evaluate((size) => {
      document.documentElement.style.setProperty('--text-scale', String(size));
    }, scale);
  }
});

const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
