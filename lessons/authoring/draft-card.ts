import * as z from 'zod';

import { slugSchema, versionSchema } from '../format/identity.ts';
import { languageTagSchema, localizedSchema } from '../format/localized.ts';
import type { Draft } from './draft.ts';

/**
 * What a list shows of a draft. It stands in every line of a draft's file, so that a list need not read more than the last:
 * following every edit of a hundred drafts would take a minute.
 */
export const draftCardSchema = z.strictObject({
  /** The pack's id. */
  pack: slugSchema,
  title: localizedSchema,
  /** The lesson's own. */
  language: languageTagSchema,
  /** The version handed out last; null where none was. */
  published: versionSchema.nullable(),
  changedAt: z.iso.datetime(),
});

export type DraftCard = z.infer<typeof draftCardSchema>;

export const cardOf = ({ pack, lesson, published }: Draft, changedAt: string): DraftCard => ({
  pack: pack.id,
  title: lesson.title,
  language: lesson.language,
  published: published?.version ?? null,
  changedAt,
});
