import * as z from 'zod';

import { stampOf } from '../stamp.ts';

export const DRAFT_ENDING = '.lesart-draft';

/**
 * The name of a draft's file: no folders, no characters that can't be seen. People copy and rename their drafts, so that any
 * name will do; the file says itself what it is.
 */
export const isDraftName = (name: string): boolean =>
  draftFileName.safeParse(name).success && name.endsWith(DRAFT_ENDING);

const draftFileName = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^./\\:\p{C}][^/\\:\p{C}]*$/u);

/** `<pack>.<first eight of the draft's id>.lesart-draft` */
export const draftNameOf = (pack: string, id: string): string => `${pack}.${id.slice(0, 8)}${DRAFT_ENDING}`;

/** What another window wrote into the same draft, as a draft of its own: "pack.0a1b2c3d.copy-20260131-142233-045.lesart-draft". */
export const copyName = (name: string, at: Date): string =>
  `${name.slice(0, -DRAFT_ENDING.length)}.copy-${stampOf(at)}${DRAFT_ENDING}`;

/** The name of a file that is kept, but is no draft any more: nothing lists or opens it unasked. */
export const setAsideName = (name: string, why: 'damaged' | 'removed', at: Date): string =>
  `${name}.${why}-${stampOf(at)}`;
