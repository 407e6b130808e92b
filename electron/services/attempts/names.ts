import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { stampOf } from '../stamp.ts';

export const ATTEMPT_ENDING = '.lesart-attempt';

/** Which lesson an attempt belongs to, as its file's name tells. Slugs hold no dots, so the parts can't run together. */
export interface AttemptName {
  pack: string;
  lesson: string;
}

/** `<pack>.<lesson>.<first eight of the attempt's id>.lesart-attempt` */
export const nameOf = (attempt: Attempt): string =>
  `${attempt.lesson.pack}.${attempt.lesson.lesson}.${attempt.id.slice(0, 8)}${ATTEMPT_ENDING}`;

const OWN_NAME = /^([a-z0-9-]+)\.([a-z0-9-]+)\.[0-9a-f]{8}\.lesart-attempt$/;

/** The lesson an attempt file is named after; null for copies, files set aside and everything else. */
export function parseName(file: string): AttemptName | null {
  const match = OWN_NAME.exec(file);
  return match?.[1] !== undefined && match[2] !== undefined ? { pack: match[1], lesson: match[2] } : null;
}

const WORK_NAME =
  /^[a-z0-9-]+\.[a-z0-9-]+\.[0-9a-f]{8}(\.earlier-[0-9]{8}-[0-9]{6}-[0-9]{3})?\.lesart-attempt$/;

/** Whether a file is an attempt of its own by its name: the one in use or an earlier one, but no copy of either. */
export const isWork = (file: string): boolean => WORK_NAME.test(file);

/** Why an attempt stands beside the one in use. */
export type AsideReason = 'copy' | 'earlier' | 'earlier-text';

/**
 * The name of a whole attempt that is kept but not opened by itself:
 * `pack.lesson.0a1b2c3d.copy-20260131-142233-045.lesart-attempt`. It stays a file that can be handed in.
 */
export const asideName = (name: string, reason: AsideReason, at: Date): string =>
  `${name.slice(0, -ATTEMPT_ENDING.length)}.${reason}-${stampOf(at)}${ATTEMPT_ENDING}`;

/** The name of a file that can't be read as an attempt; its ending changes, so that nothing opens it unasked. */
export const damagedName = (name: string, at: Date): string => `${name}.damaged-${stampOf(at)}`;
