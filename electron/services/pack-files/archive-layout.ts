import type { PackRefusal } from '../../contract/packs.ts';
import { harmless } from './entry-names.ts';

/** The bytes of an archive that belong to one entry: its header and its content, without what may describe it behind. */
export interface Occupied {
  name: string;
  start: number;
  end: number;
  hasDescriptor: boolean;
}

/** A descriptor with or without its signature, with sizes of four or of eight bytes; some tools announce it and leave it. */
const DESCRIPTOR_LENGTHS = [0, 12, 16, 20, 24];

/**
 * Whether an archive is nothing but its entries, one after the other, and its directory. Entries that share bytes make small
 * archives unpack to endless contents; bytes between or before them make one file be two things.
 */
export function checkLayout(entries: readonly Occupied[], directoryStart: number): PackRefusal | null {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  let allowed = [0];
  for (const { name, start, end, hasDescriptor } of inOrder) {
    if (!allowed.includes(start)) return misplaced(start, allowed, name);
    allowed = (hasDescriptor ? DESCRIPTOR_LENGTHS : [0]).map((length) => end + length);
  }
  return allowed.includes(directoryStart) ? null : misplaced(directoryStart, allowed, inOrder.at(-1)?.name);
}

const misplaced = (start: number, [expected = 0]: readonly number[], name = ''): PackRefusal =>
  start < expected
    ? { code: 'entry-damaged', params: { entry: harmless(name) } }
    : { code: 'stray-bytes', params: {} };
