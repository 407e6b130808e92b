import { franc } from 'franc-min';

/** Fewer code units than this are guessed wrongly too often. */
const ENOUGH = 60;

/** More than this doesn't make the guess better. */
const PLENTY = 10_000;

/** Scripts in which one language is written far more than any other; the library knows only the most spoken languages. */
const ownScripts = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
] as const;

/**
 * The language a text is written in, by its commonest triples of letters or by its script, as a BCP 47 tag; null where it
 * can't be told.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, PLENTY);
  const found = franc(sample, { minLength: ENOUGH });
  // The library answers in ISO 639-3 ("deu"); BCP 47 wants the shortest tag ("de").
  if (found !== 'und') return Intl.getCanonicalLocales(found)[0] ?? null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const own = ownScripts.find(([script]) => 2 * (sample.match(script)?.length ?? 0) > letters);
  return sample.length < ENOUGH ? null : (own?.[1] ?? null);
}
