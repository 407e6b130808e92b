import { isAbbreviationStop, type Reading, type Stretch } from '../statements.ts';
import { alsoNouns, determiners, notSubjects, pronouns, relatives, ties, verbs } from './words.ts';

/** More words than this before or after a verb are not read as one phrase. */
export const LONGEST_PHRASE = 14;

const closeTies: ReadonlySet<string> = new Set(['of', 'for', 'from', 'at']);

/**
 * The end of the English noun phrase that begins at `from`; `from` where there is none. Nouns are not known, so that
 * whatever is no preposition, no auxiliary and no reporting verb passes for one.
 *
 * @param isLoose whether "in", "on", "with" and "to" tie, too: before a verb they can, after it they tell when and where
 */
export function nounPhraseEnd({ tokens, quoted }: Reading, { from, to }: Stretch, isLoose = false): number {
  const limit = Math.min(to, from + LONGEST_PHRASE);
  const first = tokens[from];
  if (first === undefined || from >= limit) return from;
  if (pronouns.has(first.lower)) {
    const next = tokens[from + 1];
    return first.lower === 'one' && from + 1 < limit && next?.isWord === true && !stops(from + 1)
      ? from + 2
      : from + 1;
  }
  let end = from;
  for (let place = from; place < limit; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    const hasHead = end > from;
    if (quoted[place] === true) end = place + 1;
    else if (!token.isWord) {
      // "&", and the apostrophe of "fans' groups".
      if (!['&', '’', "'"].includes(token.text) && !isAbbreviationStop(tokens, place)) break;
    } else if (hasHead && (isLoose ? ties : closeTies).has(token.lower)) {
      const next = tokens[place + 1];
      if (place + 1 >= limit || next?.isWord !== true || stops(place + 1)) break;
    } else if (hasHead && token.lower === 'and' && tokens[place + 1]?.isCapital === true) continue;
    else if (determiners.has(token.lower)) {
      if (hasHead && !isAfterTie(place)) break;
    } else if (stops(place)) break;
    else end = place + 1;
  }
  return end;

  function stops(place: number): boolean {
    const lower = tokens[place]?.lower ?? '';
    if (notSubjects.has(lower) || relatives.has(lower)) return true;
    return verbs.has(lower) && !alsoNouns.has(lower);
  }

  function isAfterTie(place: number): boolean {
    const before = tokens[place - 1]?.lower ?? '';
    return ties.has(before) || before === 'and';
  }
}
