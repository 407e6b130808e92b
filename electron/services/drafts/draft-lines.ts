import * as z from 'zod';

import { cardOf, draftCardSchema, type DraftCard } from '../../../lessons/authoring/draft-card.ts';
import { type DraftHeader } from '../../../lessons/authoring/draft-file.ts';
import type { Draft } from '../../../lessons/authoring/draft.ts';
import type { DraftRecord } from '../../../lessons/authoring/history.ts';
import type { JournalBounds } from '../journal/journal-bounds.ts';

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

export const firstLineOf = (
  id: string,
  draft: Draft,
  createdAt: string,
): { card: DraftCard; header: DraftHeader } => ({
  card: cardOf(draft, createdAt),
  header: { format: 'lesart-draft', formatVersion: 1, id, createdAt, draft },
});
