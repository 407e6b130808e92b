import { distance } from 'fastest-levenshtein';

import type { LearnerCode } from '../marks/learner-code.ts';
import { CODE_WORDS } from './code-words.ts';

/** Two codes that are given out differ in at least this many places; one that was mistyped in one is then nobody else's. */
const APART = 3;

/** Numbers that somebody greets, jeers or boasts with somewhere. */
const UNWANTED = /13|14|18|28|31|33|69|88|420|666|911/;

/** Where chance comes from: a number from 0 to below 1. */
type Draw = () => number;

/**
 * Codes for a class, a word and a number each: "KIOSK-47". Any two of them and of those taken are at least three edits
 * (Levenshtein) apart. Numbers have two digits while there are words that nobody has yet, and more afterwards.
 *
 * @param draw `Math.random`, or a seeded chance: then the same codes come again
 */
export function makeCodes(count: number, draw: Draw, taken: readonly LearnerCode[] = []): LearnerCode[] {
  const made: LearnerCode[] = [];
  const all = [...taken];
  for (let digits = 2; made.length < count; digits += 1) {
    // A word stays in the hat until no number of this length was found for it.
    let hat = [...CODE_WORDS];
    while (hat.length > 0 && made.length < count) {
      const place = Math.floor(draw() * hat.length);
      const code = codeOf(hat[place] ?? '', digits, draw, all);
      // With two digits a word can be used once; the others first, so that codes stay short and unlike.
      if (code === null || digits === 2) hat = hat.filter((_, other) => other !== place);
      if (code === null) continue;
      made.push(code);
      all.push(code);
    }
  }
  return made;
}

/**
 * The code that was probably meant by one that is not among them: the only one that is nearest, if it is no more than two edits
 * away. Null where none is, or two are as near. A code that is among them is itself.
 */
export function nearestCode(code: LearnerCode, codes: readonly LearnerCode[]): LearnerCode | null {
  const near = [...new Set(codes)]
    .map((other) => ({ other, edits: distance(code, other) }))
    .filter(({ edits }) => edits < APART)
    .sort((one, other) => one.edits - other.edits);
  const [first, second] = near;
  return first === undefined || first.edits === second?.edits ? null : first.other;
}

const TRIES = 12;

function codeOf(word: string, digits: number, draw: Draw, taken: readonly LearnerCode[]): LearnerCode | null {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const number = Math.floor(10 ** (digits - 1) * (1 + 9 * draw()));
    const code = `${word}-${String(number)}`;
    if (!UNWANTED.test(String(number)) && taken.every((other) => distance(code, other) >= APART)) return code;
  }
  return null;
}
