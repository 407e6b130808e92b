import { expect, it } from 'vitest';

import { textOfArticle } from '../../exchange/article/article-in-text.ts';
import { draftFromPlainText } from '../../exchange/article/plain-text.ts';
import { lessonOfText } from '../../exchange/lesson-in-text/lesson-of-text.ts';
import { parseLesson } from '../../format/parse.ts';
import { checkDraft, draftSchema, startDraft, type Draft } from '../draft.ts';
import { setArticleLanguage } from './article-language.ts';
import { unwrap } from './build-draft.ts';

function begun(language: string): Draft {
  const article = draftFromPlainText('Rat tagt\n\nDer Rat tagt heute in der Stadt.');
  if (article === null) throw new Error('no article');
  return startDraft(
    unwrap(parseLesson(unwrap(lessonOfText(textOfArticle({ ...article, language }, ''), language)).draft)),
  );
}

const languagesIn = (value: unknown, found = new Set<string>()): Set<string> => {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, part] of Object.entries(value)) {
    if (/^[a-z]{2}$/u.test(name) && name !== 'id') found.add(name);
    languagesIn(part, found);
  }
  return found;
};

it('puts a wrong guess right everywhere', () => {
  const draft = setArticleLanguage(begun('nl'), 'fr');
  expect(draft.lesson.language).toBe('fr');
  expect(draft.pack.languages).toEqual(['fr']);
  expect(languagesIn({ ...draft.lesson, categories: [] })).toEqual(new Set(['fr']));
  expect(draft.pack.title).toEqual({ fr: 'Rat tagt' });
  expect(draftSchema.safeParse(draft).error).toBeUndefined();
  expect(checkDraft(draft)).toEqual([]);
});

it('brings the worked example of the language along, and takes it away again', () => {
  const german = begun('de');
  const english = setArticleLanguage(german, 'en');
  expect(english.lesson.example.text).toContain('The city');
  expect(setArticleLanguage(setArticleLanguage(german, 'fr'), 'de')).toEqual(german);
});

it('leaves what is written in the language it is written in', () => {
  const draft = begun('nl');
  const written = { ...draft, lesson: { ...draft.lesson, summary: { nl: 'Over de raad.' } } };
  const after = setArticleLanguage(written, 'de');
  expect(after.pack.languages).toEqual(['de', 'nl']);
  expect(after.lesson.summary).toEqual({ nl: 'Over de raad.' });
  expect(setArticleLanguage(after, 'nl')).toEqual({
    ...written,
    pack: { ...draft.pack, languages: ['nl', 'de'] },
  });
  expect(setArticleLanguage(draft, 'nl')).toBe(draft);
});
