import * as z from 'zod';

import { sha256Schema, slugSchema, versionSchema } from '../format/identity.ts';
import type { SavedFormat } from '../format/saved.ts';
import { carriedSchema } from './carried.ts';
import { emptyHistory, historySchema } from './history.ts';
import { learnerCodeSchema, type LearnerCode } from './learner-code.ts';
import { markSchema } from './mark.ts';

/** The marks as they stood at a check, and the reason the learner wrote instead of an edit, if any. */
const checkSchema = z.strictObject({
  at: z.iso.datetime(),
  marks: z.array(markSchema),
  reason: z.string().max(2000).nullable(),
});

export type Check = z.infer<typeof checkSchema>;

/** What the reveal froze: the marks compared and the score they had, whatever the key becomes later. */
const frozenSchema = z.strictObject({
  at: z.iso.datetime(),
  marks: z.array(markSchema),
  /** 0 to 1; null where the lesson has nothing to find. */
  score: z.number().min(0).max(1).nullable(),
});

/**
 * Where the learner is in the flow of their attempt's mode. Each stage holds what is only true there: there is no second check without a
 * first, and no frozen score before the reveal.
 */
export const stageSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('read') }),
  z.strictObject({ step: z.literal('mark') }),
  z.strictObject({ step: z.literal('check'), first: checkSchema, second: checkSchema.nullable() }),
  z.strictObject({
    step: z.literal('compare'),
    first: checkSchema,
    second: checkSchema,
    frozen: frozenSchema,
  }),
  z.strictObject({
    step: z.literal('transfer'),
    first: checkSchema,
    second: checkSchema,
    frozen: frozenSchema,
    finishedAt: z.iso.datetime().nullable(),
  }),
  /** The end of an exam: from here on the attempt is the hand-in and changes no more. */
  z.strictObject({ step: z.literal('handed-in'), at: z.iso.datetime() }),
]);

export type Stage = z.infer<typeof stageSchema>;
export type Step = Stage['step'];
export const steps = [
  'read',
  'mark',
  'check',
  'compare',
  'transfer',
  'handed-in',
] as const satisfies readonly Step[];

/** Three years: more than anybody works on a lesson, and little enough that sums stay within 32 bits wherever they are kept. */
const MOST_SECONDS = 100_000_000;

const modeSchema = z.enum(['guided', 'exam']);

/** How an attempt is worked on. It never changes: what was begun as an exam has seen nothing of the key. */
export type Mode = z.infer<typeof modeSchema>;

/** The steps of each mode, in order. */
export const stepsOf: Readonly<Record<Mode, readonly Step[]>> = {
  guided: ['read', 'mark', 'check', 'compare', 'transfer'],
  exam: ['read', 'mark', 'handed-in'],
};

/** What the learner says to a key item's explanation. */
export const stanceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('convinced') }),
  z.strictObject({ kind: z.literal('disagree'), reason: z.string().max(2000) }),
]);

export type Stance = z.infer<typeof stanceSchema>;

/** A transfer sentence as the learner answered it; `answered` once the comment was asked for. */
const transferAnswerSchema = z.strictObject({ marks: z.array(markSchema), answered: z.boolean() });

export type TransferAnswer = z.infer<typeof transferAnswerSchema>;

export const attemptSchema = z
  .strictObject({
    format: z.literal('lesart-attempt'),
    formatVersion: z.literal(4),
    id: z.uuid(),
    /** Whose it is on a computer that several share, or once it was said for handing in; null where nobody asked. */
    learner: learnerCodeSchema.nullable(),
    mode: modeSchema,
    lesson: z.strictObject({
      pack: slugSchema,
      packVersion: versionSchema,
      lesson: slugSchema,
      /** What exactly was worked on: sha256 over the lesson's files, and over the article's text alone, hex. */
      contentHash: sha256Schema,
      textHash: sha256Schema,
    }),
    /**
     * The article as the marks were made on it: an attempt can be read without its lesson, and carried to a corrected
     * article. Null in what version 1 wrote, until it is opened once more.
     */
    article: z.string().max(2_000_000).nullable(),
    /** How the attempt came here from an earlier text; null where the article is still the one it was begun on. */
    carried: carriedSchema.nullable(),
    startedAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    stage: stageSchema,
    history: historySchema,
    /** Where the word cursor was, UTF-16 code units. */
    cursor: z.int().nonnegative(),
    /** What is being written instead of an edit before the second check. */
    reason: z.string().max(2000),
    stances: z.record(slugSchema, stanceSchema),
    transfer: z.record(slugSchema, transferAnswerSchema),
    /** Whole seconds of work in each step; of a long rest only the first minutes count. Steps never worked in are left out. */
    seconds: z.partialRecord(z.enum(steps), z.int().nonnegative().max(MOST_SECONDS)),
  })
  .refine(({ mode, stage }) => stepsOf[mode].includes(stage.step), {
    error: 'step-not-of-mode',
    path: ['stage'],
  });

/** One learner's work on one lesson: one file. */
export type Attempt = z.infer<typeof attemptSchema>;

export const attemptFormat: SavedFormat<Attempt> = {
  name: 'lesart-attempt',
  version: 4,
  schema: attemptSchema,
  migrations: {
    1: (older) => ({ ...older, article: null, carried: null }),
    // Before there were exams.
    2: (older) => ({ ...older, mode: 'guided' }),
    // Before there were classes.
    3: (older) => ({ ...older, learner: null, seconds: {} }),
  },
};

/**
 * A fresh attempt, nothing done yet. `at` is an ISO 8601 instant, `id` a UUID: clock and chance stay outside.
 *
 * @param article the article's text; without it the attempt can't be carried to a corrected one
 */
export const startAttempt = (
  lesson: Attempt['lesson'],
  id: string,
  at: string,
  article: string | null = null,
  mode: Mode = 'guided',
  learner: LearnerCode | null = null,
): Attempt => ({
  format: 'lesart-attempt',
  formatVersion: 4,
  id,
  learner,
  mode,
  lesson,
  article,
  carried: null,
  startedAt: at,
  changedAt: at,
  stage: { step: 'read' },
  history: emptyHistory,
  cursor: 0,
  reason: '',
  stances: {},
  transfer: {},
  seconds: {},
});
