import { isAbbreviationStop, type Reading, type Stretch } from '../statements.ts';
import { determiners, followingDeterminers, notSubjects, pronouns, ties, verbs } from './words.ts';

/** More words than this before or after a verb are not read as one phrase. */
export const LONGEST_PHRASE = 16;

/**
 * The end of the German noun phrase that begins at `from`: a pronoun, or nouns and names with what belongs to them ("die
 * frühere Sprecherin der Feuerwehr von Oberau"). `from` where there is none.
 */
export function nounPhraseEnd({ tokens, quoted }: Reading, { from, to }: Stretch): number {
  const limit = Math.min(to, from + LONGEST_PHRASE);
  const first = tokens[from];
  if (first === undefined || from >= to) return from;
  // "diese" can stand for someone, or before a noun.
  if (pronouns.has(first.lower) && !(determiners.has(first.lower) && beginsNoun(from + 1))) return from + 1;
  let end = from;
  for (let place = from; place < limit; place += 1) {
    const token = tokens[place];
    if (token === undefined) break;
    const hasHead = end > from;
    if (quoted[place] === true) end = place + 1;
    else if (!token.isWord) {
      if (!['&', '/'].includes(token.text) && !isAbbreviationStop(tokens, place)) break;
    } else if (hasHead && followingDeterminers.has(token.lower)) {
      if (!beginsNoun(place + 1)) break;
    } else if (!hasHead && determiners.has(token.lower)) continue;
    else if (hasHead && ties.has(token.lower)) {
      if (!beginsNoun(place + 1)) break;
    } else if (notSubjects.has(token.lower)) break;
    else if (token.isCapital) end = place + 1;
    else if (/^\p{N}/u.test(token.text)) {
      if (/\p{L}/u.test(token.text)) end = place + 1;
      else if (!beginsNoun(place + 1)) break;
    } else if (!isAdjective(token.lower) || !beginsNoun(place + 1)) break;
  }
  return end;

  function beginsNoun(place: number): boolean {
    for (let at = place; at < Math.min(limit, place + 4); at += 1) {
      const token = tokens[at];
      if (token === undefined) return false;
      if (quoted[at] === true) return true;
      if (!token.isWord) return false;
      if (determiners.has(token.lower) && at === place) continue;
      if (token.isCapital) return true;
      if (!isAdjective(token.lower) && !/^\p{N}/u.test(token.text)) return false;
    }
    return false;
  }
}

const isAdjective = (word: string): boolean =>
  /(?:e|en|er|es|em)$/u.test(word) && !notSubjects.has(word) && !verbs.has(word) && !determiners.has(word);
