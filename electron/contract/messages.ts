import * as z from 'zod';

import { slugSchema } from '../../lessons/format/identity.ts';
import { examLessonSchema } from '../../lessons/flow/mode.ts';
import { lessonSchema } from '../../lessons/format/lesson.ts';
import { attemptSchema } from '../../lessons/marks/attempt.ts';
import { learnerCodeSchema } from '../../lessons/marks/learner-code.ts';
import { draftCardSchema } from '../../lessons/authoring/draft-card.ts';
import { recordSchema } from '../../lessons/authoring/history.ts';
import { secondKeySchema } from '../../lessons/authoring/second/second-key.ts';
import { languageTagSchema } from '../../lessons/format/localized.ts';
import { classListMessages } from './class-lists.ts';
import { classOutputMessages } from './class-output.ts';
import { classMessages } from './classes.ts';
import { gradebookMessages } from './gradebook.ts';
import { collectingMessages } from './collecting.ts';
import { handingInMessages } from './handing-in.ts';
import {
  begunDraftSchema,
  draftFileSchema,
  draftSourceSchema,
  draftSummarySchema,
  wholeDraftSchema,
} from './drafts.ts';
import { lessonSummarySchema, packDetailsSchema, packSummarySchema } from './library.ts';
import { offerIdSchema, packOfferSchema } from './offers.ts';
import { packRefusalSchema } from './packs.ts';
import { publishedPackSchema, publishWishSchema } from './publishing.ts';
import { practiceAnswerSchema, practiceSessionSchema, progressSchema } from './self-study.ts';
import { languages, settingsSchema } from './settings.ts';

const nothing = z.strictObject({});

/** Something the user should know that does not stop the work. Sentences are in the page's catalogues. */
export const noticeSchema = z.strictObject({
  code: z.enum([
    'attempt-damaged',
    'attempt-newer',
    'attempt-other-mode',
    'attempt-other-text',
    'draft-copied',
    'draft-damaged',
    'draft-forked',
    'draft-same-pack',
    'draft-unreadable',
    'gradebook-address-damaged',
    'pack-unreadable',
    'practice-damaged',
    'practice-newer',
    'lesson-unreadable',
    'packs-folder-missing',
    'learner-cleared',
    'settings-damaged',
    'work-folder-missing',
  ]),
  params: z.record(z.string(), z.string()),
});

export type Notice = z.infer<typeof noticeSchema>;

/** Where a saved attempt stands on disk: an opaque token that changes with every write, from whichever window. */
const tokenSchema = z.string().max(200);

const lessonReferenceSchema = z.strictObject({ pack: slugSchema, lesson: slugSchema });

const openedAttempt = {
  attempt: attemptSchema,
  token: tokenSchema,
  /** The name the attempt's file has, or will have, in the folder for work. */
  file: z.string(),
  notices: z.array(noticeSchema),
};

/** In an exam the page does not get to know the key. Both shapes are strict: a key that slipped in would not cross. */
const openedLessonSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('guided'), lesson: lessonSchema, ...openedAttempt }),
  z.strictObject({ mode: z.literal('exam'), lesson: examLessonSchema, ...openedAttempt }),
]);

export type OpenedLesson = z.infer<typeof openedLessonSchema>;

/**
 * Every message a page can send, once: what goes in, what comes out. Each may also answer with a `Failure`. The
 * preload offers one method a message; the gate in the main process checks both directions against this table.
 */
export const messages = {
  /** Everything the page needs before it can draw its first frame. */
  'app.start': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      /** The language that "system" means here. */
      systemLanguage: z.enum(languages),
      settings: settingsSchema,
      /** Where attempts are kept now, for people to read. */
      workFolder: z.string(),
      /** Who works here on a shared computer, where that was asked since the app was started. */
      learner: learnerCodeSchema.nullable(),
      notices: z.array(noticeSchema),
    }),
  },
  'settings.save': { input: settingsSchema, output: nothing },
  /** Lists without reading everything: a lesson that was never read whole may turn out unusable later. */
  'library.list': {
    input: nothing,
    output: z.strictObject({
      packs: z.array(packSummarySchema),
      /** Of each pack in teaching order. */
      lessons: z.array(lessonSummarySchema),
      notices: z.array(noticeSchema),
      /** Where lessons are looked for, for people to read. */
      folders: z.array(z.string()),
      /** Whether every lesson has been read whole since it last changed. */
      checked: z.boolean(),
    }),
  },
  /** Reads whole what was only listed. It can take seconds the first time; what comes of it is in the next list. */
  'library.check': { input: nothing, output: nothing },
  /** Opens a lesson on its newest attempt, or on a fresh one. `fresh`: set the newest aside (kept) and begin again. */
  'lesson.open': { input: lessonReferenceSchema.extend({ fresh: z.boolean() }), output: openedLessonSchema },
  /** Resolves only once the attempt is on the disk. Fails with `attempt-elsewhere` when the token is no longer current. */
  'attempt.save': {
    input: z.strictObject({ attempt: attemptSchema, token: tokenSchema }),
    output: z.strictObject({ token: tokenSchema }),
  },
  /** After `attempt-elsewhere`: keep this window's work; what the other wrote is kept beside it as a copy. */
  'attempt.keepMine': {
    input: z.strictObject({ attempt: attemptSchema }),
    output: z.strictObject({ token: tokenSchema, copy: z.string() }),
  },
  /** After `attempt-elsewhere`: go on with the other's work; this window's is kept beside it as a copy. */
  'attempt.takeOther': {
    input: z.strictObject({ attempt: attemptSchema }),
    output: z.strictObject({ attempt: attemptSchema, token: tokenSchema, copy: z.string() }),
  },
  /**
   * Asks for a folder, copies all attempts and drafts there (the old ones stay), and uses it from now on. Null: the user changed
   * their mind. `attempt`, `draft`: the open one, saved there first even if its old place can't be reached.
   */
  'workFolder.choose': {
    input: z.strictObject({
      attempt: attemptSchema.nullable(),
      draft: wholeDraftSchema.nullable().default(null),
    }),
    output: z
      .strictObject({
        folder: z.string(),
        token: tokenSchema.nullable(),
        /** Where the open draft stands now; null: as it stood. */
        draft: z.strictObject({ file: draftFileSchema, token: tokenSchema }).nullable(),
      })
      .nullable(),
  },
  'progress.show': {
    input: nothing,
    output: progressSchema.extend({ notices: z.array(noticeSchema) }),
  },
  /** What to practise now. */
  'practice.begin': { input: nothing, output: practiceSessionSchema },
  /** Resolves only once the answers are on the disk. */
  'practice.answer': {
    input: z.strictObject({ answers: z.array(practiceAnswerSchema).min(1).max(500) }),
    output: nothing,
  },
  /** Asks for pack files; what is chosen is offered one after the other. */
  'pack.choose': { input: nothing, output: nothing },
  /**
   * Offers a file that was dropped onto the page. Only the preload sends this, with the path of a real file that the page
   * can't know or make up.
   */
  'pack.drop': { input: z.strictObject({ path: z.string().min(1).max(4096) }), output: nothing },
  /** Looks at the next file that waits to be opened, from wherever it came; null where none does. */
  'pack.nextOffer': { input: nothing, output: packOfferSchema.nullable() },
  /** Installs what was offered. */
  'pack.install': {
    input: z.strictObject({ offer: offerIdSchema }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('installed'), pack: slugSchema }),
      z.strictObject({ kind: z.literal('refused'), refusal: packRefusalSchema }),
    ]),
  },
  'pack.decline': { input: z.strictObject({ offer: offerIdSchema }), output: nothing },
  /** What a list has no room for. */
  'pack.details': { input: z.strictObject({ pack: slugSchema }), output: packDetailsSchema.nullable() },
  /** Takes an installed pack away; attempts stay. */
  'pack.remove': { input: z.strictObject({ pack: slugSchema }), output: nothing },
  /** Asks for a folder to take packs from besides the others, and uses it. Null: the user changed their mind. */
  'packsFolder.choose': { input: nothing, output: z.strictObject({ folder: z.string() }).nullable() },
  /** No longer looks into the school's folder; what is in it stays. */
  'packsFolder.forget': { input: nothing, output: nothing },
  /** Pack files lying in the school's folder, by name; none where no folder is set or it can't be read. */
  'packsFolder.files': {
    input: nothing,
    output: z.strictObject({ names: z.array(z.string().min(1).max(255)) }),
  },
  /** Offers one of those files. */
  'packsFolder.open': { input: z.strictObject({ name: z.string().min(1).max(255) }), output: nothing },
  /** The drafts in the folder for work, the one changed last first. */
  'draft.list': {
    input: nothing,
    output: z.strictObject({ drafts: z.array(draftSummarySchema), notices: z.array(noticeSchema) }),
  },
  /** Begins a draft and writes it. `beside`: also where the pack has a draft already. */
  'draft.create': {
    input: z.strictObject({ source: draftSourceSchema, beside: z.boolean() }),
    output: begunDraftSchema,
  },
  /** Asks for files, and begins drafts from them or opens the draft they hold. Null: the user changed their mind. */
  'draft.chooseFiles': { input: nothing, output: begunDraftSchema.nullable() },
  /** The same for dropped files. Only the preload sends this, with paths of real files that the page can't know or make up. */
  'draft.drop': {
    input: z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(200) }),
    output: begunDraftSchema,
  },
  /** Opens the next draft's file that waits: from the menu, a double click, the library. Null where none does. */
  'draft.nextWaiting': { input: nothing, output: begunDraftSchema.nullable() },
  'draft.open': {
    input: z.strictObject({ file: draftFileSchema }),
    output: wholeDraftSchema.extend({ token: tokenSchema, notices: z.array(noticeSchema) }),
  },
  /**
   * Adds what was done; `card`: how things stand after it. Resolves only once the records are on the disk. Fails with
   * `draft-elsewhere` when the token is no longer current, and with `draft-missing` when the file is gone.
   */
  'draft.append': {
    input: z.strictObject({
      file: draftFileSchema,
      token: tokenSchema,
      card: draftCardSchema,
      records: z.array(recordSchema).min(1),
    }),
    output: z.strictObject({ token: tokenSchema }),
  },
  /** After `draft-elsewhere` or `draft-missing`: keeps this window's work as a draft of its own. */
  'draft.saveBeside': {
    input: wholeDraftSchema,
    output: z.strictObject({ file: draftFileSchema, token: tokenSchema }),
  },
  /**
   * Makes a pack of the draft as its file holds it, and hands it out. Null: the user changed their mind about where. What was
   * handed out is for the page to write into the draft.
   */
  'draft.publish': { input: publishWishSchema, output: publishedPackSchema.nullable() },
  /** Into the system's trash; where there is none the file stays under another name (`kept`), and is listed no more. */
  'draft.remove': {
    input: z.strictObject({ file: draftFileSchema }),
    output: z.strictObject({ kept: z.string().nullable() }),
  },
  /**
   * Another person's key of this article: asks for a file (a pack, a colleague's draft, what another tool wrote), or takes
   * a pack of the library. Null: the user changed their mind.
   */
  'second.choose': {
    input: z.strictObject({
      article: z.strictObject({ text: z.string().min(1).max(2_000_000), language: languageTagSchema }),
      /** The pack's id; null: a file. */
      pack: slugSchema.nullable(),
    }),
    output: z.strictObject({ second: secondKeySchema }).nullable(),
  },
  /** Whether closing the window now would lose work; the shell asks before it closes then. */
  'window.unsaved': { input: z.strictObject({ unsaved: z.boolean() }), output: nothing },
  /** Fills the screen with the window, for a projection, or leaves it to the window again. */
  'window.fullScreen': { input: z.strictObject({ full: z.boolean() }), output: nothing },
  /** Undo or redo in the text field that has the keyboard, as the system does it. */
  'text.edit': { input: z.strictObject({ command: z.enum(['undo', 'redo']) }), output: nothing },
  'page.print': { input: nothing, output: nothing },
  /** Asks where, and writes the page as it would be printed. Null: the user changed their mind. */
  'page.savePdf': {
    input: z.strictObject({
      name: z.string().min(1).max(200),
      /** What stands at the top of each page; nothing does without. */
      header: z.string().max(200).optional(),
    }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
  ...gradebookMessages,
  ...classMessages,
  ...classListMessages,
  ...collectingMessages,
  ...classOutputMessages,
  ...handingInMessages,
  'log.open': { input: nothing, output: nothing },
  /** An error the page met, for the log file. */
  'log.report': {
    input: z.strictObject({ message: z.string().max(4000), stack: z.string().max(20000) }),
    output: nothing,
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type Messages = typeof messages;
export type Channel = keyof Messages;
export type Input<Name extends Channel> = z.infer<Messages[Name]['input']>;
export type Output<Name extends Channel> = z.infer<Messages[Name]['output']>;
