/** A file of a pack as it was found: what it holds, or why it can't be read. */
export type Part<Value> = { kind: 'read'; value: Value } | { kind: 'unusable'; reason: string };

/** A lesson's folder as it was found; null stands for a file that is not there. */
export interface LessonSource {
  /** Name of the folder. */
  folder: string;
  /** JSON, still `unknown`. */
  lesson: Part<unknown> | null;
  key: Part<unknown> | null;
  sealedKey: Part<unknown> | null;
  text: Part<string> | null;
  /** sha256 of article.txt; "" where there is none. */
  textHash: string;
}

/** A pack's folder as it was found, before anything of it has been believed. */
export interface PackSource {
  pack: Part<unknown> | null;
  /** Of the lessons that pack.json lists, in its order; empty where it can't be read. */
  lessons: LessonSource[];
  /** Folders that hold a lesson.json and are not listed. */
  unlistedLessons: string[];
  /** Every other file that belongs to no pack. */
  unknownFiles: string[];
  /** The picture that pack.json names. */
  cover:
    { kind: 'picture'; bytes: number } | { kind: 'no-picture' } | { kind: 'unusable'; reason: string } | null;
  /** Files whose bytes are not those that were signed; empty where all are, or nothing is signed. */
  alteredFiles: string[];
}
