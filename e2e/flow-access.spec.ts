import type { Page } from '@playwright/test';

import { expect, test, type RunningApp } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { FlowPage, said, stretches } from './support/flow-page.ts';
import { resize } from './support/library-page.ts';
import { findCutOff, findSidewaysScrolling, findSmallTargets } from './support/page-text.ts';

const words = said.de;
const themes = ['light', 'dark', 'contrast'] as const;

/** Every screen of the guided flow, in the order a learner meets them. */
const screens: readonly [name: string, show: (flow: FlowPage) => Promise<unknown>][] = [
  ['reading', (flow) => flow.open()],
  ['the example', (flow) => flow.page.locator('.example-button').click()],
  [
    'marking',
    async (flow) => {
      await flow.page.keyboard.press('Escape');
      await flow.nextStep.click();
      await flow.takePen(words.quote);
      await flow.drag(stretches.onTarget);
      await flow.takePen(words.source);
      await flow.drag(stretches.oneTooMany);
      await flow.takePen(words.framing);
      await flow.drag(stretches.notInKey);
      await flow.drag(stretches.arguable);
    },
  ],
  ['own voices', (flow) => flow.margin.locator('.voices-button').click()],
  [
    'the first check',
    async (flow) => {
      await flow.page.keyboard.press('Escape');
      await flow.nextStep.click();
      await flow.margin.locator('details').evaluate((details: HTMLDetailsElement) => (details.open = true));
    },
  ],
  ['the reason asked for', (flow) => flow.nextStep.click()],
  [
    'the second check',
    async (flow) => {
      await flow.reason.fill('Darum.');
      await flow.nextStep.click();
    },
  ],
  ['a verdict', (flow) => flow.rowOf('US-Vertreter warnten').click()],
  ['the comparison', (flow) => flow.nextStep.click()],
  [
    'a key item and a stance',
    async (flow) => {
      await flow.rowOf('Russland hat sich zu einem heiligen Kampf').first().click();
      await flow.card.getByRole('radio', { name: words.disagree }).click();
    },
  ],
  ['voices in the key', (flow) => flow.margin.locator('.voices-button').click()],
  ['voices as a table', (flow) => flow.page.locator('.voices-choices > .chip').click()],
  [
    'a transfer sentence',
    async (flow) => {
      await flow.page.keyboard.press('Escape');
      await flow.nextStep.click();
      await flow.smallText.focus();
      for (const key of ['Home', 'Shift+ArrowRight', 'f']) await flow.page.keyboard.press(key);
      await expect(flow.margin.locator('.small-mark')).toHaveCount(1);
    },
  ],
  ['its solution', (flow) => flow.margin.getByRole('button', { name: words.check }).click()],
  ['the end', (flow) => flow.nextStep.click()],
  ['the result', (flow) => flow.page.getByTestId('show-result').click()],
];

test('has no barrier that axe knows, on any screen and in any theme', async ({ launch }) => {
  test.setTimeout(300_000);
  const running = await launch();
  await resize(running.app, running.page, 1280, 800);
  const flow = new FlowPage(running.page);
  for (const [name, show] of screens) {
    await show(flow);
    for (const theme of themes) {
      await setTheme(running.page, theme);
      expect.soft(await findBarriers(running.page), `${name}, ${theme}`).toEqual([]);
    }
    await setTheme(running.page, 'light');
  }
});

for (const [size, width, height, scale] of [
  ['1280 × 800', 1280, 800, 1],
  ['1024 × 640', 1024, 640, 1],
  ['1280 × 800, text at 200 %', 1280, 800, 2],
] as const) {
  test(`cuts nothing off, scrolls nothing sideways, keeps targets large enough: ${size}`, async ({
    launch,
  }) => {
    const running = await launch();
    await resize(running.app, running.page, 1400, 900);
    const flow = new FlowPage(running.page);
    for (const [name, show] of screens) {
      await show(flow);
      await fit(running, width, height, scale);
      expect.soft(await findCutOff(running.page), `${name}: cut off`).toEqual([]);
      expect.soft(await findSidewaysScrolling(running.page), `${name}: sideways`).toEqual([]);
      expect.soft(await findSmallTargets(running.page), `${name}: small`).toEqual([]);
      await fit(running, 1400, 900, 1);
    }
  });
}

const setTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);

async function fit({ app, page }: RunningApp, width: number, height: number, scale: number): Promise<void> {
  await resize(app, page, width, height);
  await page.evaluate((text) => {
    document.documentElement.style.setProperty('--text-scale', String(text));
  }, scale);
}
