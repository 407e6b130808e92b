import { readFileSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import { bundles, projectRoot } from '../bundles.ts';
import { cleanEnvironment, commonSwitches, sandboxed } from '../electron.ts';
import type { KeyTimes } from '../paint/watch.ts';

/** A quick typist leaves about so long between two keys, milliseconds. */
const BETWEEN_KEYS = 110;
/** Longer than the app waits until it takes what was typed for an edit, or saves where the cursor rests. */
const REST = 450;

/** The app's one window, with whatever stands in it. */
export class AuthorWindow {
  readonly page: Page;
  readonly #app: ElectronApplication;

  private constructor(app: ElectronApplication, page: Page) {
    this.#app = app;
    this.page = page;
  }

  static async start(userData: string): Promise<AuthorWindow> {
    const app = await _electron.launch({
      args: [projectRoot, ...commonSwitches(userData)],
      env: cleanEnvironment(),
      cwd: projectRoot,
      chromiumSandbox: sandboxed,
    });
    return new AuthorWindow(app, await app.firstWindow());
  }

  close(): Promise<void> {
    return this.#app.close();
  }

  /** Leaves everything and begins with the library, with what measures in the page. */
  async toLibrary(): Promise<void> {
    await this.page.reload();
    await this.page.getByTestId('open-lesson').first().waitFor();
    for (const bundle of [bundles.paintWatch, bundles.authorPage]) {
      await this.page.evaluate(readFileSync(bundle, 'utf8'));
    }
  }

  /** Opens the draft from the shelf; milliseconds until its article and its items are painted. */
  async openDraft(): Promise<number> {
    await this.page.locator('.author-button').click();
    await this.page.getByTestId('open-draft').first().waitFor();
    return this.page.evaluate<number>(
      `lesartBench.opened(() => document.querySelector('[data-testid="open-draft"]').click(), 'ranges')`,
    );
  }

  /** Opens a lesson as a learner does. */
  async openLesson(title: string): Promise<number> {
    return this.page.evaluate<number>(
      `lesartBench.opened(() => lesartBench.choose(${JSON.stringify(title)}), 'ranges')`,
    );
  }

  async showBareField(): Promise<void> {
    await this.page.evaluate('lesartTyping.showBareField()');
  }

  /** Types into the field that has the keyboard; milliseconds from each key until its letter is painted. */
  async type(words: string): Promise<number[]> {
    await this.page.evaluate('lesartTyping.watchTyping()');
    await this.page.keyboard.type(words, { delay: BETWEEN_KEYS });
    await this.page.waitForTimeout(REST);
    return this.page.evaluate<number[]>('lesartTyping.typed()');
  }

  /** The keyboard into the first text of the item that stands nearest to the cursor. */
  async focusExplanation(): Promise<void> {
    await this.page.locator('.article').focus();
    await this.page.keyboard.press('Alt+ArrowDown');
    const field = this.page.locator('.item-card textarea').first();
    await field.fill('');
    await field.focus();
    await this.page.waitForTimeout(REST);
  }

  /** The keyboard to the end of a paragraph's words, among all blocks of the article. */
  async focusArticleWords(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    const block = this.page.locator('.text-block').nth(40);
    await block.focus();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.block-words').waitFor();
    await this.page.keyboard.type(' ');
    await this.page.waitForTimeout(2 * REST);
  }

  /** Marks the next word by a pen's letter. The article must have the keyboard. */
  async markNext(letter: string): Promise<KeyTimes> {
    await this.page.keyboard.press('ArrowRight');
    return this.pressAndWatch(letter);
  }

  /** Presses keys that change what is marked, once all before is saved. */
  async pressAndWatch(keys: string): Promise<KeyTimes> {
    const { page } = this;
    await page.waitForTimeout(REST);
    await page.locator('[data-testid="save-state"][data-saving="saved"]').waitFor({ state: 'attached' });
    await page.evaluate(`void (globalThis.lesartKey = lesartBench.nextKey('ranges', true))`);
    await page.keyboard.press(keys);
    return page.evaluate<KeyTimes>('lesartKey');
  }

  /** Takes the last edit back by the menu, as its shortcut does; milliseconds until it is painted. */
  async undo(): Promise<number> {
    const { page } = this;
    await page.waitForTimeout(REST);
    await page.evaluate('void (globalThis.lesartUndone = lesartTyping.otherMarks())');
    const from = await this.#app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('undo');
      const now = performance.timeOrigin + performance.now();
      (item?.click as () => void)();
      return now;
    });
    return (await page.evaluate<number>('lesartUndone')) - from;
  }
}
