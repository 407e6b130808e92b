import i18next from 'i18next';
import { expect, test } from 'vitest';

import { errorCodes } from '../../electron/contract/errors.ts';
import { noticeSchema } from '../../electron/contract/messages.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { pseudo } from './pseudo.ts';

interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

const catalogues: [language: string, sentences: Map<string, string>][] = [
  ['de', flat(de)],
  ['en', flat(en)],
];
const german = flat(de);
const english = flat(en);
const PLURAL = /_(zero|one|two|few|many|other)$/;

test('both languages have the same sentences', () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
});

test('both languages fill the same gaps', () => {
  for (const [key, sentence] of english) expect(gaps(german.get(key) ?? ''), key).toEqual(gaps(sentence));
});

test.each(catalogues)(
  '%s has no empty sentence, no stray space, no straight quotation mark',
  (_, sentences) => {
    for (const [key, sentence] of sentences) {
      expect(sentence.trim(), key).not.toBe('');
      expect(sentence, key).not.toMatch(/ {2}|"|\.\.\./);
      expect(sentence, key).not.toMatch(/TODO|FIXME|XXX|undefined|\[object/);
    }
  },
);

// Single words may well be the same in both languages ("Name"); a whole sentence never is.
test('no sentence was left untranslated', () => {
  for (const [key, sentence] of english) {
    const words = sentence.replace(/\{\{.*?\}\}/g, '').match(/\p{L}{2,}/gu) ?? [];
    if (words.length > 1) expect(sentence, key).not.toBe(german.get(key));
  }
});

test.each(catalogues)('%s has every plural form its language needs', (language, sentences) => {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const stems = new Set(
    [...sentences.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')),
  );
  for (const stem of stems)
    for (const form of needed) expect(sentences.has(`${stem}_${form}`), `${stem}_${form}`).toBe(true);
});

test.each([
  ['de', de],
  ['en', en],
])('%s says what happened and what to do for everything that can go wrong', (_, { faults }) => {
  expect(Object.keys(faults.code).sort()).toEqual([...errorCodes].sort());
  expect(Object.keys(faults.notice).sort()).toEqual([...noticeSchema.shape.code.options].sort());
});

/** Teachers are *Sie*: where lessons are written, with classes, and on the solution that is printed for them. */
const TO_TEACHERS =
  /^(author|class(?!Lists\.slip\.|Output\.feedback\.)|collecting\.|gradebook\.|worksheet\.solution\.|faults\.(code|notice)\.(draft|second|class|gradebook|key|worksheet|record-store)-)/;

test('German speaks to learners as "du", to teachers as "Sie"', () => {
  for (const [key, sentence] of german) {
    const other = TO_TEACHERS.test(key)
      ? /\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[nmrs]?)\b/
      : /(?<![.?!:] |^|„)\b(Sie|Ihnen|Ihre[nmrs]?)\b/;
    expect(sentence, key).not.toMatch(other);
  }
});

test('the pseudo-language brackets every sentence and keeps its gaps', async () => {
  const sentences = flat(pseudo(en));
  for (const [key, sentence] of sentences) {
    expect(sentence, key).toMatch(/^⟦.*⟧$/su);
    expect(gaps(sentence), key).toEqual(gaps(english.get(key) ?? ''));
  }
  const instance = i18next.createInstance();
  await instance.init({ lng: 'pseudo', resources: { pseudo: { translation: pseudo(en) } } });
  expect(instance.t('library.words', { count: 1 })).toMatch(/^⟦1 wórd·+⟧$/);
  expect(instance.t('library.words', { count: 2 })).toMatch(/^⟦2 wórds·+⟧$/);
});

const gaps = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).sort();

function flat(catalogue: Catalogue, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, entry]) =>
      typeof entry === 'string' ? [[`${path}${key}`, entry] as const] : [...flat(entry, `${path}${key}.`)],
    ),
  );
}
