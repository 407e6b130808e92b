import {
  canonicalContent,
  handInFormat,
  type HandIn,
  type HandInContent,
} from '../../../lessons/classroom/hand-in.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import { decodeJson, readBytes, type ReadProblem } from '../files/read-file.ts';
import type { JsonBounds } from '../files/json-bounds.ts';
import { sha256 } from '../hashes.ts';

/**
 * In bytes. Thirty marks with all their checks weigh some 40 KB, 20,000 marks 16 MB; what is larger than this was not written
 * by Lesart.
 */
export const HAND_IN_LIMIT = 32 * 1024 * 1024;

/** 20,000 marks, each in the history and frozen at three checks, are 1.2 million values. */
const handInBounds: JsonBounds = { depth: 32, values: 3_000_000, members: 500_000 };

/** What bytes that claim to be a hand-in turned out to be. */
export type ReadHandIn =
  /** `intact`: it is as Lesart wrote it. Otherwise somebody edited it, or a stick did, and it still makes sense. */
  | { kind: 'whole'; handIn: HandIn; intact: boolean }
  | { kind: 'newer'; version: number; supported: number }
  /** A hand-in that is broken or was broken on purpose. `reason` is a code. */
  | { kind: 'damaged'; reason: string }
  /** Something else: no JSON, or another format. */
  | { kind: 'foreign' }
  | { kind: 'too-large'; limit: number };

/** What a file that claims to be a hand-in turned out to be. */
export type HandInFile =
  | ReadHandIn
  /** The disk or its permissions are in the way; nothing is known about the content. */
  | { kind: 'unreadable'; reason: string }
  | { kind: 'missing' };

/** A hand-in as it is written, UTF-8. The check is over what it means: key order and white space may change. */
export function sealHandIn(content: HandInContent): Uint8Array {
  const handIn: HandIn = { ...content, check: sha256(canonicalContent(content)) };
  return Buffer.from(`${JSON.stringify(handIn)}\n`);
}

/** Reads a hand-in from bytes of whatever origin. Never throws, and builds nothing of what is beyond its bounds. */
export function readHandIn(bytes: Uint8Array): ReadHandIn {
  if (bytes.length > HAND_IN_LIMIT) return { kind: 'too-large', limit: HAND_IN_LIMIT };
  const json = decodeJson(bytes, handInBounds);
  if (!json.ok) return unread(bytes, json.error);
  const saved = readSaved(handInFormat, json.value);
  if (saved.ok) {
    // Taken from the file as it stands: a migration would change what the check was made of.
    const raw = json.value as Readonly<Record<string, unknown>>;
    return { kind: 'whole', handIn: saved.value, intact: sha256(canonicalContent(raw)) === raw['check'] };
  }
  const { error } = saved;
  if (error.code === 'newer-version')
    return { kind: 'newer', version: error.version, supported: error.supported };
  if (error.code === 'not-this-format') return { kind: 'foreign' };
  return { kind: 'damaged', reason: error.code };
}

/** The same for a file, which is not read at all where it is too large. */
export async function readHandInFile(file: string): Promise<HandInFile> {
  const bytes = await readBytes(file, HAND_IN_LIMIT);
  if (bytes.ok) return readHandIn(bytes.value);
  const { error } = bytes;
  if (error.code === 'missing') return { kind: 'missing' };
  if (error.code === 'unreadable') return { kind: 'unreadable', reason: error.reason };
  if (error.code === 'too-large') return { kind: 'too-large', limit: HAND_IN_LIMIT };
  return { kind: 'foreign' };
}

/** A hand-in that was cut off or overwritten in places still begins as one; anything else is something else. */
function unread(bytes: Uint8Array, { code }: ReadProblem): ReadHandIn {
  const beginning = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const isOne = /"format"\s*:\s*"lesart-hand-in"/.test(beginning);
  return isOne ? { kind: 'damaged', reason: code } : { kind: 'foreign' };
}
