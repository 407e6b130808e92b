import { open, stat } from 'node:fs/promises';

import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { errnoOf } from './failures.ts';
import { beyondBounds, ordinaryBounds } from './json-bounds.ts';

/**
 * Why a file could not be read. `missing` and `unreadable` say nothing about its content; the others do: it is not what it
 * should be.
 */
export type ReadProblem =
  | { code: 'missing' }
  | { code: 'unreadable'; reason: string }
  | { code: 'not-a-file' }
  | { code: 'too-large'; limit: number }
  | { code: 'not-utf8' }
  | { code: 'not-json' }
  | { code: 'too-deep' | 'too-many-values' | 'special-key' };

/**
 * All bytes of an ordinary file.
 *
 * @param limit in bytes; larger files are not read at all
 */
export async function readBytes(file: string, limit: number): Promise<Result<Uint8Array, ReadProblem>> {
  try {
    // Asked before opening: a named pipe would keep whoever opens it waiting for a writer.
    if (!(await stat(file)).isFile()) return fail({ code: 'not-a-file' });
    const handle = await open(file, 'r');
    try {
      const status = await handle.stat();
      if (!status.isFile()) return fail({ code: 'not-a-file' });
      if (status.size > limit) return fail({ code: 'too-large', limit });
      const bytes = await handle.readFile();
      return bytes.length > limit ? fail({ code: 'too-large', limit }) : succeed(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = errnoOf(error);
    return fail(
      reason === 'ENOENT' || reason === 'ENOTDIR' ? { code: 'missing' } : { code: 'unreadable', reason },
    );
  }
}

/** The text that bytes stand for, character for character: nothing is repaired, a byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): Result<string, ReadProblem> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail({ code: 'not-utf8' });
  }
}

/**
 * The value that bytes of JSON stand for, still `unknown`. A byte order mark, as some editors leave it, is passed over.
 * What is beyond the bounds is not even parsed.
 */
export function decodeJson(bytes: Uint8Array, bounds = ordinaryBounds): Result<unknown, ReadProblem> {
  const text = decodeUtf8(bytes);
  if (!text.ok) return text;
  const beyond = beyondBounds(text.value, bounds);
  if (beyond !== null) return fail({ code: beyond });
  try {
    return succeed(JSON.parse(text.value.replace(/^\uFEFF/, '')) as unknown);
  } catch {
    return fail({ code: 'not-json' });
  }
}
