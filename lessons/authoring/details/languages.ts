import type { Category } from '../../format/category.ts';
import { languageTagSchema, UNWRITTEN, type Localized } from '../../format/localized.ts';
import type { Draft } from '../draft.ts';
import { isWrittenIn } from '../missing/unwritten.ts';
import { changeTexts } from './texts.ts';

/** What a lesson is written in: a language more. The same draft where it has it, or where the tag is none. */
export function addLanguage(draft: Draft, language: string): Draft {
  const { pack } = draft;
  if (pack.languages.includes(language) || !languageTagSchema.safeParse(language).success) return draft;
  return { ...draft, pack: { ...pack, languages: [...pack.languages, language] } };
}

/**
 * Takes a language away, with all that is written in it, letters included. The same draft for the article's own language,
 * which a lesson can't be without.
 */
export function removeLanguage(draft: Draft, language: string): Draft {
  const { pack, lesson } = draft;
  if (language === lesson.language || !pack.languages.includes(language)) return draft;
  const drop = (texts: Localized): Localized => without(texts, language, lesson.language);
  const changed = changeTexts(lesson, drop);
  return {
    ...draft,
    pack: {
      ...pack,
      languages: pack.languages.filter((tag) => tag !== language),
      title: drop(pack.title),
      summary: pack.summary === null ? null : drop(pack.summary),
    },
    lesson: {
      ...changed,
      categories: changed.categories.map((category) => withoutLetter(category, language)),
    },
  };
}

/** How many texts of a lesson are written in a language: what goes with it. */
export function textsIn({ lesson }: Pick<Draft, 'lesson'>, language: string): number {
  let count = 0;
  changeTexts(lesson, (texts) => {
    if (isWrittenIn(texts, language)) count += 1;
    return texts;
  });
  return count;
}

function without(texts: Localized, language: string, own: string): Localized {
  if (!Object.hasOwn(texts, language)) return texts;
  const { [language]: _gone, ...left } = texts;
  return Object.keys(left).length === 0 ? { [own]: UNWRITTEN } : left;
}

function withoutLetter(category: Category, language: string): Category {
  if (!Object.hasOwn(category.letter, language)) return category;
  const { [language]: _gone, ...letter } = category.letter;
  return { ...category, letter };
}
