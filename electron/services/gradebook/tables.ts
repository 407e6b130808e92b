/**
 * The gradebook's tables, the same in SQLite and PostgreSQL. Instants are ISO 8601 in UTC with milliseconds, so that they
 * sort as text; yes and no are 1 and 0, which both keep.
 */
export interface GradebookTables {
  classes: ClassRow;
  lessons: LessonRow;
  hand_ins: HandInRow;
  hand_in_contents: HandInContentRow;
  class_views: ClassViewRow;
}

export const tableNames = [
  'classes',
  'lessons',
  'hand_ins',
  'hand_in_contents',
  'class_views',
] as const satisfies readonly (keyof GradebookTables)[];

interface ClassRow {
  id: string;
  name: string;
  created_at: string;
  /** Counts whatever changes its hand-ins: sums of an earlier count are not kept. */
  revision: number;
  /** 1 in a waiting file: made while the shared gradebook was away, and not known there yet. */
  is_new: number;
}

/** What a lesson's hand-ins are graded by: one version of each lesson, for all classes. */
interface LessonRow {
  pack: string;
  lesson: string;
  pack_version: string;
  content_hash: string;
  text_hash: string;
  key_hash: string;
  /** The title as JSON, so that a list needs no more of it. */
  title: string;
  /** The lesson with its key, JSON, gzip. */
  content: Uint8Array;
}

/** What lists and searches need of a hand-in. */
export interface HandInRow {
  /** Follows from class, learner, lesson and attempt. */
  id: string;
  class_id: string;
  pack: string;
  lesson: string;
  learner: string;
  attempt_id: string;
  handed_in_at: string;
  mode: string;
  /** The sha256 of what it says, whatever the file's spelling: two of the same are one hand-in. */
  fingerprint: string;
  intact: number;
  /** The key it was graded by. */
  key_hash: string;
  score: number | null;
  expected: number;
  found: number;
  reconsider: number;
  marks: number;
  seconds: number;
  carried_from: string | null;
  carried_moved: number;
  carried_lost: number;
  /** Whether it is the learner's first, or latest, hand-in of the lesson in the class. */
  is_first: number;
  is_latest: number;
}

/** What only opening one hand-in, or grading anew, needs. */
interface HandInContentRow {
  id: string;
  /** The file as it was received, gzip. */
  file: Uint8Array;
  /** `Graded`, JSON, gzip. */
  graded: Uint8Array;
}

/** What a class made of a lesson, added up once; a row that is missing is worked out when somebody looks. */
interface ClassViewRow {
  class_id: string;
  pack: string;
  lesson: string;
  attempt: string;
  /** `LessonSums`, JSON, gzip. */
  content: Uint8Array;
}
