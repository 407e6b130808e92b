import { readFile } from 'node:fs/promises';

import { protocol } from 'electron';

import { contentSecurityPolicy } from './content-policy.ts';
import { isOwnPage, SCHEME } from './page-address.ts';
import { listFiles } from './page-files.ts';

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
