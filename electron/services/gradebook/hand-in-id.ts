import { sha256 } from '../hashes.ts';

/** What makes a hand-in one and the same, wherever and however often it is collected. */
interface Identity {
  classId: string;
  learner: string;
  attempt: string;
  pack: string;
  lesson: string;
}

/**
 * A hand-in's id: a UUID that follows from class, learner, lesson and attempt (version 8 of RFC 9562, 122 bits of a sha256). So
 * two computers that collect the same file without knowing of each other write the same row; and a file that claims an attempt
 * of another lesson is no version of that one.
 */
export function handInId({ classId, learner, attempt, pack, lesson }: Identity): string {
  const hash = sha256(`${classId}/${learner}/${pack}/${lesson}/${attempt}`);
  const variant = (8 + (parseInt(hash.slice(16, 17), 16) % 4)).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-');
}
