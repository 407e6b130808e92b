import * as z from 'zod';

import type { SavedFormat } from '../format/saved.ts';
import { draftSchema } from './draft.ts';

/** The first line of a draft's file; each further line is one `DraftRecord`. */
export const draftHeaderSchema = z.strictObject({
  format: z.literal('lesart-draft'),
  formatVersion: z.literal(1),
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  /** The draft as it was begun. */
  draft: draftSchema,
});

export type DraftHeader = z.infer<typeof draftHeaderSchema>;

export const draftFormat: SavedFormat<DraftHeader> = {
  name: 'lesart-draft',
  version: 1,
  schema: draftHeaderSchema,
  migrations: {},
};
