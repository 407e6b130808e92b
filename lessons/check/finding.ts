/**
 * What can be found in a pack, beyond and including what a schema sees. Errors keep the pack, or a part of it, from being
 * used, or break a promise that it makes to learners; advice makes it better.
 */
export const findingCodes = [
  /** A file can't be read (`reason`). */
  'file-unusable',
  /** A file is not as its schema says, or what it says does not hold together (`issue`). */
  'schema',
  'inconsistent',
  'unknown-file',
  'lesson-not-listed',
  'lesson-listed-twice',
  'id-not-the-folder',
  'key-open-and-sealed',
  'seal-of-another-lesson',
  'seal-of-another-text',
  'sealed-without-exam',
  'signature-altered',
  /** Lesart would refuse the pack (`refusal`, and what that has for params). */
  'not-installable',
  /** Anchors. */
  'white-space-at-edge',
  'within-a-word',
  'punctuation-at-edge',
  'no-word',
  'cue-within-core',
  'cue-far-off',
  'speaker-no-mention',
  'speaker-missing',
  'speaker-not-expected',
  'voices-overlap',
  /** Texts (`language`). */
  'language-missing',
  'not-written',
  'language-not-declared',
  /** What is not seen and changes how the rest is shown. */
  'hidden-characters',
  'letter-twice',
  'carriage-return',
  'byte-order-mark',
  /** Learners are told that experts differ, and lose points all the same. */
  'disputed-and-required',
  /** What is there and never used. */
  'category-unused',
  'techniques-unused',
  'voice-unused',
  /** A way of marking that needs no reading pays (`strategy`, `category`, `score`, `items`). */
  'gaming',
  'licence-missing',
  'cover-missing',
  'cover-too-large',
  'cover-no-picture',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  severity: 'error' | 'advice';
  code: FindingCode;
  /** Path within the pack: "pack.json", "a-lesson/key.json". */
  file: string;
  /** Where in the file, as in JavaScript ("items[3].core"); "" for all of it. */
  path: string;
  /** The words of the article, or of the small text, that it is about; "" where it is about none. */
  words: string;
  params: Readonly<Record<string, string>>;
}

/** A finding in one file, with what it leaves out empty. */
export const findingsIn =
  (file: string) =>
  (
    severity: Finding['severity'],
    code: FindingCode,
    { path = '', words = '', ...params }: { path?: string; words?: string } & Record<string, string> = {},
  ): Finding => ({ severity, code, file, path, words, params });

/** Makes findings of one file. */
export type Report = ReturnType<typeof findingsIn>;
