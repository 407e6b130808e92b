import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from './support/app.ts';
import type {} from './support/bridge.ts';
import { expectViolation, policyAttacks } from './support/policy-attacks.ts';
import { expectUntouched, refusals, test } from './support/outside.ts';

/** What the page's console says about attempts to get out. */
const allowErrors = [
  /Security Policy/,
  /Trusted/,
  /ERR_/,
  /Not allowed/,
  /Refused/,
  /[Pp]ermission/,
  /Blocked/,
];

test('the page has neither Node nor Electron, and its bridge can not be bent', async ({ launch }) => {
  const { app, page } = await launch();
  const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'electron', 'ipcRenderer'];
  expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);

  const bridge = await page.evaluate(() => {
    const page = window as unknown as { lesart: Record<string, unknown> };
    const start = page.lesart['start'];
    const tryTo = (bend: () => void): void => {
      try {
        bend();
      } catch {
        // Frozen, or not writable.
      }
    };
    tryTo(() => (page.lesart['start'] = () => 'bent'));
    tryTo(() => (page.lesart = {}));
    tryTo(() => Object.defineProperty(page, 'lesart', { value: {} }));
    const kinds = new Set(Object.values(page.lesart).map((method) => typeof method));
    return { same: page.lesart['start'] === start, kinds: [...kinds] };
  });
  expect(bridge).toEqual({ same: true, kinds: ['function'] });

  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (contents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('what the page does to its own JavaScript does not reach the preload', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.locator('#root > *')).not.toHaveCount(0);
  const seen = await page.evaluate(async () => {
    const caught: unknown[] = [];
    const bent = [Function.prototype, Promise.prototype, Array.prototype].flatMap((prototype: object) =>
      ['call', 'apply', 'then', 'map', Symbol.iterator]
        .filter((name) => Object.hasOwn(prototype, name))
        .map((name) => ({ prototype, name, own: Object.getOwnPropertyDescriptor(prototype, name) ?? {} })),
    );
    const { defineProperty } = Object;
    for (let at = 0; at < bent.length; at += 1) {
      const { prototype, name } = bent[at]!;
      const value = (...values: unknown[]) => (caught[caught.length] = values);
      defineProperty(prototype, name, { value, configurable: true, writable: true });
    }
    const answer = window.lesart.start();
    for (let at = 0; at < bent.length; at += 1)
      defineProperty(bent[at]!.prototype, bent[at]!.name, bent[at]!.own);
    return { ok: (await answer).ok, caught };
  });
  expect(seen).toEqual({ ok: true, caught: [] });
});

test('the page runs in Chromium’s sandbox', async ({ launch }) => {
  test.skip(process.env['LESART_CHROMIUM_SANDBOX'] === '0', 'the sandbox is off here (root)');
  test.skip(process.platform !== 'linux', 'read from /proc');
  const { app } = await launch();
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\s+2$/m);
  expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
});

test('the policy stops code, styles, pictures and requests that are not the app’s own', async ({
  launch,
  outside,
}) => {
  const running = await launch({ allowErrors });
  for (const { name, directive, attack } of policyAttacks) {
    await test.step(name, () => expectViolation(running.page, attack, outside, directive));
  }
  expect(await running.page.evaluate(() => 'broken' in window)).toBe(false);
  await expectUntouched(running);
});

test('the policy has no unsafe-anything and lets the page itself run without a complaint', async ({
  launch,
}) => {
  const { app } = await launch();
  const policy = await app.evaluate(async ({ net }) => {
    const response = await net.fetch('lesart://app/index.html');
    return response.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|https?:|\*|blob:|data:/);
});

test('every navigation is denied', async ({ launch, outside }) => {
  const running = await launch({ allowErrors });
  const { page, folders } = running;
  await expectUntouched(running);
  const away = [
    'file:///etc/passwd',
    'lesart://app/other.html',
    'about:blank',
    'data:text/html,away',
    outside,
  ];
  for (const address of away) {
    await test.step(`location to ${address}`, async () => {
      await page.evaluate((to) => setTimeout(() => (location.href = to)), address);
      await expectUntouched(running);
    });
    await test.step(`link to ${address}`, async () => {
      await page.evaluate((to) => {
        const link = Object.assign(document.createElement('a'), { href: to });
        document.body.append(link);
        link.click();
        link.remove();
      }, address);
      await expectUntouched(running);
    });
  }
  await test.step('refresh by a meta element', async () => {
    await page.evaluate((to) => {
      const meta = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${to}`,
      });
      document.head.append(meta);
    }, outside);
    await expectUntouched(running);
  });
  await test.step('a file dropped on the page', async () => {
    const file = join(folders.root, 'dropped.html');
    writeFileSync(file, 'dropped');
    const debug = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await debug.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
    await expectUntouched(running);
  });
  expect(refusals(running)).toContain('navigation');
  await test.step('but the page may load itself anew', async () => {
    await page.evaluate(() => void Object.assign(window, { before: true }));
    await page.evaluate(() => {
      location.reload();
    });
    await expect.poll(() => page.evaluate(() => 'before' in window).catch(() => true)).toBe(false);
    await expectUntouched(running);
  });
});

test('no window, no frame and no webview comes into being', async ({ launch, outside }) => {
  const running = await launch({ allowErrors });
  const { page } = running;
  const opened = await page.evaluate(
    (to) => [window.open(to), window.open(''), window.open('lesart://app/')],
    outside,
  );
  expect(opened).toEqual([null, null, null]);
  await page.evaluate((to) => {
    const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' });
    document.body.append(link);
    link.click();
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
    const webview = document.createElement('webview');
    webview.setAttribute('src', to);
    webview.setAttribute('nodeintegration', '');
    document.body.append(webview);
  }, outside);
  const inFrames = await page.evaluate(() => {
    const empty = document.createElement('iframe');
    const written = Object.assign(document.createElement('iframe'), { src: 'lesart://app/index.html' });
    document.body.append(empty, written);
    return [empty, written].map((frame) => {
      const inside = frame.contentWindow as unknown as Record<string, unknown> | null;
      try {
        return typeof inside?.['lesart'];
      } catch {
        return 'undefined';
      }
    });
  });
  expect(inFrames).toEqual(['undefined', 'undefined']);
  await expectUntouched(running);
  expect(refusals(running)).toContain('window');
});

test('every permission is denied', async ({ launch }) => {
  const running = await launch({ allowErrors });
  await running.page.mouse.click(5, 5);
  const answers = await running.page.evaluate(async () => {
    const outcome = (asked: () => Promise<unknown>): Promise<string> =>
      Promise.resolve()
        .then(() =>
          Promise.race([asked(), new Promise((resolve) => setTimeout(() => resolve('no answer'), 3000))]),
        )
        .then(String, (error: unknown) => `denied: ${(error as Error).name}`);
    const media = navigator.mediaDevices;
    const asked: Record<string, () => Promise<unknown>> = {
      geolocation: () =>
        new Promise((resolve, reject) =>
          navigator.geolocation.getCurrentPosition(resolve, () => reject(new Error())),
        ),
      camera: () => media.getUserMedia({ video: true }),
      microphone: () => media.getUserMedia({ audio: true }),
      screen: () => media.getDisplayMedia(),
      notifications: async () => {
        if ((await Notification.requestPermission()) === 'denied') throw new Error();
      },
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      storage: async () => {
        if (!(await navigator.storage.persist())) throw new Error();
      },
      files: () => (window as unknown as { showOpenFilePicker: () => Promise<unknown> }).showOpenFilePicker(),
      usb: () =>
        (
          navigator as unknown as { usb: { requestDevice: (o: object) => Promise<unknown> } }
        ).usb.requestDevice({ filters: [] }),
      serial: () =>
        (navigator as unknown as { serial: { requestPort: () => Promise<unknown> } }).serial.requestPort(),
      hid: async () => {
        const { hid } = navigator as unknown as { hid: { requestDevice: (o: object) => Promise<unknown[]> } };
        if ((await hid.requestDevice({ filters: [] })).length === 0) throw new Error();
      },
    };
    const names = Object.keys(asked);
    const given = await Promise.all(names.map((name) => outcome(asked[name] ?? (() => Promise.resolve()))));
    return Object.fromEntries(names.map((name, place) => [name, given[place]?.split(':')[0]]));
  });
  expect(Object.entries(answers).filter(([, answer]) => answer !== 'denied')).toEqual([]);
  await running.page.evaluate(() => void document.documentElement.requestFullscreen());
  await expect.poll(() => refusals(running)).toContain('permission fullscreen');
  expect(await running.page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expectUntouched(running);
});

test('nothing can be downloaded', async ({ launch, outside }) => {
  const running = await launch({ allowErrors });
  const { page, folders } = running;
  await expectUntouched(running);
  await page.evaluate((to) => {
    const blob = URL.createObjectURL(new Blob(['loot']));
    for (const href of [blob, 'data:text/plain,loot', 'lesart://app/index.html', to]) {
      const link = Object.assign(document.createElement('a'), { href, download: 'loot.txt' });
      document.body.append(link);
      link.click();
    }
  }, outside);
  await expect.poll(() => refusals(running)).toContain('download');
  await expectUntouched(running);
  for (const name of ['', 'Downloads', 'Desktop']) {
    const folder = join(folders.home, name);
    const files = existsSync(folder) ? readdirSync(folder) : [];
    expect(files.filter((file) => /loot|index/.test(file))).toEqual([]);
  }
});

test('not even the shell itself reaches a network', async ({ launch, outside }) => {
  const running = await launch({ allowErrors });
  const outcomes = await running.app.evaluate(async ({ net, session, BrowserWindow }, to) => {
    const attempt = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'reached',
        () => 'refused',
      );
    const hidden = new BrowserWindow({ show: false });
    const all = await Promise.all([
      attempt(net.fetch(to)),
      attempt(session.defaultSession.fetch(to)),
      attempt(hidden.loadURL(to)),
      attempt(hidden.loadURL('file:///etc/hostname')),
      attempt(session.defaultSession.resolveHost('localhost.example')),
    ]);
    hidden.destroy();
    return all;
  }, `${outside}/from-the-shell`);
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  expect(refusals(running)).toContain('request');
});
