import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import type { ErrorCode, Failure } from '../../contract/errors.ts';

const codesByErrno: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'folder-read-only',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
};

/** The system's name for what went wrong ("ENOSPC"), or "UNKNOWN" where the error did not come from the system. */
export function errnoOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

/**
 * Why a file could not be written, as a person would put it. A folder that can no longer be found is "missing" whatever
 * the system called it: a pulled stick answers with ENOENT, ENODEV or EIO, a lost network drive with others.
 */
export async function writeFailure(error: unknown, file: string): Promise<Failure> {
  const folder = dirname(file);
  const errno = errnoOf(error);
  const params = { folder, file: basename(file), reason: errno };
  const code = codesByErrno[errno] ?? ((await isFolder(folder)) ? 'write-failed' : 'folder-missing');
  return { code, params };
}

/** Whether a folder can be reached right now. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
