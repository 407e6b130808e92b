import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Notice } from '../../contract/messages.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { keepCopy } from '../files/keep-copy.ts';
import type { JournalPlace } from '../journal/journal-place.ts';
import type { ReadLine } from '../journal/read-journal.ts';
import { copyName, setAsideName } from './names.ts';
import type { SavedDraft } from './read-draft.ts';

/**
 * Tidies a draft's file so that nothing but the lines that count is in it. What two windows wrote after the same line becomes a
 * draft of its own for the later one; a file with damaged lines is kept whole under another name. Nothing is thrown away.
 *
 * @returns where the file stands now, and what is to be told
 * @throws the system's error; the file is then as it was
 */
export async function mendDraft(
  file: string,
  { journal, records }: Pick<SavedDraft, 'journal' | 'records'>,
  now: () => Date,
): Promise<{ place: JournalPlace; notices: Notice[] }> {
  const { lines, branches, lost, place } = journal;
  const sound = lines.slice(0, 1 + records.length);
  const isDamaged = lost > 0 || sound.length < lines.length;
  if (!isDamaged && branches.length === 0) return { place, notices: [] };
  const folder = dirname(file);
  const name = basename(file);
  const notices: Notice[] = [];
  const handle = await open(file, 'r');
  try {
    for (const branch of branches) {
      const kept = copyName(name, now());
      const bytes = await bytesOf(handle, [...lines.slice(0, branch.after), ...branch.lines]);
      await writeAtomically(join(folder, kept), bytes);
      notices.push({ code: 'draft-forked', params: { file: name, kept } });
    }
    if (isDamaged) {
      const kept = setAsideName(name, 'damaged', now());
      await keepCopy(file, join(folder, kept));
      notices.push({ code: 'draft-damaged', params: { file: name, kept } });
    }
    const bytes = await bytesOf(handle, sound);
    const isStill = async (): Promise<boolean> => (await handle.stat()).size === place.size;
    // Where another window goes on writing at this moment the file is left to it; this window is told at its first edit.
    if (!(await writeAtomically(file, bytes, isStill))) return { place, notices };
    return { place: placeAtEndOf(sound, bytes.length), notices };
  } finally {
    await handle.close();
  }
}

/** The lines as they stand in the file, breaks and all. */
async function bytesOf(handle: FileHandle, lines: readonly ReadLine[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (const { start, end } of lines) {
    const piece = Buffer.alloc(end - start + 1, '\n');
    await handle.read(piece, 0, end - start, start);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function placeAtEndOf(lines: readonly ReadLine[], size: number): JournalPlace {
  const last = lines.at(-1);
  if (last === undefined) throw new Error('a draft has a first line');
  const length = last.end - last.start;
  return { start: size - 1 - length, end: size - 1, last: last.id, size };
}
