import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../../format/build-lesson.ts';
import { compareVersions } from '../../format/identity.ts';
import { lessonSchema, type Lesson } from '../../format/lesson.ts';
import { startDraft } from '../draft.ts';
import { handedOut } from './handed-out.ts';
import { namesOf } from './name-pack.ts';
import { mayBeCalled, raiseVersion } from './raise-version.ts';
import { whatChanged, type Handed, type HandedChange } from './what-changed.ts';

const text = 'Endlich fährt der Bus. „Alle kommen pünktlich“, sagte Holt.';
const lesson = buildLesson(text, {
  key: [
    buildItem('late', spanOf(text, 'Endlich')),
    buildItem('said', spanOf(text, '„Alle kommen pünktlich“'), { category: 'quote' }),
  ],
  transfer: [{ id: 'one', text: 'Ein Satz.', spans: [], comment: { de: 'Sauber', en: 'Clean' } }],
});
const draft = startDraft(lesson, ['de', 'en']);
const names = { pack: 'bus', lesson: 'bus' };
const before = handedOut(draft, names, '1.0.0');

/** What is told of a lesson that is so and so changed. */
const told = (
  change: (lesson: Lesson) => Partial<Lesson>,
  pack: Partial<Handed['pack']> = {},
): HandedChange[] =>
  whatChanged(
    before,
    { pack: { ...before.pack, ...pack }, lesson: { ...before.lesson, ...change(before.lesson) } },
    'de',
  );

/** With the first item so and so changed. */
const toldOfItem = (change: object): HandedChange[] =>
  told(({ key: [first, ...others] }) => ({ key: [{ ...first!, ...change }, ...others] }));

describe('what has changed since the last version', () => {
  it('is nothing where all is written down alike, in whatever order', () => {
    expect(told(() => ({}))).toEqual([]);
    expect(told(() => ({ title: { en: 'Lesson', de: 'Lesson' } }))).toEqual([]);
  });

  it('is told item by item, with the words of the article', () => {
    expect(toldOfItem({ core: spanOf(text, 'Endlich fährt') })).toEqual([
      { code: 'item-moved', words: 'Endlich fährt', before: 'Endlich' },
    ]);
    expect(toldOfItem({ strength: 'debatable', technique: 'other' })).toEqual([
      { code: 'item-strength', words: 'Endlich' },
      { code: 'item-technique', words: 'Endlich' },
    ]);
    expect(toldOfItem({ category: 'sourcing' })).toEqual([{ code: 'item-category', words: 'Endlich' }]);
    expect(toldOfItem({ cue: spanOf(text, 'sagte') })).toEqual([{ code: 'item-links', words: 'Endlich' }]);
    expect(toldOfItem({ explanation: { ...lesson.key[0]!.explanation, what: { de: 'neu' } } })).toEqual([
      { code: 'item-reworded', words: 'Endlich' },
    ]);
    expect(toldOfItem({ dispute: { note: { de: 'Strittig' } } })).toEqual([
      { code: 'item-dispute', words: 'Endlich' },
    ]);
    expect(told(({ key }) => ({ key: [...key.slice(1), buildItem('new', spanOf(text, 'Holt'))] }))).toEqual([
      { code: 'item-added', words: 'Holt' },
      { code: 'item-removed', words: 'Endlich' },
    ]);
  });

  it('does not call moved what a correction of the article carried along', () => {
    const corrected = `Nun: ${text}`;
    const shift = ({ start, end }: { start: number; end: number }) => ({ start: start + 5, end: end + 5 });
    const changes = told(({ key }) => ({
      text: corrected,
      blocks: [{ kind: 'paragraph', start: 0, end: corrected.length }],
      key: key.map((item) => ({ ...item, core: shift(item.core), margin: shift(item.margin) })),
    }));
    expect(changes).toEqual([{ code: 'text-corrected' }]);
  });

  it('is told of everything around the key, too', () => {
    const changes = told(
      ({ categories, voices, transfer }) => ({
        categories: categories.map((category, place) =>
          place === 0 ? { ...category, name: { de: 'Lenken' } } : category,
        ),
        voices: [
          ...voices,
          { id: 'holt', name: 'Holt', role: { de: 'Dezernentin' }, kind: 'official', mentions: [] },
        ],
        transfer: transfer.map((small) => ({ ...small, text: 'Ein anderer Satz.' })),
        modes: ['exam'],
        minutes: 20,
      }),
      { authors: ['Ada'], languages: ['de', 'fr'] },
    );
    expect(changes).toEqual([
      { code: 'category-changed', name: 'Lenken' },
      { code: 'voice-added', name: 'Holt' },
      { code: 'sentence-changed', words: 'Ein anderer Satz.' },
      { code: 'language-added', language: 'fr' },
      { code: 'language-removed', language: 'en' },
      { code: 'rule-changed', rule: 'modes' },
      { code: 'detail-changed', detail: 'minutes' },
      { code: 'detail-changed', detail: 'authors' },
    ]);
  });

  it('says nothing of where voices are named', () => {
    const mentions = [spanOf(text, 'Holt')];
    expect(told(({ voices }) => ({ voices: voices.map((voice) => ({ ...voice, mentions })) }))).toEqual([]);
  });
});

describe('the next version', () => {
  const words: HandedChange = { code: 'item-reworded', words: '' };
  const place: HandedChange = { code: 'item-added', words: '' };
  const article: HandedChange = { code: 'text-corrected' };

  it('rises by what the changes mean to learners', () => {
    expect(raiseVersion('1.4.2', [])).toBe('1.4.2');
    expect(raiseVersion('1.4.2', [words])).toBe('1.4.3');
    expect(raiseVersion('1.4.2', [words, place])).toBe('1.5.0');
    expect(raiseVersion('1.4.2', [place, article, words])).toBe('2.0.0');
    expect(raiseVersion('1.99999.99999', [words])).toBe('2.0.0');
  });

  it('is always higher and always allowed, and nothing lower or equal is', () => {
    const number = fc.integer({ min: 0, max: 99_998 });
    const changes = fc.subarray([words, place, article], { minLength: 1 });
    fc.assert(
      fc.property(fc.tuple(number, number, number), changes, ([major, minor, patch], some) => {
        const was = `${String(major)}.${String(minor)}.${String(patch)}`;
        const is = raiseVersion(was, some);
        expect(compareVersions(is, was)).toBeGreaterThan(0);
        expect(mayBeCalled(is, was, some)).toBe(true);
        expect(mayBeCalled(was, is, some)).toBe(false);
        expect(mayBeCalled(was, was, some)).toBe(false);
        expect(mayBeCalled(was, was, [])).toBe(true);
        expect(mayBeCalled(was, null, some)).toBe(true);
      }),
    );
  });
});

describe('the names a draft is handed out under', () => {
  const titled = (title: string, language = 'de') => ({
    ...draft,
    lesson: { ...lesson, language, title: { [language]: title } },
  });

  it('are made from the title, as German spells it, and unlike all others', () => {
    expect(namesOf(titled('Überflüge in Größenordnungen'), draft, [])).toEqual({
      pack: 'ueberfluege-in-groessenordnungen',
      lesson: 'ueberfluege-in-groessenordnungen',
    });
    expect(namesOf(titled('Å møde', 'sv'), draft, []).pack).toBe('a-m-de');
    expect(namesOf(titled('Der Bus'), draft, ['der-bus', 'der-bus-2']).pack).toBe('der-bus-3');
    expect(namesOf(titled('新闻', 'zh'), draft, ['lesson'])).toEqual({ pack: 'lesson-2', lesson: 'lesson' });
    expect(namesOf(titled('…'), draft, []).pack).toBe('lesson');
  });

  it('are those the author chose, and stay what they were once handed out', () => {
    const chosen = { ...titled('Der Bus'), pack: { ...draft.pack, id: 'mein-bus' } };
    expect(namesOf(chosen, draft, ['mein-bus'])).toEqual({ pack: 'mein-bus', lesson: 'der-bus' });
    const published = { at: '2026-01-01T00:00:00Z', version: '1.0.0', ...before };
    expect(namesOf({ ...chosen, published }, draft, ['bus'])).toEqual(names);
  });
});

describe('what is handed out', () => {
  it('is a lesson of its own version, in the languages of the draft alone', () => {
    const german = handedOut({ ...draft, pack: { ...draft.pack, languages: ['de'] } }, names, '2.3.4');
    expect(lessonSchema.parse(german.lesson)).toEqual(german.lesson);
    expect(german.lesson).toMatchObject({ id: 'bus', version: '2.3.4' });
    expect(german.pack).toMatchObject({ id: 'bus', version: '2.3.4' });
    const texts = JSON.stringify(german);
    expect(texts).not.toContain('"en"');
    expect(texts).toContain('"de"');
  });

  it('leaves no text empty that is in other languages only', () => {
    const french = handedOut({ ...draft, pack: { ...draft.pack, languages: ['fr'] } }, names, '1.0.0');
    expect(french.lesson.title).toEqual(lesson.title);
  });

  it('is the same whole lesson where the draft speaks all it says', () => {
    const { example: _, ...rest } = lesson;
    expect(before.lesson).toMatchObject({ ...rest, id: 'bus' });
  });
});
