import { DRAFT_ENDING, draftFileSchema } from '../../contract/drafts.ts';
import { stampOf } from '../stamp.ts';

export const isDraftName = (name: string): boolean => draftFileSchema.safeParse(name).success;

/** `<pack>.<first eight of the draft's id>.lesart-draft` */
export const draftNameOf = (pack: string, id: string): string => `${pack}.${id.slice(0, 8)}${DRAFT_ENDING}`;

/** A draft's file beside the one of its name: "pack.0a1b2c3d.copy-20260131-142233-045.lesart-draft". */
export function copyName(name: string, at: Date): string {
  const ending = `.copy-${stampOf(at)}${DRAFT_ENDING}`;
  return `${name.slice(0, -DRAFT_ENDING.length).slice(0, 255 - ending.length)}${ending}`;
}

/** The name of a file that is kept, but is no draft any more: nothing lists or opens it unasked. */
export const setAsideName = (name: string, why: 'damaged' | 'removed', at: Date): string =>
  `${name}.${why}-${stampOf(at)}`;
