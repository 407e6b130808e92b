import * as z from 'zod';

import { gradedSchema } from '../../lessons/classroom/grade.ts';
import { classViewSchema, overMarkedListSchema } from '../../lessons/classroom/class-view.ts';
import { sha256Schema, slugSchema, versionSchema } from '../../lessons/format/identity.ts';
import { lessonSchema } from '../../lessons/format/lesson.ts';
import { localizedSchema } from '../../lessons/format/localized.ts';
import { attemptSchema } from '../../lessons/marks/attempt.ts';
import { learnerCodeSchema } from '../../lessons/marks/learner-code.ts';

const count = z.int().nonnegative();
const nothing = z.strictObject({});

export const classIdSchema = z.uuid();
const classNameSchema = z.string().trim().min(1).max(80);

/** A lesson that a class has handed something in of. */
const classLessonSchema = z.strictObject({
  pack: slugSchema,
  lesson: slugSchema,
  title: localizedSchema,
  /** Learners of the class who handed it in. */
  learners: count,
  handIns: count,
  latestAt: z.iso.datetime(),
  /** Whether the key here is another than the one it was graded with. */
  keyChanged: z.boolean(),
});

export const classSummarySchema = z.strictObject({
  id: classIdSchema,
  name: classNameSchema,
  learners: count,
  handIns: count,
  /** The one with the newest hand-in first. */
  lessons: z.array(classLessonSchema),
});

/** Where the gradebook is. Host and database for people to read; never a password. */
export const gradebookStateSchema = z.discriminatedUnion('kind', [
  /** In a file of this computer. */
  z.strictObject({ kind: z.literal('own') }),
  z.strictObject({ kind: z.literal('shared'), place: z.string() }),
  /** The shared one can't be reached; what is collected now is kept here and passed on later. */
  z.strictObject({
    kind: z.literal('away'),
    place: z.string(),
    since: z.iso.datetime(),
    reason: z.enum([
      'unreachable',
      'refused-password',
      'no-rights',
      'no-database',
      /** Its tables are missing, or older than needed, and this user may not make them. */
      'not-set-up',
      'tls',
      'newer',
      'other',
    ]),
    /** Hand-ins that wait here. */
    waiting: count,
  }),
]);

/** Whose work on which lesson. Of several attempts of a learner one counts: the last, or the first. */
export const selectionSchema = z.strictObject({
  classes: z.array(classIdSchema).min(1).max(500),
  pack: slugSchema,
  lesson: slugSchema,
  attempt: z.enum(['latest', 'first']),
});

const agreementSchema = z.strictObject({
  /** Krippendorff's alpha among the learners, and of them with the key; null where it is not defined. */
  among: z.number().max(1).nullable(),
  withKey: z.number().max(1).nullable(),
  /** How many learners it was worked out from: in a large class a sample, always the same. */
  learners: count,
});

const classLessonViewSchema = z.strictObject({
  /** The lesson as it was graded, with its key. */
  lesson: lessonSchema,
  view: classViewSchema,
  overMarked: overMarkedListSchema,
  agreement: agreementSchema,
});

/** One row in the list of learners. */
const learnerRowSchema = z.strictObject({
  handIn: z.uuid(),
  class: classIdSchema,
  learner: learnerCodeSchema,
  handedInAt: z.iso.datetime(),
  mode: attemptSchema.shape.mode,
  /** 0 to 1; null where the lesson has nothing to find. */
  score: z.number().min(0).max(1).nullable(),
  expected: count,
  found: count,
  reconsider: count,
  marks: count,
  seconds: count,
  /** False where the file was changed after it was handed in. */
  intact: z.boolean(),
  /** How many attempts this learner has handed in of the lesson. */
  attempts: count,
});

const learnerRowsSchema = z.strictObject({ total: count, rows: z.array(learnerRowSchema).max(200) });

/** One hand-in, whole: the learner's own page. */
const workSchema = z.strictObject({
  row: learnerRowSchema,
  lesson: lessonSchema,
  attempt: attemptSchema,
  graded: gradedSchema,
  /** How it came from an earlier text of the article; null where the text is the same. */
  carried: z.strictObject({ from: versionSchema, moved: count, lost: count }).nullable(),
});

/** One lesson of a learner's way, or a class's. */
const stationSchema = z.strictObject({
  pack: slugSchema,
  lesson: slugSchema,
  title: localizedSchema,
  at: z.iso.datetime(),
  learners: count,
  /** Sums over the learners. */
  categories: z.array(
    z.strictObject({
      category: slugSchema,
      expected: count,
      found: count,
      boundary: count,
      reconsider: count,
    }),
  ),
});

const regradeChangeSchema = z.strictObject({
  handIn: z.uuid(),
  class: classIdSchema,
  learner: learnerCodeSchema,
  before: z.strictObject({ score: z.number().nullable(), found: count, expected: count, reconsider: count }),
  after: z.strictObject({ score: z.number().nullable(), found: count, expected: count, reconsider: count }),
});

/** An item of a key with its words, as they stand in the text of the version it is in; long ones cut off. */
const changedItemSchema = z.strictObject({ item: slugSchema, words: z.string().max(200) });

const regradeSchema = z.strictObject({
  /** What the lesson is graded with now, and what it would be. */
  from: z.strictObject({ packVersion: versionSchema, key: sha256Schema }),
  to: z.strictObject({ packVersion: versionSchema, key: sha256Schema }),
  /** Key items by what became of them. */
  items: z.strictObject({
    added: z.array(changedItemSchema),
    removed: z.array(changedItemSchema),
    changed: z.array(changedItemSchema),
  }),
  /** Hand-ins looked at, and those of them that come out otherwise. */
  handIns: count,
  /** Hand-ins that can't be carried to the corrected text: they keep the grade they have. */
  kept: count,
  changes: z.array(regradeChangeSchema),
});

/** Whoever handed something in, by code, and of which lessons. */
const codeInUseSchema = z.strictObject({
  learner: learnerCodeSchema,
  handIns: count,
  lessons: z.array(z.strictObject({ pack: slugSchema, lesson: slugSchema })),
});

const sortColumns = ['learner', 'handedInAt', 'score', 'found', 'reconsider', 'seconds'] as const;

/** Classes, their hand-ins, and what they come to: everything that is read from the gradebook or taken out of it. */
export const classMessages = {
  'class.list': {
    input: nothing,
    output: z.strictObject({ classes: z.array(classSummarySchema), gradebook: gradebookStateSchema }),
  },
  'class.create': { input: z.strictObject({ name: classNameSchema }), output: classSummarySchema },
  'class.rename': { input: z.strictObject({ id: classIdSchema, name: classNameSchema }), output: nothing },
  /** What the selected learners made of a lesson. Null where nothing of it was handed in. */
  'class.lesson': { input: selectionSchema, output: classLessonViewSchema.nullable() },
  'class.learners': {
    input: selectionSchema.extend({
      sort: z.enum(sortColumns),
      descending: z.boolean(),
      offset: count,
      limit: z.int().min(1).max(200),
    }),
    output: learnerRowsSchema,
  },
  /** Every code that hand-ins of the class carry, by the alphabet. */
  'class.codes': {
    input: z.strictObject({ class: classIdSchema }),
    output: z.strictObject({ codes: z.array(codeInUseSchema) }),
  },
  /** Gives everything a mistyped code handed in to the learner it belongs to. `handIns`: how many changed hands. */
  'class.renameLearner': {
    input: z.strictObject({ class: classIdSchema, from: learnerCodeSchema, to: learnerCodeSchema }),
    output: z.strictObject({ handIns: count }),
  },
  /** Null where it was deleted meanwhile. */
  'class.work': { input: z.strictObject({ handIn: z.uuid() }), output: workSchema.nullable() },
  /** A class's way from lesson to lesson, or one learner's; the earliest first. */
  'class.progress': {
    input: z.strictObject({ class: classIdSchema, learner: learnerCodeSchema.nullable() }),
    output: z.strictObject({ stations: z.array(stationSchema) }),
  },
  /** Deletes for good: rows, files the app keeps of them, and what the database would keep of deleted rows. */
  'class.removeLearner': {
    input: z.strictObject({ class: classIdSchema, learner: learnerCodeSchema }),
    output: z.strictObject({ handIns: count }),
  },
  'class.remove': {
    input: z.strictObject({ class: classIdSchema }),
    output: z.strictObject({ handIns: count }),
  },
  'class.removeEverything': { input: nothing, output: z.strictObject({ handIns: count }) },
  /** What a corrected key would change; changes nothing. Null where the key is the same, or the lesson is not there any more. */
  'class.lookAtRegrade': {
    input: z.strictObject({ pack: slugSchema, lesson: slugSchema }),
    output: regradeSchema.nullable(),
  },
  /** Grades anew with the key that was looked at; refused (`key-changed-again`) where it is another by now. */
  'class.regrade': {
    input: z.strictObject({ pack: slugSchema, lesson: slugSchema, key: sha256Schema }),
    output: z.strictObject({ handIns: count }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ClassChannel = keyof typeof classMessages;
export type ClassSummary = z.infer<typeof classSummarySchema>;
export type ClassLesson = z.infer<typeof classLessonSchema>;
export type GradebookState = z.infer<typeof gradebookStateSchema>;
export type Selection = z.infer<typeof selectionSchema>;
export type Agreement = z.infer<typeof agreementSchema>;
export type ClassLessonView = z.infer<typeof classLessonViewSchema>;
export type LearnerRow = z.infer<typeof learnerRowSchema>;
export type LearnerRows = z.infer<typeof learnerRowsSchema>;
export type CodeInUse = z.infer<typeof codeInUseSchema>;
export type Work = z.infer<typeof workSchema>;
export type Station = z.infer<typeof stationSchema>;
export type Regrade = z.infer<typeof regradeSchema>;
export type RegradeChange = z.infer<typeof regradeChangeSchema>;
export type SortColumn = (typeof sortColumns)[number];
