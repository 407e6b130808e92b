import { app, dialog, type BrowserWindow } from 'electron';

import type { Say } from './messages.ts';

/** How long saves that are under way may take before the user is asked; most take a few milliseconds. */
const PATIENCE = 1500;
const GLANCE = 50;

/**
 * Asks before the window closes on work that is not on the disk. While all is saved, closing is silent; a save that is
 * under way is waited for first.
 */
export class ClosingGuard {
  /** Said by the page: there is work it could not save. */
  unsaved = false;
  #saving = 0;
  #closing = false;

  /** Counts a save as under way until it settles. */
  during<Value>(save: Promise<Value>): Promise<Value> {
    this.#saving += 1;
    return save.finally(() => {
      this.#saving -= 1;
    });
  }

  guard(window: BrowserWindow, say: () => Say): void {
    window.on('close', (event) => {
      if (!this.unsaved && this.#saving === 0) return;
      event.preventDefault();
      if (this.#closing) return;
      this.#closing = true;
      void this.#settle(window, say).finally(() => {
        this.#closing = false;
      });
    });
  }

  async #settle(window: BrowserWindow, say: () => Say): Promise<void> {
    const done = (await this.#isSavedSoon()) || (await this.#mayBeLost(window, say()));
    // Not by closing again: that would ask again.
    if (done && !window.isDestroyed()) window.destroy();
  }

  /** Looks twice: when a save ends, the page may begin the next at once. */
  async #isSavedSoon(): Promise<boolean> {
    let quiet = 0;
    for (let waited = 0; waited < PATIENCE && quiet < 2; waited += GLANCE) {
      await new Promise((resolve) => setTimeout(resolve, GLANCE));
      quiet = this.unsaved || this.#saving > 0 ? 0 : quiet + 1;
    }
    return quiet === 2;
  }

  async #mayBeLost(window: BrowserWindow, say: Say): Promise<boolean> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('close.message'),
      detail: say('close.detail'),
      buttons: [say('close.stay'), say('close.leave')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }
}

/** Closes what is open before the app is gone. What takes longer than a moment is not waited for: an absent server, say. */
export function closeBeforeQuitting(close: () => Promise<unknown>): void {
  let isClosing = false;
  app.on('will-quit', (event) => {
    if (isClosing) return;
    isClosing = true;
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    void Promise.race([close(), patience])
      .catch(() => undefined)
      .finally(() => {
        // Not within the event that was prevented, where the app would take this for the quitting that it has just given up.
        setImmediate(() => {
          app.quit();
        });
      });
  });
}
