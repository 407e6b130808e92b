import { localizedInLesson } from '../../check/check-languages.ts';
import type { Lesson } from '../../format/lesson.ts';
import { UNWRITTEN, type Localized } from '../../format/localized.ts';
import type { Draft } from '../draft.ts';
import { begunLanguages } from '../missing/begun.ts';
import { stockExample, withExample } from '../stock-texts.ts';

/**
 * The draft with its article in another language. Where the language had been guessed and nobody has explained anything
 * in it, the guess is put right everywhere; else what is written stays what it is, and the new language is one more to write in.
 *
 * @param language BCP 47 tag
 */
export function setArticleLanguage(draft: Draft, language: string): Draft {
  const { lesson, pack } = draft;
  const { language: guessed } = lesson;
  if (language === guessed) return draft;
  const others = pack.languages.filter((tag) => tag !== language);
  if (pack.languages.includes(language) || isExplainedIn(lesson, guessed))
    return { ...draft, pack: { ...pack, languages: [language, ...others] }, lesson: { ...lesson, language } };
  const languages = [language, ...others.filter((tag) => tag !== guessed)];
  const bare = withoutStock(lesson);
  const texts = new Set<unknown>([
    ...localizedInLesson(bare).map(([, text]) => text),
    ...bare.categories.map(({ letter }) => letter),
    ...[...bare.key, ...draft.unplaced.map(({ item }) => item)].flatMap(({ explanation }) =>
      Object.values(explanation),
    ),
    pack.title,
    pack.summary,
  ]);
  const rename = <Value>(value: Value): Value => renamed(value, texts, guessed, language);
  return {
    ...draft,
    pack: { ...rename(pack), languages },
    lesson: withExample({ ...rename(bare), language }),
    unplaced: rename(draft.unplaced),
  };
}

/** The title is the article's own, and categories and stock texts are written before anyone begins. */
function isExplainedIn(lesson: Lesson, language: string): boolean {
  const title: Localized = { [language]: UNWRITTEN };
  const { example } = withoutStock(lesson);
  return begunLanguages({ ...lesson, title, example }, [language]).length > 0;
}

function withoutStock(lesson: Lesson): Lesson {
  if (lesson.example.text !== stockExample(lesson)?.text) return lesson;
  const comment = { [lesson.language]: UNWRITTEN };
  return { ...lesson, example: { id: lesson.example.id, text: UNWRITTEN, spans: [], comment } };
}

/** The value with `from` called `to` in the given texts, wherever they stand in it; what holds none of them is the same object. */
function renamed<Value>(value: Value, texts: ReadonlySet<unknown>, from: string, to: string): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (texts.has(value)) return inOtherLanguage(value as Localized, from, to) as Value;
  const parts: [string, unknown][] = Object.entries(value);
  const entries = parts.map(([name, part]): [string, unknown] => [name, renamed(part, texts, from, to)]);
  if (entries.every(([name, part]) => part === (value as Record<string, unknown>)[name])) return value;
  return (Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)) as Value;
}

function inOtherLanguage(texts: Localized, from: string, to: string): Localized {
  if (!Object.hasOwn(texts, from) || Object.hasOwn(texts, to)) return texts;
  return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag === from ? to : tag, text]));
}
