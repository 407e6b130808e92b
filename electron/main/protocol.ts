import { readFile } from 'node:fs/promises';

import { protocol } from 'electron';

import type { Cover } from '../services/library/cover.ts';
import { contentSecurityPolicy } from './content-policy.ts';
import { coverAsked, isOwnPage, SCHEME } from './page-address.ts';
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
 * Serves the built pages and the packs' covers. Which files of the page there are is settled once, here: a request can only
 * name one of them, and of packs it can name only the id, so there is no path to climb out of.
 *
 * @param coverOf the cover of the pack of this id; null where there is none
 */
export function servePages(folder: string, coverOf: (pack: string) => Promise<Cover | null>): void {
  const files = listFiles(folder);
  protocol.handle(SCHEME, async (request) => {
    const isAsked = request.method === 'GET' && isOwnPage(request.url);
    const pack = isAsked ? coverAsked(request.url) : null;
    if (pack !== null) {
      const cover = await coverOf(pack);
      if (cover === null) return new Response(null, { status: 404, headers });
      return new Response(Buffer.from(cover.bytes), { headers: { ...headers, 'Content-Type': cover.type } });
    }
    const file = isAsked ? files.get(new URL(request.url).pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers });
    return new Response(await readFile(file.path), { headers: { ...headers, 'Content-Type': file.type } });
  });
}
