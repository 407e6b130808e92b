import * as z from 'zod';

import { slugSchema, versionSchema } from '../format/identity.ts';
import { languageTagSchema, localizedSchema } from '../format/localized.ts';
import type { Draft } from './draft.ts';
import { missing } from './missing/missing.ts';

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
  /** How much is still to be done before it can be handed out; what an answer key invites learners to do is not looked at. */
  gaps: z.int().nonnegative(),
});

export type DraftCard = z.infer<typeof draftCardSchema>;

export const cardOf = (draft: Draft, changedAt: string): DraftCard => ({
  pack: draft.pack.id,
  title: draft.lesson.title,
  language: draft.lesson.language,
  published: draft.published?.version ?? null,
  changedAt,
  gaps: missing(draft, []).filter(({ severity }) => severity === 'needed' || severity === 'doubtful').length,
});
