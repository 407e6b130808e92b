import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { localizedInKey, localizedInLesson } from '../../check/check-languages.ts';
import { buildItem, buildLesson, spanOf } from '../../format/build-lesson.ts';
import { lessonSchema } from '../../format/lesson.ts';
import { UNWRITTEN } from '../../format/localized.ts';
import { WordIndex } from '../../text/words.ts';
import {
  addCategory,
  addTechnique,
  marksOf,
  moveCategory,
  removeCategory,
  removeTechnique,
  setLetter,
  startCategories,
} from '../categories/categories.ts';
import { checkDraft, draftSchema, inKeyOrder, isUnchosen, startDraft, type Draft } from '../draft.ts';
import { mergeVoices, renameVoice, unmarkedMentions } from '../voices/voices.ts';
import {
  addText,
  changePack,
  hasOwnTitle,
  moveText,
  removeText,
  rename,
  setAuthors,
  setMode,
  setTitle,
} from './details.ts';
import { addLanguage, removeLanguage, textsIn } from './languages.ts';
import {
  addSmallSpan,
  addTransfer,
  changeSmallSpan,
  moveTransfer,
  removeSmallSpan,
  removeTransfer,
  renameSmall,
  smallTextOf,
  writeSmallText,
} from './small-texts.ts';

const text = 'Kim Jong-un lobte Putin. Putin dankte Jong-un, und Kims Leute klatschten.';
const at = (words: string, occurrence = 0) => spanOf(text, words, occurrence);
const both = (words: string) => ({ de: words, en: words });

function begin(): Draft {
  const speaker = (voice: string) => ({ name: voice, voice, span: null });
  const voice = (id: string, name: string) => ({
    id,
    name,
    role: both('role'),
    kind: 'person' as const,
    mentions: [],
  });
  const lesson = buildLesson(text, {
    voices: [voice('kim', 'Kim Jong-un'), voice('putin', 'Putin')],
    key: inKeyOrder([
      buildItem('one', at('lobte'), {
        category: 'quote',
        speaker: speaker('kim'),
        dispute: { note: both('note') },
      }),
      buildItem('two', at('dankte'), {
        category: 'quote',
        speaker: speaker('putin'),
        furtherSpeakers: [speaker('kim')],
        continues: 'one',
      }),
      buildItem('three', at('klatschten')),
    ]),
    example: {
      id: 'example',
      text: 'Ein Skandal im Rat.',
      spans: [
        { category: 'framing', core: { start: 4, end: 11 }, margin: { start: 0, end: 11 }, why: both('why') },
      ],
      comment: both('comment'),
    },
  });
  return startDraft(lesson, ['de', 'en']);
}

describe('the languages of a draft', () => {
  it('go with every text that is written in them, and nothing else', () => {
    const draft = begin();
    expect(textsIn(draft, 'en')).toBeGreaterThan(10);
    const { pack, lesson } = removeLanguage(draft, 'en');
    const texts = [
      ...localizedInLesson(lesson),
      ...localizedInKey({ format: 'lesart-key', formatVersion: 1, items: lesson.key }),
    ];
    expect(texts.filter(([, localized]) => 'en' in localized)).toEqual([]);
    expect([pack.languages, pack.title]).toEqual([['de'], { de: 'Lesson' }]);
    expect(lesson.categories.map(({ letter }) => letter)).toEqual([{ de: 'f' }, { de: 's' }, { de: 'q' }]);
  });

  it('are never without the article’s own, and leave what is not written in them as it is', () => {
    const draft = begin();
    expect(removeLanguage(draft, 'de')).toBe(draft);
    const more = addLanguage(draft, 'fr');
    expect(more.pack.languages).toEqual(['de', 'en', 'fr']);
    expect(removeLanguage(more, 'fr').lesson.key).toBe(draft.lesson.key);
    expect(addLanguage(draft, 'not a tag')).toBe(draft);
    const onlyEnglish = setTitle(draft, { en: 'Title' });
    expect(removeLanguage(onlyEnglish, 'en').lesson.title).toEqual({ de: UNWRITTEN });
  });
});

describe('what a lesson says of itself', () => {
  it('names its pack as itself, until that is called otherwise', () => {
    const titled = setTitle(begin(), both('New'));
    expect([titled.pack.title, hasOwnTitle(titled)]).toEqual([both('New'), false]);
    const own = changePack(titled, { title: both('Pack') });
    expect(setTitle(own, both('Newer')).pack.title).toEqual(both('Pack'));
  });

  it('has a goal, an author and a mode at any time, said or not', () => {
    const draft = begin();
    expect(removeText(draft, 'goals', 0).lesson.goals).toEqual([{ de: UNWRITTEN }]);
    expect(setAuthors(draft, [' ', 'Ada ']).pack.authors).toEqual(['Ada']);
    expect(setAuthors(draft, ['']).pack.authors).toEqual([UNWRITTEN]);
    expect(setMode(draft, 'guided', false)).toBe(draft);
    expect(setMode(draft, 'exam', true).lesson.modes).toEqual(['guided', 'exam']);
    const two = addText(draft, 'goals');
    expect(moveText(two, 'goals', 1, -1).lesson.goals).toEqual([{ de: UNWRITTEN }, both('Goal')]);
    expect(moveText(two, 'goals', 0, -1).lesson.goals).toEqual(two.lesson.goals);
  });

  it('keeps the short name that a published pack is known by', () => {
    const draft = begin();
    expect(rename(draft, 'pack', 'mein-paket')).toMatchObject({
      ok: true,
      value: { pack: { id: 'mein-paket' } },
    });
    expect(rename(draft, 'lesson', 'Mein Paket')).toEqual({ ok: false, error: 'not-a-slug' });
    const { pack, lesson } = draft;
    const published = { at: '2026-01-01T00:00:00.000Z', version: '1.0.0', pack, lesson };
    expect(rename({ ...draft, published }, 'pack', 'anders')).toEqual({ ok: false, error: 'published' });
  });
});

describe('categories', () => {
  it('hand what is marked in them on, or let it go', () => {
    const draft = begin();
    expect(marksOf(draft, 'framing')).toEqual({ items: 1, spans: 1 });
    const handed = removeCategory(addCategory(draft, 'Ton'), 'framing', 'ton');
    expect(handed.lesson.key.map(({ category }) => category)).toEqual(['quote', 'quote', 'ton']);
    expect(handed.lesson.key.map(isUnchosen)).toEqual([false, false, true]);
    expect(handed.lesson.example.spans.map(({ category }) => category)).toEqual(['ton']);
    const gone = removeCategory(draft, 'framing', null);
    expect([gone.lesson.key.length, gone.lesson.example.spans]).toEqual([2, []]);
  });

  it('come with a letter that is free, and keep letters apart', () => {
    const draft = addCategory(begin(), 'Fakten & Form');
    expect(draft.lesson.categories.at(-1)).toMatchObject({ id: 'fakten-form', letter: { de: 'A' } });
    expect(setLetter(draft, 'fakten-form', 'de', '7')).toBe(draft);
    const without = setLetter(draft, 'fakten-form', 'de', '');
    expect(without.lesson.categories.at(-1)?.letter).toEqual({});
  });

  it('begin from a preset only while nothing is marked', () => {
    const draft = begin();
    expect(startCategories(draft, 'blank')).toBe(draft);
    const bare = { ...draft, lesson: { ...draft.lesson, key: [] } };
    const blank = startCategories(bare, 'blank');
    expect(blank.lesson.categories.map(({ id }) => id)).toEqual(['category']);
    expect(blank.lesson.example.spans).toEqual([]);
    expect(startCategories(blank, 'news').lesson.categories).toHaveLength(3);
  });

  it('lose a technique, and items choose anew', () => {
    const named = addTechnique(begin(), 'framing', 'Unchosen');
    expect(named.lesson.categories[0]?.techniques.map(({ id }) => id)).toEqual(['any', 'unchosen-2']);
    const without = removeTechnique(named, 'framing', 'any');
    expect(without.lesson.key.map(isUnchosen)).toEqual([false, false, true]);
  });
});

describe('small texts', () => {
  it('are corrected with their marks, which go where their words go', () => {
    const longer = writeSmallText(begin(), 'example', 'Gestern: Ein Skandal im Stadtrat.');
    expect(smallTextOf(longer, 'example')?.spans).toMatchObject([
      { core: { start: 13, end: 20 }, margin: { start: 9, end: 20 } },
    ]);
    expect(smallTextOf(writeSmallText(longer, 'example', 'Nichts davon.'), 'example')?.spans).toEqual([]);
    expect(smallTextOf(writeSmallText(longer, 'example', ' '), 'example')?.text).toBe(UNWRITTEN);
  });

  it('have ids of their own', () => {
    const two = addTransfer(addTransfer(begin()));
    expect(two.lesson.transfer.map(({ id }) => id)).toEqual(['transfer-1', 'transfer-2']);
    expect(renameSmall(two, 'transfer-1', 'transfer-2')).toEqual({ ok: false, error: 'taken' });
    expect(renameSmall(two, 'example', 'beispiel')).toMatchObject({ ok: true });
    const again = addTransfer(removeTransfer(two, 'transfer-1'));
    expect(again.lesson.transfer.map(({ id }) => id)).toEqual(['transfer-2', 'transfer-2-2']);
  });
});

describe('voices', () => {
  it('find their name in the text, whole words only and none twice', () => {
    const { lesson } = begin();
    const index = new WordIndex(text, 'de');
    const places = (id: string) =>
      unmarkedMentions(
        lesson.voices.find((voice) => voice.id === id)!,
        index,
      ).map(({ start, end }) => text.slice(start, end));
    expect(places('kim')).toEqual(['Kim Jong-un', 'Jong-un']);
    expect(places('putin')).toEqual(['Putin', 'Putin']);
  });

  it('become one, and speak no words twice', () => {
    const merged = mergeVoices(begin(), 'kim', 'putin');
    expect(merged.lesson.voices.map(({ id }) => id)).toEqual(['putin']);
    expect(merged.lesson.key.map((item) => item.speaker?.voice)).toEqual(['putin', 'putin', undefined]);
    expect(merged.lesson.key[1]).not.toHaveProperty('furtherSpeakers');
    const renamed = renameVoice(begin(), 'kim', 'kim-jong-un');
    expect(renamed.ok && checkDraft(renamed.value)).toEqual([]);
  });
});

describe('a draft', () => {
  it('holds together whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const draft = edits.reduce((before, edit) => edit(before), begin());
        expect(checkDraft(draft)).toEqual([]);
        expect(lessonSchema.safeParse(draft.lesson).error).toBeUndefined();
        expect(draftSchema.safeParse(draft).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

type Edit = (draft: Draft) => Draft;

const anyId = fc.constantFrom('framing', 'quote', 'sourcing', 'ton', 'category', 'ton-2');
const anySmall = fc.constantFrom('example', 'transfer-1', 'transfer-2');
const anyPlace = fc.nat(3);
const by = fc.constantFrom(-1 as const, 1 as const);

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom('fr', 'en', 'de').map(
    (tag): Edit =>
      (draft) =>
        addLanguage(draft, tag),
  ),
  fc.constantFrom('fr', 'en', 'de').map(
    (tag): Edit =>
      (draft) =>
        removeLanguage(draft, tag),
  ),
  fc.constantFrom('Ton', '', 'любо').map(
    (name): Edit =>
      (draft) =>
        addCategory(draft, name),
  ),
  fc.tuple(anyId, fc.option(anyId)).map(
    ([id, into]): Edit =>
      (draft) =>
        removeCategory(draft, id, into),
  ),
  fc.tuple(anyId, by).map(
    ([id, step]): Edit =>
      (draft) =>
        moveCategory(draft, id, step),
  ),
  fc.tuple(anyId, fc.constantFrom('a', '', '9')).map(
    ([id, letter]): Edit =>
      (draft) =>
        setLetter(draft, id, 'de', letter),
  ),
  anyId.map(
    (id): Edit =>
      (draft) =>
        addTechnique(draft, id, 'x'),
  ),
  fc.tuple(anyId, fc.constantFrom('any', 'x')).map(
    ([id, technique]): Edit =>
      (draft) =>
        removeTechnique(draft, id, technique),
  ),
  fc.constantFrom('news' as const, 'blank' as const).map(
    (preset): Edit =>
      (draft) =>
        startCategories(draft, preset),
  ),
  fc.tuple(fc.constantFrom('goals' as const, 'topics' as const), anyPlace).map(
    ([list, place]): Edit =>
      (draft) =>
        removeText(draft, list, place),
  ),
  fc.constantFrom('goals' as const, 'topics' as const).map(
    (list): Edit =>
      (draft) =>
        addText(draft, list),
  ),
  fc.constant(addTransfer),
  anySmall.map(
    (id): Edit =>
      (draft) =>
        removeTransfer(draft, id),
  ),
  fc.tuple(anySmall, by).map(
    ([id, step]): Edit =>
      (draft) =>
        moveTransfer(draft, id, step),
  ),
  fc.tuple(anySmall, fc.constantFrom('', 'Ein Skandal im Haus.', 'Kein Skandal.', 'x')).map(
    ([id, said]): Edit =>
      (draft) =>
        writeSmallText(draft, id, said),
  ),
  fc.tuple(anySmall, fc.nat(8)).map(([id, start]): Edit => (draft) => {
    const small = smallTextOf(draft, id);
    const category = draft.lesson.categories[0]!.id;
    return small === undefined || start + 2 > small.text.length
      ? draft
      : addSmallSpan(draft, id, category, { start, end: start + 2 });
  }),
  fc.tuple(anySmall, anyPlace, fc.nat(20)).map(
    ([id, place, end]): Edit =>
      (draft) =>
        changeSmallSpan(draft, id, place, { margin: { start: 0, end: end + 1 } }),
  ),
  fc.tuple(anySmall, anyPlace).map(
    ([id, place]): Edit =>
      (draft) =>
        removeSmallSpan(draft, id, place),
  ),
  fc.constantFrom(['kim', 'putin'] as const, ['putin', 'kim'] as const).map(
    ([id, into]): Edit =>
      (draft) =>
        mergeVoices(draft, id, into),
  ),
);
