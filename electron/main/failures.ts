import { app, BrowserWindow, crashReporter, dialog } from 'electron';

import { errorValues, type Log } from './log.ts';
import type { Say } from './messages.ts';

/** Keeps crash reports on this computer (they are never sent), and writes into the log whatever fails unexpectedly. */
export function watchFailures(log: Log, say: () => Say): void {
  crashReporter.start({ uploadToServer: false });
  process.on('uncaughtException', (error) => {
    log.error('uncaught exception', errorValues(error));
    // With a window there is work to go on with; without one there is nothing to wait for.
    if (BrowserWindow.getAllWindows().length > 0) return;
    dialog.showErrorBox(say()('failure.message'), say()('failure.detail', { file: log.file }));
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled rejection', errorValues(reason));
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.error('process gone', { type, reason, exitCode });
  });
}

/**
 * After a crash of the page: says that what was saved is there, and loads it anew. It asks first, so that a page that
 * crashes on loading can't do so for ever.
 */
export function reviveAfterCrash(window: BrowserWindow, log: Log, say: () => Say): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('page gone', { reason, exitCode });
    void dialog
      .showMessageBox(window, {
        type: 'error',
        message: say()('crash.message'),
        detail: say()('crash.detail'),
        buttons: [say()('crash.reload'), say()('crash.quit')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        if (window.isDestroyed()) return;
        if (response === 0) window.reload();
        else window.destroy();
      });
  });
}
