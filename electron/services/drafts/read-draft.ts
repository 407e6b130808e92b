import { checkDraft, type Draft } from '../../../lessons/authoring/draft.ts';
import { draftFormat, type DraftHeader } from '../../../lessons/authoring/draft-file.ts';
import {
  draftOf,
  follow,
  recordSchema,
  startHistory,
  type DraftRecord,
} from '../../../lessons/authoring/history.ts';
import { readSaved } from '../../../lessons/format/saved.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { readJournal, type ReadJournal } from '../journal/read-journal.ts';
import { draftBounds, firstLineSchema, lineSchema } from './draft-lines.ts';

/** A draft as its file holds it. */
export interface SavedDraft {
  header: DraftHeader;
  /** Those that lead to a draft that holds together, in their order. */
  records: DraftRecord[];
  journal: ReadJournal;
  /** The draft as it is after them. */
  draft: Draft;
}

/** `newer`: written by a Lesart that knows more than this one; nobody but that one should touch the file. */
export type DraftProblem = { code: 'missing' } | { code: 'newer' } | { code: 'unreadable'; reason: string };

/**
 * Reads a draft and follows everything that was done to it. A line that is whole, as its hash says, but holds something that
 * nobody here has heard of, was written by a newer Lesart; it isn't damage that could be cut off.
 */
export async function readDraft(file: string): Promise<Result<SavedDraft, DraftProblem>> {
  const read = await readJournal(file, draftBounds);
  if (!read.ok)
    return fail(
      read.error.code === 'missing'
        ? { code: 'missing' }
        : {
            code: 'unreadable',
            reason: read.error.code === 'unreadable' ? read.error.reason : read.error.code,
          },
    );
  const [first, ...rest] = read.value.lines;
  const header = readHeader(first?.record);
  if (!header.ok) return header;
  const records: DraftRecord[] = [];
  for (const [place, { record: line }] of rest.entries()) {
    if (place % BETWEEN_BREATHS === 0) await breathe();
    const parsed = recordSchema.safeParse(lineSchema.safeParse(line).data?.record);
    if (!parsed.success) return fail({ code: 'newer' });
    records.push(parsed.data);
  }
  const states = followAll(header.value.draft, records);
  // Always the last, but for a mistake of ours.
  const sound = states.findLastIndex((draft) => checkDraft(draft).length === 0) + 1;
  const draft = states[sound - 1] ?? header.value.draft;
  return succeed({ header: header.value, records: records.slice(0, sound), journal: read.value, draft });
}

function readHeader(line: unknown): Result<DraftHeader, DraftProblem> {
  const header = readSaved(draftFormat, firstLineSchema.safeParse(line).data?.header);
  if (!header.ok)
    return fail(
      header.error.code === 'newer-version'
        ? { code: 'newer' }
        : { code: 'unreadable', reason: header.error.code },
    );
  const [issue] = checkDraft(header.value.draft);
  return issue === undefined ? header : fail({ code: 'unreadable', reason: issue.code });
}

/** The states after each record. */
function followAll(first: Draft, records: readonly DraftRecord[]): Draft[] {
  let history = startHistory(first);
  return records.map((record) => {
    history = follow(history, record);
    return draftOf(history);
  });
}

/** A long file is read without the window standing still. */
const BETWEEN_BREATHS = 200;
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
