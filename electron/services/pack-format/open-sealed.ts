import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { readSaved } from '../../../lessons/format/saved.ts';
import { sealedKeyFormat } from '../../../lessons/format/sealed-key.ts';
import { fail, type Result } from '../../../lessons/result.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { firstIssue, type ContentProblem } from '../library/problems.ts';
import { unsealKey } from './seal-key.ts';

const OPEN = 'key.json';
const SEALED = 'key.sealed.json';

/** The most a file may weigh here, in bytes; reading the lesson is stricter. */
const FILE_LIMIT = 32 * 1024 * 1024;

/** The bytes of a lesson's sealed key. Changes nothing. */
export async function openSealed(
  folder: string,
  passphrase: string,
): Promise<Result<Uint8Array, ContentProblem>> {
  const bytes = await read(folder, SEALED);
  if (!bytes.ok) return bytes;
  const json = decodeJson(bytes.value);
  if (!json.ok) return fail({ file: SEALED, reason: json.error.code, path: '' });
  const sealed = readSaved(sealedKeyFormat, json.value);
  if (!sealed.ok) return fail({ file: SEALED, ...firstIssue(sealed.error) });
  const opened = await unsealKey(sealed.value, passphrase);
  return opened.ok ? opened : fail({ file: SEALED, reason: opened.error, path: '' });
}

/**
 * Puts the open key back in the place of the sealed one.
 *
 * @param key as `openSealed` answers it
 * @throws the system's error where a file can't be written or removed
 */
export async function putKeyBack(folder: string, key: Uint8Array): Promise<void> {
  await writeAtomically(join(folder, OPEN), key);
  await rm(join(folder, SEALED));
}

async function read(folder: string, file: string): Promise<Result<Uint8Array, ContentProblem>> {
  const bytes = await readBytes(join(folder, file), FILE_LIMIT);
  return bytes.ok ? bytes : fail({ file, reason: bytes.error.code, path: '' });
}
