import { createHash } from 'node:crypto';

/** sha256 of bytes, or of a text as UTF-8; lower-case hex. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * One sha256 over several files. Each is framed by its name and length, so that no byte can move from one file to the next
 * unnoticed.
 */
export function hashOfFiles(files: readonly { name: string; bytes: Uint8Array }[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\n${String(bytes.length)}\n`).update(bytes);
  return hash.digest('hex');
}
