import { fromBufferPromise } from 'yauzl';

import { fail, succeed, type Result } from '../../../lessons/result.ts';

/** Why an archive is not opened as a document. */
export type DocxProblem =
  | 'not-a-docx'
  /** Word's format before 2007, or a document with a password: both are no archive. */
  | 'old-or-locked-document'
  | 'unsafe-archive';

const MEBIBYTE = 1024 * 1024;

/** Unpacked, and all parts together. A novel's text in Word's XML takes about ten. */
const UNPACKED_LIMIT = 24 * MEBIBYTE;
const ENTRY_LIMIT = 5000;

/** Where documents, and nothing else that is common, begin: a zip, and the containers of older Office. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of a Word document that hold words: XML and the relations between them, by name. Pictures, fonts and programs
 * stay packed. What is unpacked is counted as it comes, whatever the archive says of its size.
 */
export async function readDocxParts(bytes: Uint8Array): Promise<Result<Map<string, Buffer>, DocxProblem>> {
  if (startsWith(bytes, COMPOUND)) return fail('old-or-locked-document');
  if (!startsWith(bytes, ZIP)) return fail('not-a-docx');
  try {
    const parts = await unpackParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (parts === null) return fail('unsafe-archive');
    return parts.has('word/document.xml') ? succeed(parts) : fail('not-a-docx');
  } catch {
    // Names that lead out of the archive, broken directories, lying sizes: the library refuses them all.
    return fail('unsafe-archive');
  }
}

async function unpackParts(bytes: Buffer): Promise<Map<string, Buffer> | null> {
  const parts = new Map<string, Buffer>();
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  // What it has to say after we have turned away would otherwise end the process.
  archive.on('error', () => undefined);
  if (archive.entryCount > ENTRY_LIMIT) return null;
  let left = UNPACKED_LIMIT;
  for await (const entry of archive.eachEntry()) {
    if (!/\.(xml|rels)$/iu.test(entry.fileName)) continue;
    // The same name twice: another program might take the other one.
    if (parts.has(entry.fileName) || entry.uncompressedSize > left) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      left -= chunk.length;
      if (left < 0) return null;
      chunks.push(chunk);
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);
