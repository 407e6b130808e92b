import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';

import { defaultSettings } from '../electron/contract/settings.ts';
import { expect, test } from './support/app.ts';
import { answerDialogs, ask, codeOf, markIds, openSeed, value, withMark } from './support/bridge.ts';
import { readLog } from './support/outside.ts';

const labels = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => {
    const walk = (menu: Electron.Menu | null): string[] =>
      (menu?.items ?? []).flatMap((item) => [item.label, ...walk(item.submenu ?? null)]);
    return walk(Menu.getApplicationMenu()).filter((label) => label !== '');
  });

const bounds = (app: ElectronApplication): Promise<Electron.Rectangle | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

test.describe('the menu', () => {
  test('speaks German and English, and changes with the setting', async ({ launch }) => {
    const { app, page } = await launch({ locale: 'de' });
    expect(await labels(app)).toEqual(
      expect.arrayContaining([
        '&Datei',
        'Drucken …',
        'Rückgängig',
        'Alles auswählen',
        '&Hilfe',
        'Tastenkürzel',
      ]),
    );
    value(await ask(page, 'saveSettings', { ...defaultSettings, language: 'en' }));
    const english = await labels(app);
    expect(english).toEqual(expect.arrayContaining(['&File', 'Print…', 'Undo', 'Select all', '&Help']));
    expect(english.join()).not.toMatch(/Datei|Drucken|Hilfe/);
  });

  test('follows the system’s language where the setting says so', async ({ launch }) => {
    const { app } = await launch({ locale: 'en' });
    expect(await labels(app)).toEqual(expect.arrayContaining(['&File', 'Settings…']));
  });

  test('sends its commands to the page', async ({ launch }) => {
    const { app, page } = await launch();
    await page.evaluate(() => {
      const heard: string[] = [];
      const stays: string[] = [];
      Object.assign(window, { heard, stays });
      (window as unknown as { stop: () => void }).stop = window.lesart.onMenuCommand(({ command }) =>
        heard.push(command),
      );
      // Called after the other: once it has heard a command, the other has had its turn.
      window.lesart.onMenuCommand(({ command }) => stays.push(command));
    });
    const choose = (id: string) =>
      app.evaluate(({ Menu, BrowserWindow }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
      }, id);
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await choose('keyboard');
    await expect.poll(heard).toEqual(['keyboard']);
    await page.evaluate(() => (window as unknown as { stop: () => void }).stop());
    await choose('keyboard');
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { stays: string[] }).stays))
      .toEqual(['keyboard', 'keyboard']);
    expect(await heard()).toEqual(['keyboard']);
  });
});

test('a second start shows the first window instead', async ({ launch }) => {
  const { app, folders } = await launch();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  const electron = createRequire(import.meta.url)('electron') as string;
  const sandbox = process.env['LESART_CHROMIUM_SANDBOX'] === '0' ? ['--no-sandbox'] : [];
  const project = join(import.meta.dirname, '..');
  const second = spawn(electron, [...sandbox, project, `--user-data-dir=${folders.userData}`], {
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
  await expect.poll(shown).toEqual([true]);
});

test.describe('the window', () => {
  test('opens where it was left, as large as it was left', async ({ launch }) => {
    const running = await launch();
    const place = { x: 120, y: 90, width: 900, height: 640 };
    await running.app.evaluate(({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(to);
    }, place);
    await expect.poll(() => bounds(running.app)).toEqual(place);
    const again = await running.restart();
    expect(await bounds(again.app)).toEqual(place);
  });

  test('opens on a screen that is there', async ({ launch }) => {
    const running = await launch();
    await running.close();
    const gone = { x: 90_000, y: 90_000, width: 900, height: 640, maximized: false };
    writeFileSync(join(running.folders.userData, 'window.json'), JSON.stringify(gone));
    const { app } = await running.restart();
    const { x, y, width, height } = (await bounds(app)) ?? { x: -1, y: -1, width: 0, height: 0 };
    expect({ width, height, seen: x >= 0 && x < 10_000 && y >= 0 && y < 10_000 }).toEqual({
      width: 900,
      height: 640,
      seen: true,
    });
  });

  test('has the theme’s colour behind the page, and native parts follow the theme', async ({ launch }) => {
    const { app, page } = await launch();
    const look = () =>
      app.evaluate(({ BrowserWindow, nativeTheme }) => [
        nativeTheme.themeSource,
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
      ]);
    for (const [theme, source, colour] of [
      ['dark', 'dark', '#161412'],
      ['light', 'light', '#f1ece2'],
      ['contrast', 'light', '#ffffff'],
    ] as const) {
      value(await ask(page, 'saveSettings', { ...defaultSettings, theme }));
      expect(await look()).toEqual([source, colour]);
    }
  });
});

test.describe('closing', () => {
  const close = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });

  test('asks where work is not on the disk, in the user’s language, and stays when told to', async ({
    launch,
  }) => {
    const { app, page } = await launch({ locale: 'de' });
    const asked = await answerDialogs(app, { button: 0 });
    value(await ask(page, 'setUnsaved', { unsaved: true }));
    await close(app);
    await expect.poll(asked).toHaveLength(1);
    expect((await asked())[0]).toMatchObject({
      message: 'Deine letzte Änderung ist noch nicht gespeichert.',
      buttons: ['Zurück zur Lektion', 'Trotzdem schließen'],
    });
    expect(codeOf(await ask(page, 'start'))).toBe('ok');
    value(await ask(page, 'setUnsaved', { unsaved: false }));
  });

  test('closes when told to, and without a question where all is saved', async ({ launch }) => {
    const first = await launch();
    await answerDialogs(first.app, { button: 1 });
    value(await ask(first.page, 'setUnsaved', { unsaved: true }));
    const closed = first.app.waitForEvent('close');
    await close(first.app);
    await closed;
    const second = await first.restart();
    const closedAgain = second.app.waitForEvent('close');
    await close(second.app);
    await closedAgain;
  });
});

test.describe('the log', () => {
  test('holds what went wrong in the page, and opens', async ({ launch }) => {
    const { app, page, folders } = await launch({ allowErrors: [/broken on purpose/] });
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('#root > *').length))
      .toBeGreaterThan(0);
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('broken on purpose');
      });
    });
    await expect.poll(() => readLog(folders.userData).join('\n')).toContain('broken on purpose');
    await app.evaluate(({ shell }) => {
      shell.openPath = (path) => {
        Object.assign(globalThis, { openedInTest: path });
        return Promise.resolve('');
      };
    });
    value(await ask(page, 'openLog'));
    const opened = await app.evaluate(() => (globalThis as unknown as { openedInTest: string }).openedInTest);
    expect(opened).toBe(join(folders.userData, 'logs', 'lesart.log'));
    expect(existsSync(opened)).toBe(true);
  });

  test('holds what went wrong in the shell, and the work goes on', async ({ launch }) => {
    const { app, page, folders } = await launch();
    await app.evaluate(() => {
      setTimeout(() => {
        throw new Error('shell broken on purpose');
      });
      void Promise.reject(new Error('promise broken on purpose'));
    });
    const log = () => readLog(folders.userData).join('\n');
    await expect.poll(log).toMatch(/error uncaught exception .*shell broken on purpose/);
    await expect.poll(log).toMatch(/error unhandled rejection .*promise broken on purpose/);
    expect(codeOf(await ask(page, 'start'))).toBe('ok');
  });

  test('holds no word of a lesson or a learner', async ({ launch }) => {
    const { page, folders } = await launch();
    const opened = await openSeed(page);
    const attempt = withMark(opened.attempt, 'one');
    value(await ask(page, 'saveAttempt', { attempt, token: opened.token }));
    await ask(page, 'saveAttempt', {
      attempt: { ...attempt, cursor: 'secret of a learner' },
      token: 'secret token',
    });
    const log = readLog(folders.userData).join('\n');
    expect(log).toContain('message refused');
    expect(log).not.toMatch(/secret/);
    expect(log).not.toContain(opened.lesson.text.slice(0, 30));
  });

  test('holds a crash of the page; the app says so, comes back and has lost no mark', async ({ launch }) => {
    const { app, page, folders } = await launch({ locale: 'de', allowErrors: [/crash/i] });
    const asked = await answerDialogs(app, { button: 0 });
    const opened = await openSeed(page);
    const attempt = withMark(withMark(opened.attempt, 'one'), 'two');
    value(await ask(page, 'saveAttempt', { attempt, token: opened.token }));
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(asked).toHaveLength(1);
    expect((await asked())[0]).toMatchObject({ message: 'Die Seite ist abgestürzt.' });
    // The test's own view of the page died with it; the shell still sees the new one.
    const reopened = () =>
      app.evaluate(
        async ({ BrowserWindow }, lesson) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          const script = `lesart.openLesson(${JSON.stringify(lesson)}).then((answer) => answer.value.attempt)`;
          return (await contents?.executeJavaScript(script)) as unknown;
        },
        { pack: attempt.lesson.pack, lesson: attempt.lesson.lesson, fresh: false },
      );
    await expect.poll(() => reopened().catch(() => null)).toEqual(attempt);
    expect(markIds(attempt)).toEqual(['one', 'two']);
    expect(readLog(folders.userData).join('\n')).toMatch(/error page gone/);
  });
});

test.describe('paper', () => {
  test('a page is printed with its backgrounds; a change of mind is no failure, a broken printer is', async ({
    launch,
  }) => {
    const { app, page } = await launch();
    for (const [done, reason, code] of [
      [true, '', 'ok'],
      [false, 'Print job canceled', 'ok'],
      [false, 'Print job failed', 'print-failed'],
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, outcome) => {
          const [window] = BrowserWindow.getAllWindows();
          window!.webContents.print = (options, callback) => {
            Object.assign(globalThis, { printedInTest: options });
            callback?.(outcome.done, outcome.reason);
          };
        },
        { done, reason },
      );
      expect(codeOf(await ask(page, 'print'))).toBe(code);
    }
    const options = await app.evaluate(
      () => (globalThis as unknown as { printedInTest: object }).printedInTest,
    );
    expect(options).toMatchObject({ printBackground: true });
  });

  test('a page becomes a PDF where the user says', async ({ launch }) => {
    const { app, page, folders } = await launch();
    await expect(page.locator('#root > *')).not.toHaveCount(0);
    const file = join(folders.home, 'Ergebnis.pdf');
    await answerDialogs(app, { save: file });
    expect(value(await ask(page, 'savePdf', { name: 'Gipfel' }))).toEqual({ file });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(file).size).toBeGreaterThan(2000);
  });

  test('no PDF where the user changed their mind, and a code where it can not be written', async ({
    launch,
  }) => {
    const { app, page, folders } = await launch();
    await answerDialogs(app, { save: null });
    expect(value(await ask(page, 'savePdf', { name: 'Gipfel' }))).toBeNull();
    await answerDialogs(app, { save: join(folders.home, 'missing', 'Ergebnis.pdf') });
    expect(codeOf(await ask(page, 'savePdf', { name: 'Gipfel' }))).toBe('folder-missing');
  });
});
