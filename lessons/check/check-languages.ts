import type { Category } from '../format/category.ts';
import type { KeyFile } from '../format/key.ts';
import type { LessonFile, SmallText } from '../format/lesson.ts';
import { isUnwritten, type Localized } from '../format/localized.ts';
import type { PackFile } from '../format/pack.ts';
import type { Finding, Report } from './finding.ts';

/** A text in several languages and where it stands in its file. */
export type Placed = readonly [path: string, texts: Localized];

/** @param languages that the pack promises: every text is in all of them, and in no other */
export function checkLanguages(
  report: Report,
  texts: readonly Placed[],
  languages: readonly string[],
): Finding[] {
  if (languages.length === 0) return [];
  const missing = languages.flatMap((language) => {
    const without = texts.filter(([, localized]) => !Object.hasOwn(localized, language));
    // A language that nobody has begun with is one thing to mend, not one for each text.
    const paths =
      without.length === texts.length ? without.slice(0, 1).map(() => '') : without.map(([path]) => path);
    return paths.map((path) => report('error', 'language-missing', { path, language }));
  });
  const others = new Set(texts.flatMap(([, localized]) => Object.keys(localized)));
  for (const language of languages) others.delete(language);
  const unwritten = texts.flatMap(([path, localized]) =>
    Object.entries(localized)
      .filter(([, text]) => isUnwritten(text))
      .map(([language]) => report('error', 'not-written', { path, language })),
  );
  return [
    ...missing,
    ...unwritten,
    ...[...others].sort().map((language) => report('advice', 'language-not-declared', { language })),
  ];
}

/** Every pen has a letter in every language, and no two the same: letters are pressed to mark. */
export function checkLetters(
  report: Report,
  categories: readonly Category[],
  languages: readonly string[],
): Finding[] {
  return languages.flatMap((language) => {
    const taken = new Set<string>();
    return categories.flatMap(({ letter }, place) => {
      const path = `categories[${String(place)}].letter`;
      const own = Object.hasOwn(letter, language) ? letter[language] : undefined;
      if (own === undefined) return [report('error', 'language-missing', { path, language })];
      const pressed = own.toLocaleLowerCase(language);
      if (taken.has(pressed)) return [report('error', 'letter-twice', { path, language, letter: own })];
      taken.add(pressed);
      return [];
    });
  });
}

export const localizedInPack = ({ title, summary }: PackFile): Placed[] => [
  ['title', title],
  ...(summary === null ? [] : [['summary', summary] as const]),
];

export const localizedInKey = ({ items }: KeyFile): Placed[] =>
  items.flatMap(({ explanation, dispute }, place) => [
    ...Object.entries(explanation).map(
      ([name, texts]) => [`items[${String(place)}].explanation.${name}`, texts] as const,
    ),
    ...(dispute === undefined ? [] : [[`items[${String(place)}].dispute.note`, dispute.note] as const]),
  ]);

export const localizedInLesson = (lesson: Omit<LessonFile, 'format' | 'formatVersion'>): Placed[] => [
  ['title', lesson.title],
  ['summary', lesson.summary],
  ['rights.notice', lesson.rights.notice],
  ['rights.source', lesson.rights.source],
  ...lesson.topics.map((topic, place) => [`topics[${String(place)}]`, topic] as const),
  ...lesson.goals.map((goal, place) => [`goals[${String(place)}]`, goal] as const),
  ...lesson.categories.flatMap((category, place) => inCategory(`categories[${String(place)}]`, category)),
  ...lesson.voices.map(({ role }, place) => [`voices[${String(place)}].role`, role] as const),
  ...inSmallText('example', lesson.example),
  ...lesson.transfer.flatMap((small, place) => inSmallText(`transfer[${String(place)}]`, small)),
];

const inCategory = (path: string, { name, description, techniques }: Category): Placed[] => [
  [`${path}.name`, name],
  [`${path}.description`, description],
  ...techniques.map((technique, at) => [`${path}.techniques[${String(at)}].name`, technique.name] as const),
];

const inSmallText = (path: string, { spans, comment }: SmallText): Placed[] => [
  ...spans.map(({ why }, at) => [`${path}.spans[${String(at)}].why`, why] as const),
  [`${path}.comment`, comment],
];
