import type { Language } from './language.ts';
import type { Reading, Stretch } from './statements.ts';
import type { Token } from './tokens.ts';

/** More capitals in a row than this are a line in capitals, not a name. */
const LONGEST_NAME = 6;

/** The full names that occur in an article, each by its last word: "Kolb" is "Anna Kolb". */
export type People = ReadonlyMap<string, string>;

/** Finds runs of capitals that look like names of persons. The first with a last word gives it its name. */
export function findPeople(readings: readonly Reading[], language: Language): People {
  const people = new Map<string, string>();
  for (const { tokens } of readings) {
    for (let from = 0; from < tokens.length;) {
      let to = from;
      while (to < tokens.length && tokens[to]?.isCapital === true) to += 1;
      const name = nameIn(tokens, { from, to }, language);
      const last = name?.at(-1);
      if (name !== null && name.length > 1 && last !== undefined && !people.has(last.lower))
        people.set(last.lower, joined(name));
      from = Math.max(to, from + 1);
    }
  }
  return people;
}

/** What a noun phrase calls who it names: the person's full name, or its own words without their article. */
export function nameOf(
  { tokens }: Reading,
  subject: Stretch,
  language: Language,
  people: People,
): { name: string; isPerson: boolean } {
  for (let from = subject.from; from < subject.to;) {
    let to = from;
    while (to < subject.to && tokens[to]?.isCapital === true) to += 1;
    const name = to > from ? nameIn(tokens, { from, to }, language) : null;
    const last = name?.at(-1);
    if (name !== null && last !== undefined) {
      const known = people.get(last.lower);
      if (known !== undefined) return { name: known, isPerson: true };
      if (name.length > 1) return { name: joined(name), isPerson: true };
      if (from > 0 && (language.isTitle(tokens[to - 2]?.lower ?? '') || isNameWithin(tokens, from, language)))
        return { name: last.text, isPerson: true };
    }
    from = Math.max(to, from + 1);
  }
  let { from } = subject;
  while (from < subject.to - 1 && language.isDeterminer(tokens[from]?.lower ?? '')) from += 1;
  return { name: joined(tokens.slice(from, subject.to)), isPerson: false };
}

/** Whether a capital is one because it begins a name, not because it begins a sentence. */
const isNameWithin = (tokens: readonly Token[], place: number, language: Language): boolean =>
  language.capitalsAreNames && tokens[place - 1]?.isWord === true;

/** The words of a run of capitals that are a name: what follows the last title, if it is no institution's. */
function nameIn(tokens: readonly Token[], { from, to }: Stretch, language: Language): Token[] | null {
  if (to - from > LONGEST_NAME) return null;
  const run = tokens.slice(from, to);
  const title = run.findLastIndex(({ lower }, place) => place < run.length - 1 && language.isTitle(lower));
  const rest = run.slice(title + 1).filter(({ lower }) => !language.isDeterminer(lower));
  if (rest.length === 0 || rest.some(({ lower }) => language.isInstitution(lower))) return null;
  // More than three words without a title hold something else besides the name.
  return rest.length > 3 ? rest.slice(-2) : rest;
}

/** Words with a space wherever the article has one; what stands between is left as it was. */
const joined = (tokens: readonly Token[]): string =>
  tokens
    .map(({ text, spaceAfter }, place) => (spaceAfter && place < tokens.length - 1 ? `${text} ` : text))
    .join('')
    .slice(0, 200)
    .trim();
