import * as z from 'zod';

import { handedOnLessonSchema } from '../../lessons/classroom/output/handed-on.ts';
import { learnerCodeSchema } from '../../lessons/marks/learner-code.ts';
import { selectionSchema } from './classes.ts';

const count = z.int().nonnegative();
const nothing = z.strictObject({});
const fileName = z.string().min(1).max(200);
const savedFile = z.strictObject({ file: z.string() }).nullable();

/** A worksheet is opened until another one is, or the class is left; this names it meanwhile. */
const worksheetIdSchema = z.uuid();

const worksheetRowSchema = z.strictObject({
  line: z.int().min(2),
  participant: z.string().nullable(),
  name: z.string(),
  email: z.string(),
  grade: z.string(),
  feedback: z.string(),
  locked: z.boolean(),
});

const openedWorksheetSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    id: worksheetIdSchema,
    file: z.string(),
    rows: z.array(worksheetRowSchema),
    /** Whether grades can be points, as there is a maximum to reckon them on. */
    points: z.boolean(),
    /** A spreadsheet program saved it: Moodle takes it only if told the separator and encoding. */
    resaved: z.strictObject({ separator: z.enum([',', ';', '\t']), encoding: z.string() }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    file: z.string(),
    why: z.enum(['no-worksheet', 'no-feedback-column', 'no-learners', 'too-large', 'unreadable']),
  }),
]);

const submissionsSchema = z.strictObject({
  file: z.string(),
  /** Moodle's number of each learner, from the folder's name, with the code in the hand-in that lies in it. */
  submitted: z
    .array(z.strictObject({ participant: z.string().max(20), learner: learnerCodeSchema }))
    .max(20_000),
  /** Files that are no hand-in, or lie in no learner's folder. */
  passedOver: count,
});

/** Where learning records are sent to, if anywhere. The secret is never told. */
const recordStoreSchema = z.strictObject({
  address: z.string(),
  key: z.string(),
  /** False where this computer can't encrypt: then it is asked for again after the next start. */
  kept: z.boolean(),
});

const selections = z.array(selectionSchema).min(1).max(100);

/** What leaves a class view: tables, Moodle's worksheet, learning records. Nothing is written or sent unasked. */
export const classOutputMessages = {
  /** What is handed on of one lesson; null where nothing of it was handed in. */
  'output.lesson': { input: selectionSchema, output: handedOnLessonSchema.nullable() },
  /** Asks where, and writes a table that the page has made. Null: the user changed their mind. */
  'output.saveTable': {
    input: z.strictObject({ name: fileName, text: z.string().max(100_000_000) }),
    output: savedFile,
  },
  /** Asks where, and writes xAPI statements as a file. */
  'output.saveStatements': {
    input: z.strictObject({ name: fileName, selections }),
    output: z.strictObject({ file: z.string(), statements: count }).nullable(),
  },
  /** Asks for the worksheet that was downloaded from Moodle. Nothing of it is kept when the app ends. */
  'worksheet.choose': { input: nothing, output: openedWorksheetSchema.nullable() },
  /** Asks for the archive that the hand-ins came in, and says which folder held whose. Nothing is collected from it. */
  'worksheet.chooseSubmissions': { input: nothing, output: submissionsSchema.nullable() },
  /** Asks where, and writes the worksheet with feedback (a paragraph each) and grades (a share of the maximum) in it. */
  'worksheet.save': {
    input: z.strictObject({
      worksheet: worksheetIdSchema,
      entries: z
        .array(
          z.strictObject({
            line: z.int().min(2),
            feedback: z.array(z.string().max(2000)).max(20),
            share: z.number().min(0).max(1).nullable(),
          }),
        )
        .max(20_000),
    }),
    output: savedFile,
  },
  /** Null where none is set; then nothing can be sent. */
  'recordStore.look': { input: nothing, output: recordStoreSchema.nullable() },
  /** https only, but for this computer itself. Fails with `record-store-address`. */
  'recordStore.set': {
    input: z.strictObject({
      address: z.string().trim().max(2000),
      key: z.string().trim().max(500),
      secret: z.string().max(2000),
    }),
    output: recordStoreSchema,
  },
  'recordStore.forget': { input: nothing, output: nothing },
  /**
   * Sends statements to the store that is set, now and this once. What it has already is counted and doubled nowhere; after a
   * failure (`sent`, `of` among its params) the same message goes on where it stopped.
   */
  'recordStore.send': {
    input: z.strictObject({ selections }),
    output: z.strictObject({ statements: count, known: count }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ClassOutputChannel = keyof typeof classOutputMessages;
export type OpenedWorksheet = Extract<z.infer<typeof openedWorksheetSchema>, { kind: 'opened' }>;
export type WorksheetRefused = Extract<z.infer<typeof openedWorksheetSchema>, { kind: 'refused' }>['why'];
export type Submissions = z.infer<typeof submissionsSchema>;
export type RecordStore = z.infer<typeof recordStoreSchema>;
