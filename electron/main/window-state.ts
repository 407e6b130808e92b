import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserWindow, Rectangle } from 'electron';
import * as z from 'zod';

const stateSchema = z.strictObject({
  x: z.int().nullable(),
  y: z.int().nullable(),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean(),
});

/** Where the window stood: screen coordinates in device-independent pixels; null leaves the place to the system. */
export type WindowState = z.infer<typeof stateSchema>;

const defaultState: WindowState = { x: null, y: null, width: 1280, height: 800, maximized: false };

const SETTLING = 400;

/**
 * Keeps the window's place and size in a small file of its own. Not a library's: the ones there are write while the window
 * is dragged, not atomically, and take what they read on trust.
 */
export class WindowStateFile {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = join(folder, 'window.json');
  }

  /** The saved state, moved onto a screen if the one it was on is gone. The default where nothing usable is saved. */
  read(screens: readonly Rectangle[]): WindowState {
    try {
      const state = stateSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
      return fitToScreens(state, screens);
    } catch {
      return defaultState;
    }
  }

  /**
   * Writes the state when the window has come to rest, and when it closes: at once then, as the app may be gone the next
   * moment. A state that can't be written is no loss.
   */
  keep(window: BrowserWindow): void {
    let timer: NodeJS.Timeout | undefined;
    const write = (): void => {
      clearTimeout(timer);
      if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
      this.#write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(write, SETTLING);
    };
    window.on('resize', soon);
    window.on('move', soon);
    window.on('maximize', soon);
    window.on('unmaximize', soon);
    window.on('close', write);
  }

  #write(state: WindowState): void {
    const next = `${this.#file}.next`;
    try {
      writeFileSync(next, `${JSON.stringify(state)}\n`);
      renameSync(next, this.#file);
    } catch {
      // The window opens in its default place then.
    }
  }
}

/** A state that can be seen: at least a hand's breadth of the title bar on one screen, and no larger than that screen. */
function fitToScreens(state: WindowState, screens: readonly Rectangle[]): WindowState {
  const { x, y } = state;
  const [first] = screens;
  if (x === null || y === null) return first === undefined ? state : noLargerThan(first, state);
  const screen = screens.find(
    (area) =>
      x + state.width >= area.x + 100 &&
      x <= area.x + area.width - 100 &&
      y >= area.y &&
      y <= area.y + area.height - 50,
  );
  if (screen === undefined) return fitToScreens({ ...state, x: null, y: null }, screens);
  return noLargerThan(screen, state);
}

const noLargerThan = (screen: Rectangle, state: WindowState): WindowState => ({
  ...state,
  width: Math.min(state.width, screen.width),
  height: Math.min(state.height, screen.height),
});
