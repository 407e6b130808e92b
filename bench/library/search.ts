import { readFileSync } from 'node:fs';
import { _electron, type Page } from '@playwright/test';

import { bundles, projectRoot } from '../bundles.ts';
import { cleanEnvironment, commonSwitches, sandboxed } from '../electron.ts';

const ROUNDS = 8;
/** Each of them changes how many lessons are found. */
const KEYS = ['1', '2', '3', 'Backspace', 'Backspace', 'Backspace'];

export interface Searched {
  /** From spawning the process until the list can be seen; milliseconds. */
  listed: number;
  /** From each key to the frame that shows its effect; milliseconds. */
  keys: number[];
}

/** Starts the app, waits for its library, and searches in it. */
export async function searchInApp(userData: string): Promise<Searched> {
  const from = performance.now();
  const app = await _electron.launch({
    args: [projectRoot, ...commonSwitches(userData)],
    env: cleanEnvironment(),
    cwd: projectRoot,
    chromiumSandbox: sandboxed,
  });
  try {
    const page = await app.firstWindow();
    await page.getByTestId('shelf-count').waitFor();
    const listed = performance.now() - from;
    await page.evaluate(readFileSync(bundles.libraryPage, 'utf8'));
    await page.getByRole('searchbox').focus();
    const keys: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) for (const key of KEYS) keys.push(await press(page, key));
    // What was read in the background is on the disk only once that is done.
    await page.evaluate('lesart.checkLibrary()');
    return { listed, keys };
  } finally {
    await app.close();
  }
}

async function press(page: Page, key: string): Promise<number> {
  await page.evaluate('void (globalThis.lesartPainted = lesartBench.nextKey())');
  await page.keyboard.press(key);
  return page.evaluate<number>('lesartPainted');
}
