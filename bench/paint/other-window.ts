import { readFileSync } from 'node:fs';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

import { bundles, projectRoot } from '../bundles.ts';
import { cleanEnvironment, commonSwitches, sandboxed } from '../electron.ts';
import type { Contestant, Scene } from './contestant.ts';
import type { OtherScene } from './other-ways/page.ts';
import { madeOf, type WayName } from './other-ways/way-names.ts';
import type { KeyTimes } from './watch.ts';

/** A short rest between marks, as the app has a longer one. */
const REST = 60;

/** The windows of the other ways: one process, one window a way. */
export class OtherWindows {
  readonly #app: ElectronApplication;

  private constructor(app: ElectronApplication) {
    this.#app = app;
  }

  static async start(userData: string, ways: readonly WayName[]): Promise<OtherWindows> {
    const app = await _electron.launch({
      args: [bundles.otherWays, ...commonSwitches(userData), '--', bundles.otherWaysPage, ...ways],
      env: cleanEnvironment(),
      cwd: projectRoot,
      chromiumSandbox: sandboxed,
    });
    while (app.windows().length < ways.length) await app.waitForEvent('window');
    return new OtherWindows(app);
  }

  contestant(way: WayName): Contestant {
    const page = this.#app.windows().find((window) => new URL(window.url()).searchParams.get('way') === way);
    if (page === undefined) throw new Error(`no window for ${way}`);
    return new OtherWindow(page, way);
  }

  close(): Promise<void> {
    return this.#app.close();
  }
}

class OtherWindow implements Contestant {
  readonly #page: Page;
  readonly #way: WayName;

  constructor(page: Page, way: WayName) {
    this.#page = page;
    this.#way = way;
  }

  async open({ article, marks, cursor, next }: Scene): Promise<number> {
    const scene: OtherScene = { text: article.text, blocks: article.blocks, marks, cursor, next };
    await this.#page.reload();
    await this.#page.evaluate(readFileSync(bundles.paintWatch, 'utf8'));
    await this.#page.evaluate(`void (globalThis.lesartScene = ${JSON.stringify(scene)})`);
    // Text that changes its type after it was scrolled is no longer where it was.
    await this.#page.evaluate(`document.fonts.load('1em "Source Serif 4 Variable"').then(() => true)`);
    return this.#page.evaluate<number>(
      `lesartBench.opened(() => lesartOtherWay.show(lesartScene), '${madeOf[this.#way]}')`,
    );
  }

  async markNext(): Promise<KeyTimes> {
    await this.#page.waitForTimeout(REST);
    await this.#page.evaluate(
      `void (globalThis.lesartKey = lesartBench.nextKey('${madeOf[this.#way]}', false))`,
    );
    await this.#page.keyboard.press('m');
    return this.#page.evaluate<KeyTimes>('lesartKey');
  }
}
