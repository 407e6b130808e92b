import { franc } from 'franc-min';

/** Fewer code units than this are guessed wrongly too often. */
const ENOUGH = 60;

/** More than this doesn't make the guess better. */
const PLENTY = 10_000;

/** The language a text is written in, by its commonest triples of letters, as a BCP 47 tag; null where it can't be told. */
export function guessLanguage(text: string): string | null {
  const found = franc(text.slice(0, PLENTY), { minLength: ENOUGH });
  // The library answers in ISO 639-3 ("deu"); BCP 47 wants the shortest tag ("de").
  return found === 'und' ? null : (Intl.getCanonicalLocales(found)[0] ?? null);
}
