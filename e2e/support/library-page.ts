import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

import type { Answer } from '../../electron/contract/bridge.ts';
import type { MenuCommand } from '../../electron/contract/events.ts';

/** The first screen, and the windows that open over any screen. */
export class LibraryPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly entries: Locator;
  /** The one main button of the first lesson. */
  readonly main: Locator;
  readonly again: Locator;
  readonly progress: Locator;
  readonly foot: Locator;
  readonly alert: Locator;
  readonly notices: Locator;
  readonly dialog: Locator;
  readonly question: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.entries = page.getByRole('listitem').filter({ has: page.getByTestId('open-lesson') });
    this.main = page.getByTestId('open-lesson').first();
    this.again = page.getByTestId('start-over').first();
    this.progress = page.locator('.entry-progress');
    this.foot = page.locator('.work-place');
    this.alert = page.getByRole('alert');
    this.notices = page.getByRole('region', { name: /^(Gut zu wissen|Good to know)$/ });
    this.dialog = page.getByRole('dialog');
    this.question = page.getByRole('alertdialog');
  }

  /** Opens the settings by their button in the title bar. */
  async openSettings(): Promise<Locator> {
    await this.page.locator('.type-button').click();
    await expect(this.dialog).toBeVisible();
    return this.dialog;
  }

  /** Makes a lesson's page fail while it is drawn, as a mistake of ours would. Returns the way to undo the mistake. */
  async crash(): Promise<() => Promise<void>> {
    await this.page.evaluate(() => {
      const whole = Object.getOwnPropertyDescriptor(String.prototype, 'toLocaleUpperCase') ?? {};
      Object.assign(window, {
        mend: () => Object.defineProperty(String.prototype, 'toLocaleUpperCase', whole),
      });
      String.prototype.toLocaleUpperCase = () => {
        throw new Error('deliberate');
      };
      // The pens write their letters anew when another is taken.
      document.querySelector<HTMLElement>('.pen[aria-pressed="false"]')?.click();
    });
    return () => this.page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  }
}

/** Chooses a command in the native menu, which no test can click. */
export const chooseInMenu = (app: ElectronApplication, command: MenuCommand | 'open-pack'): Promise<void> =>
  app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id);
    if (item === null || item === undefined) throw new Error(`no such command: ${id}`);
    (item.click as () => void)();
  }, command);

/** Has the shell list nothing, or fail to, from now on; no folder on the disk could make it do that. */
export const listInstead = (
  app: ElectronApplication,
  answer: Awaited<Answer<'library.list'>>,
): Promise<void> =>
  app.evaluate((electron, answer) => {
    // eslint-disable-next-line no-restricted-properties -- stands in for the shell, on the shell's own side
    const { ipcMain } = electron;
    ipcMain.removeHandler('library.list');
    ipcMain.handle('library.list', () => answer);
  }, answer);

/** Gives the page of the first window exactly this size. */
export async function resize(
  app: ElectronApplication,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => `${innerWidth} × ${innerHeight}`)).toBe(`${width} × ${height}`);
}
