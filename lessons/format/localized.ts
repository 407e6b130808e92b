import * as z from 'zod';

/** A BCP 47 language tag in the shape lessons use: "de", "en", "pt-BR". */
export const languageTagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'language-tag' })
  .refine(isWellFormed, { error: 'language-tag' });

/** Tags of the right shape can still be none ("de-12"), and whatever segments or formats by them would throw. */
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Text that a person reads: not empty, not endless. */
export const proseSchema = z.string().trim().min(1).max(4000);

/** One text in one or more languages, keyed by language tag. */
export const localizedSchema = z
  .record(languageTagSchema, proseSchema)
  .refine((texts) => Object.keys(texts).length > 0, { error: 'no-language' });

export type Localized = z.infer<typeof localizedSchema>;

/**
 * The text in the reader's language; where the author wrote none, in the lesson's own language, then in any.
 * Which language was found is returned too, so that it can be spoken with the right voice.
 */
export function localize(
  texts: Localized,
  language: string,
  lessonLanguage: string,
): { text: string; language: string } {
  const order = [language, language.split('-')[0] ?? language, lessonLanguage, ...Object.keys(texts)];
  for (const tag of order) {
    const text = Object.hasOwn(texts, tag) ? texts[tag] : undefined;
    if (text !== undefined) return { text, language: tag };
  }
  return { text: '', language: lessonLanguage };
}

/**
 * What stands where a text that a lesson needs has not been written yet: in drafts made from other tools' annotations,
 * which explain nothing. An ellipsis says so in every language; whoever checks a lesson asks `isUnwritten`.
 */
export const UNWRITTEN = '…';

export const isUnwritten = (text: string): boolean => text === UNWRITTEN;
