import { readFileSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import { bundles, projectRoot } from '../bundles.ts';
import { cleanEnvironment, commonSwitches, sandboxed } from '../electron.ts';
import type { Contestant, Scene } from './contestant.ts';
import type { KeyTimes } from './watch.ts';

/** Longer than the app waits until it saves where the cursor has come to rest: that shall not run into a mark. */
const CURSOR_SAVED = 450;

/** Lesart itself, with the scenes as lessons in its library. */
export class TheApp implements Contestant {
  readonly #app: ElectronApplication;
  readonly #page: Page;

  private constructor(app: ElectronApplication, page: Page) {
    this.#app = app;
    this.#page = page;
  }

  static async start(userData: string): Promise<TheApp> {
    const app = await _electron.launch({
      args: [projectRoot, ...commonSwitches(userData)],
      env: cleanEnvironment(),
      cwd: projectRoot,
      chromiumSandbox: sandboxed,
    });
    return new TheApp(app, await app.firstWindow());
  }

  async open({ id }: Scene): Promise<number> {
    const page = this.#page;
    await this.#toLibrary();
    await page.getByTestId('open-lesson').first().waitFor();
    await page.evaluate(readFileSync(bundles.paintWatch, 'utf8'));
    const took = await page.evaluate<number>(
      `lesartBench.opened(() => lesartBench.choose('${id}'), 'ranges')`,
    );
    await page.locator('.article').focus();
    return took;
  }

  async markNext(): Promise<KeyTimes> {
    const page = this.#page;
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(CURSOR_SAVED);
    await page.locator('[data-testid="save-state"][data-saving="saved"]').waitFor({ state: 'attached' });
    await page.evaluate(`void (globalThis.lesartKey = lesartBench.nextKey('ranges', true))`);
    await page.keyboard.press('f');
    return page.evaluate<KeyTimes>('lesartKey');
  }

  close(): Promise<void> {
    return this.#app.close();
  }

  async #toLibrary(): Promise<void> {
    const back = this.#page.locator('.title-bar .back');
    await back.or(this.#page.getByTestId('open-lesson').first()).first().waitFor();
    if (await back.isVisible()) await back.click();
  }
}
