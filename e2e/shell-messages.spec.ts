import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';

import { messages } from '../electron/contract/messages.ts';
import { defaultSettings } from '../electron/contract/settings.ts';
import { expect, test } from './support/app.ts';
import { ask, codeOf, openSeed, seedLesson, value, withMark } from './support/bridge.ts';
import { readLog } from './support/outside.ts';

const preload = join(import.meta.dirname, '..', 'out', 'preload', 'preload.cjs');

/** A second window that shows the app's page without being the app's window; its page can't start there. */
const allowErrors = [/reading '(start|reportError)'/];

/** Opens a second window with the app's own preload on an address, and lets it ask for the start. */
async function askFromAnotherWindow(app: ElectronApplication, address: string): Promise<unknown> {
  return app.evaluate(
    async ({ BrowserWindow }, { address, preload }) => {
      // In a session of its own where the app's would not even load the address.
      const partition = address.startsWith('data:') ? { partition: 'elsewhere' } : {};
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, ...partition },
      });
      try {
        await window.loadURL(address);
        const script = "typeof lesart === 'object' ? lesart.start().then(JSON.stringify) : 'no bridge'";
        const answer: unknown = await window.webContents.executeJavaScript(script);
        return answer;
      } finally {
        window.destroy();
      }
    },
    { address, preload },
  );
}

const refused = JSON.stringify({ ok: false, error: { code: 'refused', params: {} } });

test('only the app’s window on the app’s page may speak', async ({ launch }) => {
  const { app, page, folders } = await launch({ allowErrors });
  expect(codeOf(await ask(page, 'start'))).toBe('ok');
  for (const address of ['lesart://app/index.html', 'about:blank', 'data:text/html,elsewhere']) {
    expect(await askFromAnotherWindow(app, address), address).toBe(refused);
  }
  expect(readLog(folders.userData).filter((line) => line.includes('message refused')).length).toBeGreaterThan(
    2,
  );
});

test('raw messages: another window, unknown channels and forged events reach nothing', async ({ launch }) => {
  const { app, page, folders } = await launch({ allowErrors });
  const raw = join(folders.root, 'raw.cjs');
  writeFileSync(
    raw,
    `const { ipcRenderer } = require('electron');
     window.raw = (name) => ipcRenderer.invoke(name, {}).then(JSON.stringify, () => 'rejected');
     window.node = typeof require('electron').shell + typeof process.binding;`,
  );
  const answers = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const asked = { preload, nodeIntegration: true, contextIsolation: false, sandbox: false };
    const window = new BrowserWindow({ show: false, webPreferences: asked });
    await window.loadURL('lesart://app/index.html');
    const run = (script: string): Promise<unknown> =>
      window.webContents.executeJavaScript(script) as Promise<unknown>;
    const outcome = [];
    for (const name of ['app.start', 'attempt.erase', '__proto__']) {
      outcome.push(await run(`window.raw(${JSON.stringify(name)})`));
    }
    outcome.push(await run('typeof require'), await run('window.node'));
    window.destroy();
    return outcome;
  }, raw);
  // No Node either, though the window asked for it: the sandbox is the app's, not the window's to choose.
  expect(answers).toEqual([refused, 'rejected', 'rejected', 'undefined', 'undefinedundefined']);
  expect(codeOf(await ask(page, 'start'))).toBe('ok');
});

test('the shell listens to the contract’s messages and to nothing else', async ({ launch }) => {
  const { app } = await launch();
  // eslint-disable-next-line no-restricted-properties -- only to look at who listens
  const names = await app.evaluate(({ ipcMain }) => ({
    handled: [
      ...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
    ].sort(),
    heard: ipcMain.eventNames(),
  }));
  expect(names.handled).toEqual(Object.keys(messages).sort());
  expect(names.heard).toEqual(['error']);
});

test('a malformed payload is refused before any handler sees it', async ({ launch }) => {
  const { page, folders } = await launch();
  const { attempt, token } = await openSeed(page);
  const wrong: [Parameters<typeof ask>[1], unknown][] = [
    ['openLesson', undefined],
    ['openLesson', { ...seedLesson }],
    ['openLesson', { ...seedLesson, fresh: 'yes' }],
    ['openLesson', { pack: '../../../etc', lesson: 'passwd', fresh: false }],
    ['openLesson', { ...seedLesson, fresh: false, folder: '/etc' }],
    ['saveSettings', {}],
    ['saveSettings', { ...defaultSettings, textSize: 1000 }],
    ['saveSettings', { ...defaultSettings, formatVersion: defaultSettings.formatVersion + 1 }],
    ['saveAttempt', { attempt, token, file: '/tmp/elsewhere' }],
    ['saveAttempt', { attempt: { ...attempt, id: '../../elsewhere' }, token }],
    ['saveAttempt', { attempt: { ...attempt, lesson: { ...attempt.lesson, pack: '../..' } }, token }],
    ['saveAttempt', { attempt: { ...attempt, cursor: -1 }, token }],
    ['saveAttempt', { attempt: { ...attempt, cursor: Number.NaN }, token }],
    ['saveAttempt', { attempt, token: 'x'.repeat(201) }],
    ['setUnsaved', { unsaved: 1 }],
    ['setUnsaved', [true]],
    ['savePdf', { name: '' }],
    ['savePdf', { name: 'x'.repeat(201) }],
    ['reportError', { message: 'x'.repeat(4001), stack: '' }],
    ['chooseWorkFolder', { attempt: {} }],
    ['chooseWorkFolder', { folder: '/etc' }],
    ['openDraft', { file: '../settings.lesart-draft' }],
    ['openDraft', { file: '/etc/passwd' }],
    ['removeDraft', { file: 'settings.json' }],
    ['removeDraft', { file: '..\\x.lesart-draft' }],
    ['dropDraftFiles', ['/etc/passwd']],
    ['appendToDraft', { file: 'a.lesart-draft', token: '', card: {}, records: [] }],
  ];
  for (const [name, payload] of wrong) {
    expect(codeOf(await ask(page, name, payload)), `${name} ${JSON.stringify(payload)}`).toBe('refused');
  }
  expect(readdirSync(join(folders.userData, 'work'))).toEqual([]);
  expect(value(await ask(page, 'saveAttempt', { attempt, token })).token).toMatch(/^[0-9a-f]{64}$/);
});

test('a page can not name the folder for work: only the system’s dialog can', async ({ launch }) => {
  const { page, folders } = await launch();
  value(await ask(page, 'saveSettings', { ...defaultSettings, textSize: 120, workFolder: folders.root }));
  const start = value(await ask(page, 'start'));
  expect(start.workFolder).toBe(join(folders.userData, 'work'));
  expect(start.settings).toEqual({ ...defaultSettings, textSize: 120 });
  const saved = JSON.parse(readFileSync(join(folders.userData, 'settings.json'), 'utf8')) as unknown;
  expect(saved).toEqual({ ...defaultSettings, textSize: 120 });
});

test('lessons that are not there answer with a code', async ({ launch }) => {
  const { page } = await launch();
  const asked = { pack: seedLesson.pack, lesson: 'not-there', fresh: false };
  expect(await ask(page, 'openLesson', asked)).toEqual({
    ok: false,
    error: { code: 'lesson-missing', params: { pack: seedLesson.pack, lesson: 'not-there' } },
  });
});

test('an attempt of 4,000 marks passes the gate and comes back as it was', async ({ launch }) => {
  const { page } = await launch();
  const opened = await openSeed(page);
  let { attempt } = opened;
  for (let mark = 0; mark < 4000; mark += 1) attempt = withMark(attempt, `mark-${mark}`);
  value(await ask(page, 'saveAttempt', { attempt, token: opened.token }));
  expect((await openSeed(page)).attempt).toEqual(attempt);
});

test('the protocol serves the app’s pages and nothing else', async ({ launch }) => {
  const { app } = await launch();
  const served = await app.evaluate(
    async ({ net, session }, addresses) => {
      const answers: [string, number, number][] = [];
      for (const address of addresses) {
        for (const fetched of [net.fetch(address), session.defaultSession.fetch(address)]) {
          const answer = await fetched.catch(() => null);
          answers.push([address, answer?.status ?? 404, (await answer?.arrayBuffer())?.byteLength ?? 0]);
        }
      }
      return answers;
    },
    [
      'lesart://app/../../package.json',
      'lesart://app/../main/main.js',
      'lesart://app/%2e%2e/main/main.js',
      'lesart://app/%2e%2e%2fmain%2fmain.js',
      'lesart://app/..%5c..%5cpackage.json',
      'lesart://app/assets/%2e%2e/%2e%2e/main/main.js',
      'lesart://app//etc/passwd',
      'lesart://app/%2fetc%2fpasswd',
      'lesart://app/index.html%00.js',
      'lesart://app/C:/Windows/win.ini',
      'lesart://app/',
      'lesart://app/assets/',
      'lesart://elsewhere/index.html',
      'lesart://user@app/index.html',
    ],
  );
  for (const [address, status, length] of served)
    expect([address, status, length]).toEqual([address, 404, 0]);

  const page = await app.evaluate(async ({ net }) => {
    const answer = await net.fetch('lesart://app/index.html?query=1');
    const posted = await net.fetch('lesart://app/index.html', { method: 'POST', body: 'x' });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), posted: posted.status };
  });
  expect(page).toMatchObject({ status: 200, posted: 404 });
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});
