import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

import { protocol } from 'electron';

import { contentSecurityPolicy } from './content-policy.ts';
import { isOwnPage, SCHEME } from './page-address.ts';

/** What pages are made of; a file of another kind is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Makes the scheme a secure origin of its own. Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/**
 * Serves the built pages. Which files there are is settled once, here: a request can only name one of them, so there is no
 * path to climb out of.
 */
export function servePages(folder: string): void {
  const files = listFiles(folder);
  protocol.handle(SCHEME, async (request) => {
    const file =
      request.method === 'GET' && isOwnPage(request.url)
        ? files.get(new URL(request.url).pathname)
        : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers });
    return new Response(await readFile(file.path), { headers: { ...headers, 'Content-Type': file.type } });
  });
}

/** Every file that may be served, by the path a request names it with. */
export function listFiles(folder: string): Map<string, { path: string; type: string }> {
  const files = new Map<string, { path: string; type: string }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(entry.name)];
    if (entry.isFile() && type !== undefined)
      files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type });
  }
  return files;
}
