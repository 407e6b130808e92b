import { describe, expect, it } from 'vitest';

import { buildLesson } from '../format/build-lesson.ts';
import { checkLesson } from '../format/check.ts';
import { lessonSchema } from '../format/lesson.ts';
import { UNWRITTEN } from '../format/localized.ts';
import { newsCategories } from '../format/news-categories.ts';
import { stockExample, stockTransfer, withExample } from './stock-texts.ts';

const unwritten = { id: 'example', text: UNWRITTEN, spans: [], comment: { de: UNWRITTEN } };
const news = (language: string) =>
  buildLesson('Ein Satz.', { language, categories: [...newsCategories], example: unwritten });

describe('the small texts that come with Lesart', () => {
  it.each(['de', 'de-AT', 'en', 'en-GB'])('make a whole lesson in %s, in both languages', (language) => {
    const lesson = { ...withExample(news(language)), transfer: stockTransfer(news(language)) };
    expect(lessonSchema.safeParse(lesson).success).toBe(true);
    expect(checkLesson(lesson)).toEqual([]);
    const texts = [lesson.example, ...lesson.transfer];
    expect(texts.length).toBe(4);
    for (const { comment, spans } of texts)
      for (const localized of [comment, ...spans.map(({ why }) => why)])
        expect(Object.keys(localized).sort()).toEqual(['de', 'en']);
    expect(lesson.transfer.at(-1)?.spans).toEqual([]);
  });

  it('are not there for other languages and other categories, and never take the place of an author’s own', () => {
    expect(stockExample(news('fr'))).toBeNull();
    expect(stockTransfer(news('fr'))).toEqual([]);
    expect(stockExample({ language: 'de', categories: newsCategories.slice(1) })).toBeNull();
    const own = { ...news('de'), example: { ...unwritten, text: 'Mein Beispiel.' } };
    expect(withExample(own)).toBe(own);
  });
});
