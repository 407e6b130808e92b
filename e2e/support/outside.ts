import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { expect, test as base, type RunningApp } from './app.ts';

/** `test` with a server that must never be asked for anything. */
export const test = base.extend<{ outside: string }>({
  outside: async ({}, use) => {
    const visits: string[] = [];
    const server = createServer((request, response) => {
      visits.push(request.url ?? '');
      response.setHeader('Access-Control-Allow-Origin', '*').end('outside');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.close();
    server.closeAllConnections();
    expect(visits, 'requests that left the app').toEqual([]);
  },
});

/** What the log counted as refused so far, by kind. */
export const refusals = ({ folders }: RunningApp): string[] =>
  readLog(folders.userData).flatMap((line) => /refused \{"kind":"([^"]+)"\}/.exec(line)?.[1] ?? []);

export const readLog = (userData: string): string[] =>
  readFileSync(join(userData, 'logs', 'lesart.log'), 'utf8').split('\n');

/** The page is still ours, alone and alive. Asks by script: a locator would wait for the navigation that was denied. */
export async function expectUntouched({ app, page }: RunningApp): Promise<void> {
  await page.waitForTimeout(150);
  await expect
    .poll(() => page.evaluate(() => [location.href, document.querySelectorAll('#root > *').length > 0]))
    .toEqual(['lesart://app/index.html', true]);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
}
