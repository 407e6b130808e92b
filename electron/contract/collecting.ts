import * as z from 'zod';

import { slugSchema } from '../../lessons/format/identity.ts';
import { classIdSchema } from './classes.ts';

const count = z.int().nonnegative();
const nothing = z.strictObject({});
const words = z.record(z.string(), z.string());

/** What becomes of a file that somebody drops on a class. The set is closed; every file comes to exactly one of them. */
export const arrivalCodes = {
  /** In the class now. `learner`, `title`; of a later version nothing else, of a further attempt `attempts`. */
  taken: ['added', 'later-version', 'further-attempt'],
  /** In the class before, by this file or by a newer one. */
  known: ['duplicate', 'earlier-version'],
  /** Whole, and can be taken once a person has done something: collecting again then takes it. */
  waiting: [
    /** `title`, `pack`, `version`: the pack is not installed, */
    'lesson-unknown',
    /** or is there without this lesson, */
    'lesson-not-in-pack',
    /** or is older than what was worked on (`here`), */
    'lesson-newer',
    /** or can't be read. */
    'lesson-unusable',
    /** The key needs its passphrase. */
    'sealed',
    /** The disk was in the way (`reason`). */
    'unreadable',
    'gone',
    /** The gradebook did not take it. */
    'not-kept',
  ],
  /** Of Lesart, and nothing to collect. */
  unfit: [
    'not-finished',
    /** Made on another text, which the file does not hold. */
    'text-missing',
    /** Written by a newer Lesart (`version`, `supported`). */
    'newer',
    'damaged',
    /** It ends in the middle: copied by half, or sent by half. */
    'truncated',
    'empty',
    /** Larger than any hand-in, in bytes or in what is in it; not read. */
    'too-large',
    'pack',
    'draft',
    'names',
    'other-lesart-file',
    /** Archives: `reason` is a pack refusal's code. */
    'archive-damaged',
    'archive-locked',
    'archive-too-large',
    'archive-in-archive',
    'archive-empty',
    /** Of a folder: more than are looked at (`limit`), too deep, or it can't be read. */
    'too-many-files',
    'folder-too-deep',
    'folder-empty',
    'link',
  ],
  /** Not of Lesart. */
  foreign: ['foreign', 'system-file'],
} as const;

export type ArrivalGroup = keyof typeof arrivalCodes;
export type ArrivalCode = (typeof arrivalCodes)[ArrivalGroup][number];

const allCodes = Object.values(arrivalCodes).flat();

/** What the teacher should know about work that was taken. */
export const remarkCodes = [
  /** `from`, `moved`, `lost`: its marks stand on the corrected article now. */
  'other-text',
  /** The file's check does not hold: somebody edited it, or a stick did. */
  'edited',
  /** It is a bare attempt without a learner's code; its code (`learner`) was made from its id. */
  'without-code',
  /** `marks`: so many lie outside the article, and count as nothing. */
  'outside-text',
  /** `at`: handed in later than now, by this computer's clock; */
  'clock-ahead',
  /** or before it was begun. */
  'clock-backwards',
  /** `learners`: others handed in the very same attempt. */
  'same-attempt',
] as const;

export const remarkSchema = z.strictObject({ code: z.enum(remarkCodes), params: words });

/** What became of one file. */
export const arrivalSchema = z.strictObject({
  /** The same as long as the list lives: a file that is looked at again keeps its place. */
  place: count,
  /** As a person finds it: file, or way through folders and archives; harmless to show. */
  name: z.string().max(400),
  code: z.enum(allCodes),
  params: words,
  remarks: z.array(remarkSchema),
});

export type Arrival = z.infer<typeof arrivalSchema>;
export type Remark = z.infer<typeof remarkSchema>;
export type RemarkCode = Remark['code'];

/** The most files that are looked at for one class until its list is cleared. */
export const MOST_FILES = 20_000;

/** How collecting for one class stands. */
const collectingSchema = z.strictObject({
  class: classIdSchema,
  state: z.discriminatedUnion('kind', [
    /** Nothing left to look at. */
    z.strictObject({ kind: z.literal('resting') }),
    z.strictObject({ kind: z.literal('working') }),
    /** Somebody stopped it; `total - done` files are left. */
    z.strictObject({ kind: z.literal('cancelled') }),
    /** The gradebook failed; nothing is lost, the files are looked at again when it goes on. */
    z.strictObject({ kind: z.literal('failed'), code: z.string(), params: words }),
  ]),
  /** Files looked at, and known of; the second grows while archives are opened. */
  done: count,
  total: count,
  /** The file looked at last; empty where there was none. */
  name: z.string().max(400),
  /** Lessons whose key needs its passphrase, and how many hand-ins wait for it. */
  sealed: z.array(
    z.strictObject({ pack: slugSchema, lesson: slugSchema, title: z.string(), waiting: count }),
  ),
  /** The folder that is watched for files to arrive; null where none is. */
  watched: z
    .strictObject({
      folder: z.string(),
      /** False while it can't be reached. */
      reachable: z.boolean(),
      /** Files in it that are still being written. */
      growing: count,
    })
    .nullable(),
});

export type Collecting = z.infer<typeof collectingSchema>;

/** How it stands, and what arrived or changed since it was told last; the first time, everything. */
export const collectedSchema = collectingSchema.extend({ arrivals: z.array(arrivalSchema) });

export type Collected = z.infer<typeof collectedSchema>;

const ofClass = z.strictObject({ class: classIdSchema });

/** Hand-ins on their way into a class. */
export const collectingMessages = {
  /** Everything that arrived since the list was cleared or the app started. Goes on watching the folder of this class. */
  'collect.look': { input: ofClass, output: collectedSchema },
  /** Asks for files or for a folder, and collects them. `chosen`: false where the user changed their mind. */
  'collect.choose': {
    input: ofClass.extend({ kind: z.enum(['files', 'folder']) }),
    output: z.strictObject({ chosen: z.boolean() }),
  },
  /** Collects what was dropped. Only the preload sends this, with paths of real files that the page can't know or make up. */
  'collect.drop': {
    input: ofClass.extend({ paths: z.array(z.string().min(1).max(4096)).min(1).max(5000) }),
    output: nothing,
  },
  /** Stops after the file in hand. What is in the class stays. */
  'collect.cancel': { input: ofClass, output: nothing },
  /** Goes on with the files that are left. */
  'collect.resume': { input: ofClass, output: nothing },
  /** Looks once more at every file that waits for a person, now that the lesson may be here or the stick is back. */
  'collect.again': { input: ofClass, output: nothing },
  /** Opens a sealed key until the app is closed, and looks again at what waits for it. */
  'collect.unlock': {
    input: ofClass.extend({ pack: slugSchema, lesson: slugSchema, passphrase: z.string().min(1).max(1000) }),
    output: z.strictObject({ outcome: z.enum(['opened', 'wrong-passphrase', 'damaged', 'lesson-missing']) }),
  },
  /** Forgets the list, not the work. */
  'collect.clear': { input: ofClass, output: nothing },
  /** Asks for a folder and watches it, also after the next start. Null: the user changed their mind. */
  'collect.watch': { input: ofClass, output: z.strictObject({ folder: z.string() }).nullable() },
  'collect.unwatch': { input: ofClass, output: nothing },
  /** Hand-ins that were opened from outside (a double click) and wait for a class to be named. */
  'collect.waiting': { input: nothing, output: z.strictObject({ files: z.array(z.string()) }) },
  /** Collects them into this class; null lets them go. */
  'collect.takeWaiting': { input: z.strictObject({ class: classIdSchema.nullable() }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CollectingChannel = keyof typeof collectingMessages;
