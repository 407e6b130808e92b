import * as z from 'zod';

import { cardOf, draftCardSchema, type DraftCard } from '../../../lessons/authoring/draft-card.ts';
import { type DraftHeader } from '../../../lessons/authoring/draft-file.ts';
import { draftOf, follow, startHistory, type DraftRecord } from '../../../lessons/authoring/history.ts';
import type { WholeDraft } from '../../contract/drafts.ts';
import type { JournalBounds } from '../journal/journal-bounds.ts';
import { draftNameOf } from './names.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * What a draft's file may grow to. A lesson of 20,000 words with 500 items in two languages weighs 1.5 MB; an edit adds a
 * kilobyte, a correction of the article up to the whole lesson, since every span behind it moves.
 */
export const draftBounds: JournalBounds = {
  file: 1024 * MEBIBYTE,
  line: 64 * MEBIBYTE,
  json: { depth: 32, values: 400_000, members: 100_000 },
};

/** The first line of a draft's file; `header` is a `DraftHeader`, of whichever version. */
export const firstLineSchema = z.looseObject({ header: z.unknown() });

/** Every other line; `record` is a `DraftRecord`. */
export const lineSchema = z.looseObject({ record: z.unknown() });

/** Of any line the card alone. */
export const cardLineSchema = z.looseObject({ card: draftCardSchema });

/** The lines of a draft's file. The cards of all records in one write are the same: each says how things stand after it. */
export const linesOf = (
  card: DraftCard,
  records: readonly DraftRecord[],
): { card: DraftCard; record: DraftRecord }[] => records.map((record) => ({ card, record }));

/**
 * A new file for a draft: its name, and all its lines.
 *
 * @param records what was done to it already
 */
export function newFileOf(
  { draft: first, records }: Pick<WholeDraft, 'draft' | 'records'>,
  { now, newId }: { now: () => Date; newId: () => string },
): { file: string; lines: unknown[] } {
  const id = newId();
  const createdAt = now().toISOString();
  const header: DraftHeader = { format: 'lesart-draft', formatVersion: 1, id, createdAt, draft: first };
  const draft = draftOf(records.reduce(follow, startHistory(first)));
  const card = cardOf(draft, records.at(-1)?.at ?? createdAt);
  return { file: draftNameOf(card.pack, id), lines: [{ card, header }, ...linesOf(card, records)] };
}
