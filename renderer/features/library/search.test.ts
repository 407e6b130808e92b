import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { filterLessons, topicNames, valuesIn } from './filters.ts';
import { indexLessons, type ShelfLesson } from './search.ts';

const titled = (id: string, title: string, parts: Partial<ShelfLesson['lesson']> = {}): ShelfLesson => ({
  lesson: {
    id,
    pack: 'pack',
    language: 'de',
    title: { de: title },
    summary: { de: 'Zusammenfassung' },
    level: 'practised',
    minutes: 45,
    topics: [],
    exam: false,
    categories: [],
    words: null,
    progress: null,
    ...parts,
  },
  pack: {
    id: 'pack',
    version: '1.0.0',
    title: { de: 'Paket', en: 'Bundle' },
    summary: null,
    authors: ['Zoë Müller-Straßner'],
    licence: null,
    languages: ['de'],
    cover: null,
    bytes: 0,
    origin: 'own',
  },
});

const lessons = [
  titled('gipfel', 'Gipfel in Wostotschny', { topics: [{ de: 'Außenpolitik', en: 'Foreign policy' }] }),
  titled('waerme', 'Die Fernwärme wird teurer', { language: 'en', minutes: 15 }),
  titled('cafe', 'Café am Søndre Ring'),
];
const index = indexLessons(lessons);
const find = (query: string): string[] => index.find(query).map(({ lesson }) => lesson.id);

describe('the search', () => {
  it.each([
    ['', ['gipfel', 'waerme', 'cafe']],
    ['  gipfel  ', ['gipfel']],
    ['WOSTO', ['gipfel']],
    ['wostotschny gipfel', ['gipfel']],
    ['fernwarme', ['waerme']],
    ['Fernwärme', ['waerme']],
    ['fernwaerme', ['waerme']],
    ['cafe', ['cafe']],
    ['aussenpolitik', ['gipfel']],
    ['foreign', ['gipfel']],
    ['zoe strassner', ['gipfel', 'waerme', 'cafe']],
    ['bundle teurer', ['waerme']],
    ['gipfel teurer', []],
    ['\ufb01', []],
  ])('for %j finds %j', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  it('finds every lesson by any piece of its title, in any case and form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lessons),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('NFC', 'NFD'),
        fc.boolean(),
        ({ lesson }, from, length, form, loud) => {
          const title = lesson.title['de'] ?? '';
          const start = from % title.length;
          const piece = title.slice(start, start + 1 + (length % title.length)).normalize(form);
          expect(find(loud ? piece.toUpperCase() : piece)).toContain(lesson.id);
        },
      ),
    );
  });
});

describe('the filters', () => {
  const none = { language: null, level: null, topic: null, minutes: null, progress: null };
  const pass = (filters: object): string[] =>
    filterLessons(lessons, { ...none, ...filters }, 'de').map(({ lesson }) => lesson.id);

  it('leave what passes each of them', () => {
    expect(pass({})).toEqual(['gipfel', 'waerme', 'cafe']);
    expect(pass({ language: 'de' })).toEqual(['gipfel', 'cafe']);
    expect(pass({ minutes: 'short' })).toEqual(['waerme']);
    expect(pass({ minutes: 'lesson', topic: 'aussenpolitik' })).toEqual(['gipfel']);
    expect(pass({ progress: 'begun' })).toEqual([]);
  });

  it('offer what there is, topics by their names in the reader’s language', () => {
    expect(valuesIn(lessons, 'language', 'de')).toEqual(['de', 'en']);
    expect(valuesIn(lessons, 'topic', 'en')).toEqual(['foreign policy']);
    expect([...topicNames(lessons, 'de').values()]).toEqual(['Außenpolitik']);
  });
});
