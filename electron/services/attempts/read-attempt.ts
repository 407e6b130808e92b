import { readSaved } from '../../../lessons/format/saved.ts';
import { attemptFormat, type Attempt } from '../../../lessons/marks/attempt.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { sha256 } from '../hashes.ts';

/** An attempt of 20,000 marks with as many edits weighs 5 MB; what is larger than this was not written by Lesart. */
const ATTEMPT_LIMIT = 64 * 1024 * 1024;

/** What a file that is named like an attempt turned out to be. */
export type AttemptFile =
  | { kind: 'whole'; attempt: Attempt; token: string; bytes: Uint8Array }
  | { kind: 'newer'; version: number; supported: number }
  /** Not an attempt, or only part of one. */
  | { kind: 'damaged'; reason: string }
  /** The disk or its permissions are in the way; nothing is known about the content. */
  | { kind: 'unreadable'; reason: string }
  | { kind: 'missing' };

export async function readAttemptFile(file: string): Promise<AttemptFile> {
  const bytes = await readBytes(file, ATTEMPT_LIMIT);
  if (!bytes.ok) {
    const { error } = bytes;
    if (error.code === 'missing') return { kind: 'missing' };
    if (error.code === 'unreadable') return { kind: 'unreadable', reason: error.reason };
    return { kind: 'damaged', reason: error.code };
  }
  const json = decodeJson(bytes.value);
  if (!json.ok) return { kind: 'damaged', reason: json.error.code };
  const saved = readSaved(attemptFormat, json.value);
  if (saved.ok)
    return { kind: 'whole', attempt: saved.value, token: sha256(bytes.value), bytes: bytes.value };
  if (saved.error.code === 'newer-version') {
    return { kind: 'newer', version: saved.error.version, supported: saved.error.supported };
  }
  return { kind: 'damaged', reason: saved.error.code };
}

/** Where a file stands: the sha256 of its bytes; null where there is no such file. Throws the system's error otherwise. */
export async function tokenOf(file: string): Promise<string | null> {
  const bytes = await readBytes(file, ATTEMPT_LIMIT);
  if (bytes.ok) return sha256(bytes.value);
  if (bytes.error.code === 'missing') return null;
  if (bytes.error.code !== 'unreadable') return bytes.error.code;
  throw Object.assign(new Error(`can't read ${file}`), { code: bytes.error.reason });
}

/** An attempt as it is written. */
export const encodeAttempt = (attempt: Attempt): Uint8Array => Buffer.from(`${JSON.stringify(attempt)}\n`);
