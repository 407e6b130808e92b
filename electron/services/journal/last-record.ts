import { open, stat } from 'node:fs/promises';

import { decodeJson } from '../files/read-file.ts';
import type { JournalBounds } from './journal-bounds.ts';
import { decodeLine } from './journal-line.ts';

const STEP = 64 * 1024;
const BREAK = 0x0a;

/**
 * The record of the last whole line of a journal, without reading the rest: for lists. Whether the line belongs to the chain that
 * counts is not asked. Null where there is none to be found, or the file can't be read.
 */
export async function readLastRecord(file: string, bounds: JournalBounds): Promise<unknown> {
  try {
    if (!(await stat(file)).isFile()) return null;
    const handle = await open(file, 'r');
    try {
      let position = (await handle.stat()).size;
      let tail = Buffer.alloc(0);
      // A little more than one line: behind the last whole one there may be something torn.
      const most = Math.min(position, bounds.line + STEP);
      while (tail.length < most) {
        const length = Math.min(Math.max(STEP, tail.length), most - tail.length);
        position -= length;
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
        if (bytesRead < length) return null;
        tail = Buffer.concat([buffer, tail]);
        const record = lastIn(tail, position === 0, bounds);
        if (record !== undefined) return record;
      }
      return null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** Undefined where no whole line ends in these bytes. */
function lastIn(bytes: Buffer, isWhole: boolean, bounds: JournalBounds): unknown {
  for (let end = bytes.length; end !== -1;) {
    const before = lastBreak(bytes, end);
    if (before === -1 && !isWhole) return undefined;
    const line = decodeLine(bytes.subarray(before + 1, end));
    const record = line === null ? null : decodeJson(line.record, bounds.json);
    if (record?.ok === true) return record.value;
    end = before;
  }
  return undefined;
}

const lastBreak = (bytes: Buffer, before: number): number =>
  before <= 0 ? -1 : bytes.lastIndexOf(BREAK, before - 1);
