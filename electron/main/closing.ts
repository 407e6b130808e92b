import { dialog, type BrowserWindow } from 'electron';

import type { Say } from './messages.ts';

/** How long a save that is under way may take before the user is asked; most take a few milliseconds. */
const PATIENCE = 1500;
const GLANCE = 50;

/**
 * Asks before the window closes on work that is not on the disk. Only what the page reports counts: while all is saved,
 * closing is silent, and a save that is under way is waited for first.
 */
export class ClosingGuard {
  /** Said by the page. */
  unsaved = false;
  #closing = false;

  guard(window: BrowserWindow, say: () => Say): void {
    window.on('close', (event) => {
      if (!this.unsaved) return;
      event.preventDefault();
      if (this.#closing) return;
      this.#closing = true;
      void this.#settle(window, say).finally(() => {
        this.#closing = false;
      });
    });
  }

  async #settle(window: BrowserWindow, say: () => Say): Promise<void> {
    const saved = (await this.#isSavedSoon()) || (await this.#mayBeLost(window, say()));
    // Not by closing again: a page that has something unsaved anew would stop that.
    if (saved && !window.isDestroyed()) window.destroy();
  }

  async #isSavedSoon(): Promise<boolean> {
    for (let waited = 0; this.unsaved && waited < PATIENCE; waited += GLANCE) {
      await new Promise((resolve) => setTimeout(resolve, GLANCE));
    }
    return !this.unsaved;
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
