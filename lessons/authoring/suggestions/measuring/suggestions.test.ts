import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseLesson } from '../../../format/parse.ts';
import { readArticle, type AnnotatedArticle } from './article.ts';
import { measureArticles } from './measure.ts';
import { suggestionsPage, type Part } from './page.ts';

const parts: Part[] = [
  ...partsOf('development', 'own articles, development'),
  { name: 'first lesson', language: 'de', isHeldOut: true, measured: measureArticles([firstLesson()]) },
  ...partsOf('held-out', 'own articles, held out'),
];

describe('the articles the suggestions are measured by', () => {
  it('are eight in each language, half of them held out', () => {
    for (const half of ['development', 'held-out']) {
      const languages = articlesIn(half).map(({ language }) => language);
      expect(languages.toSorted()).toEqual(['de', 'de', 'de', 'de', 'en', 'en', 'en', 'en']);
    }
  });
});

it('is told in docs/suggestions.md as it is', async () => {
  await expect(suggestionsPage(parts)).toMatchFileSnapshot('../../../../docs/suggestions.md');
});

function partsOf(half: string, name: string): Part[] {
  const articles = articlesIn(half);
  return ['de', 'en'].map((language) => ({
    name,
    language,
    isHeldOut: half === 'held-out',
    measured: measureArticles(articles.filter((article) => article.language === language)),
  }));
}

function articlesIn(half: string): AnnotatedArticle[] {
  const folder = new URL(`../corpus/${half}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => readArticle(readFileSync(new URL(name, folder), 'utf8')));
}

/** The lesson that ships, its key's quotes and sources as annotations. */
function firstLesson(): AnnotatedArticle {
  const folder = new URL('../../../packs/wostotschny/gipfel-in-wostotschny/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const lesson = parseLesson({
    lesson: JSON.parse(read('lesson.json')),
    key: JSON.parse(read('key.json')),
    text: read('article.txt'),
  });
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.error));
  const { text, language, blocks, key } = lesson.value;
  return {
    text,
    language,
    blocks,
    annotations: key.flatMap(({ category, technique, core, strength, speaker }) =>
      category === 'quote' || category === 'sourcing'
        ? [
            {
              category,
              technique,
              span: core,
              isRequired: strength === 'required',
              speaker: speaker?.name ?? null,
            },
          ]
        : [],
    ),
  };
}
