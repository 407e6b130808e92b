import { _electron, type ElectronApplication } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Options = NonNullable<Parameters<typeof _electron.launch>[0]>;

const MOST_STARTS = 3;

/**
 * Starts the app. Electron 33 dies of a segmentation fault in rare starts under a debugger with Chromium's sandbox on (two
 * of some 250 in one run, none in most), before a line of ours has run. Such a start, and no other, is made once more, and
 * said on the terminal: once the app's log says that it has started, or where it ended in any other way, the failure is
 * the test's.
 *
 * @param userData the app's own folder, where its log would be
 */
export async function startElectron(options: Options, userData: string): Promise<ElectronApplication> {
  const startsLogged = countStarts(userData);
  for (let start = 1; ; start += 1) {
    try {
      return await _electron.launch(options);
    } catch (error) {
      const before = countStarts(userData) === startsLogged;
      const fault = error instanceof Error && error.message.includes('signal=SIGSEGV');
      if (!before || !fault || start === MOST_STARTS) throw error;
      process.stderr.write(
        '[lesart] Electron ended with SIGSEGV before the app began; it is started again.\n',
      );
    }
  }
}

/** How often the app says in its log that it has started. */
function countStarts(userData: string): number {
  const log = join(userData, 'logs', 'lesart.log');
  return existsSync(log) ? readFileSync(log, 'utf8').split('info started ').length - 1 : 0;
}
