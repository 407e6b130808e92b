import * as z from 'zod';

/**
 * Everything that can go wrong across the border between shell and page. The set is closed; the sentences are in the
 * page's catalogues under the same names.
 */
export const errorCodes = [
  /** The message is unknown, came from a frame that may not speak, or its payload has the wrong shape. */
  'refused',
  'unexpected',
  /** The folder for work: gone (USB stick pulled, network drive away), full, or not to be written to. */
  'folder-missing',
  'folder-read-only',
  'disk-full',
  'write-failed',
  'read-failed',
  /** The attempt's file was changed by another window or program since it was read here. */
  'attempt-elsewhere',
  /** The draft's file was changed by another window or program since it was read here. */
  'draft-elsewhere',
  'draft-missing',
  'draft-unreadable',
  /** The draft was written by a newer version of Lesart. */
  'draft-newer',
  /** The draft's file has become larger than one that would be read again. */
  'draft-full',
  /** A pack of several lessons can't be gone on with as one draft. */
  'draft-several-lessons',
  /** The lesson's key is sealed. */
  'draft-sealed',
  /** Nothing to read was given to make a lesson of (`reason`). */
  'draft-no-article',
  /** The files a draft shall be made of: too much in them, of no format that is known, locked, broken, or not all there. */
  'draft-source-too-large',
  'draft-source-unknown',
  'draft-source-locked',
  'draft-source-damaged',
  'draft-source-incomplete',
  /** What was to be laid beside a draft as another person's key is none (`file`): of no format that is known, damaged, */
  'second-unknown',
  'second-damaged',
  'second-too-large',
  /** of another article, its key sealed, or without anything marked. */
  'second-other-article',
  'second-sealed',
  'second-empty',
  'lesson-missing',
  'lesson-invalid',
  'lesson-mode-unsupported',
  /** What was practised was written by a newer version of Lesart. */
  'practice-newer',
  /** The class was deleted meanwhile. */
  'class-missing',
  /** A class's list of names was changed by another program since it was read here (`file`). */
  'class-list-elsewhere',
  /** The gradebook's file can't be read or written, or a newer Lesart made it. */
  'gradebook-unreadable',
  'gradebook-newer',
  /** Another program has it just now, or its disk is full. */
  'gradebook-busy',
  'gradebook-full',
  /** The shared gradebook can't be reached, and this can't be done without it. */
  'gradebook-away',
  /** A file with an authority's certificates was asked for. */
  'not-a-certificate',
  /** The key in the library is not the one that was looked at any more. */
  'key-changed-again',
  /** The worksheet that was to be filled in is not open any more. */
  'worksheet-gone',
  /** The learning record store: none is set, its address is none or not encrypted, it can't be reached, its certificate, */
  'record-store-not-set',
  'record-store-address',
  'record-store-unreachable',
  'record-store-certificate',
  /** it does not take the key, there is no store at the address, it wants to be left alone for now, or won't take this. */
  'record-store-refused',
  'record-store-none',
  'record-store-busy',
  'record-store-rejected',
  /** There is still something to do in the work that shall be handed in. */
  'hand-in-unfinished',
  /** The hand-in is not there any more as it was written; nothing is cleared away then. */
  'hand-in-gone',
  /** Something of a learner's work could not be removed (`file`). */
  'clear-failed',
  'settings-not-saved',
  'print-failed',
] as const;

export const failureSchema = z.strictObject({
  code: z.enum(errorCodes),
  /** Names and paths to put into the sentence. */
  params: z.record(z.string(), z.string()),
});

export type ErrorCode = (typeof errorCodes)[number];
export type Failure = z.infer<typeof failureSchema>;
