import * as z from 'zod';

import { sha256Schema, versionSchema } from '../format/identity.ts';
import type { SavedFormat } from '../format/saved.ts';
import { attemptSchema, type Attempt } from '../marks/attempt.ts';
import { learnerCodeSchema } from '../marks/learner-code.ts';

/** The ending of a hand-in's file, with its dot. */
export const HAND_IN_ENDING = '.lesart-hand-in';

const contentSchema = z.strictObject({
  format: z.literal('lesart-hand-in'),
  formatVersion: z.literal(1),
  learner: learnerCodeSchema,
  handedInAt: z.iso.datetime(),
  /** The Lesart that wrote it. */
  app: versionSchema,
  /** The lesson's title as the learner saw it, so that it can be named where the pack is not known. */
  title: z.string().max(500),
  /** Whole, as it was when it was handed in: marks, checks, reasons, stances, times. */
  attempt: attemptSchema,
});

/**
 * One learner's finished work on one lesson, as a file of its own. `check` is the sha256 of everything else: it shows that
 * somebody edited the file with a text editor, or that a stick has damaged it. It does not stop anyone who knows how it is made.
 */
export const handInSchema = contentSchema.extend({ check: sha256Schema });

export type HandIn = z.infer<typeof handInSchema>;
export type HandInContent = z.infer<typeof contentSchema>;

export const handInFormat: SavedFormat<HandIn> = {
  name: 'lesart-hand-in',
  version: 1,
  schema: handInSchema,
  migrations: {},
};

/**
 * The bytes (as text, UTF-8) that `check` is taken over: everything but the check itself as JSON, every object's keys sorted,
 * nothing in between. Of a file that was read: as it stands there, before anything is migrated.
 */
export function canonicalContent(handIn: HandInContent | Readonly<Record<string, unknown>>): string {
  const { check: _check, ...content } = handIn as Readonly<Record<string, unknown>>;
  return JSON.stringify(sorted(content));
}

/** Whether there is nothing more to do in an attempt: an exam is handed in, a guided one finished. */
export const isFinished = ({ stage }: Pick<Attempt, 'stage'>): boolean =>
  stage.step === 'handed-in' || (stage.step === 'transfer' && stage.finishedAt !== null);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
