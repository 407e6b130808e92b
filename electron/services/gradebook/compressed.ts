import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';

import * as z from 'zod';

const squeeze = promisify(gzip);
const expand = promisify(gunzip);

/** What is larger than this was not written by Lesart. */
const LARGEST = 256 * 1024 * 1024;

/** Bytes as a database gives them: SQLite as an `ArrayBuffer`, PostgreSQL as a `Buffer`. */
export const bytesSchema = z
  .union([z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)])
  .transform((bytes) => (bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes));

export const compress = (bytes: Uint8Array | string): Promise<Uint8Array> => squeeze(bytes);

export const compressJson = (value: unknown): Promise<Uint8Array> => compress(JSON.stringify(value));

/** @throws where they are no gzip, or come to more than 256 MB */
export const expandBytes = async (bytes: Uint8Array): Promise<Uint8Array> =>
  expand(bytes, { maxOutputLength: LARGEST });

/** The value that was compressed as JSON, still `unknown`. */
export async function expandJson(bytes: Uint8Array): Promise<unknown> {
  const text = Buffer.from(await expandBytes(bytes)).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own error quotes what it read, and errors go into the log.
    throw new Error('the gradebook keeps something that is no JSON');
  }
}
