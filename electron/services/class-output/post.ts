import { request as requestPlain } from 'node:http';
import { request as requestEncrypted } from 'node:https';

import { errnoOf } from '../files/failures.ts';

/** Long enough for a store that is being woken, short enough for a person who waits. */
const PATIENCE = 20_000;
/** Stores answer with a list of ids; a page in its place is not read to the end. */
const LONGEST_ANSWER = 1024 * 1024;

export type Posted =
  | { kind: 'answered'; status: number; retryAfter: string | null }
  /** `reason`: the system's name for it, "ECONNREFUSED", or "TIMEOUT". */
  | { kind: 'unreachable'; reason: string };

/**
 * Sends one request to an address the teacher has set, and to no other: redirections are not followed, as they would carry the
 * secret along. This is the only place in Lesart that opens a connection to elsewhere; the page can't reach it but by pressing
 * the button, and Chromium's network stays shut.
 */
export function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  patience = PATIENCE,
): Promise<Posted> {
  return new Promise((resolve) => {
    const ask = url.protocol === 'https:' ? requestEncrypted : requestPlain;
    const request = ask(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(body.length) },
      // One connection a request: nothing stays open when it is done.
      agent: false,
      signal: AbortSignal.timeout(patience),
    });
    request.on('error', (error) => {
      const reason =
        error.name === 'AbortError' || error.name === 'TimeoutError' ? 'TIMEOUT' : errnoOf(error);
      resolve({ kind: 'unreachable', reason });
    });
    request.on('response', (response) => {
      let received = 0;
      const done = (): void => {
        const { statusCode = 0, headers: answered } = response;
        resolve({ kind: 'answered', status: statusCode, retryAfter: answered['retry-after'] ?? null });
      };
      response.on('data', (part: Buffer) => {
        received += part.length;
        if (received > LONGEST_ANSWER) response.destroy();
      });
      response.on('end', done);
      response.on('close', done);
      response.on('error', done);
    });
    request.end(body);
  });
}
