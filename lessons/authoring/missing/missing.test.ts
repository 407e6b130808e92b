import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkPack } from '../../check/check-pack.ts';
import type { Part } from '../../check/pack-source.ts';
import { buildItem, buildLesson, spanOf } from '../../format/build-lesson.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import { UNWRITTEN, type Localized } from '../../format/localized.ts';
import { newsCategories } from '../../format/news-categories.ts';
import { checkDraft, inKeyOrder, packFileOf, startDraft, UNCHOSEN, type Draft } from '../draft.ts';
import { doubtName, type Gap, type Place } from './gap.ts';
import { isReady, missing } from './missing.ts';

const text = `Minister droht Ärzten

Der Minister sagte am Montag, die Reform komme „sehr bald“. ${'Danach sprachen noch viele andere über ganz andere Dinge, und niemand widersprach. '.repeat(3)}

${'In diesem Absatz steht nur, was geschehen ist, wann und wo es war, und woher man es weiß. '.repeat(2)}`;

const at = (words: string, occurrence = 0) => spanOf(text, words, occurrence);
const blocks: Lesson['blocks'] = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }, place) => ({
  kind: place === 0 ? 'headline' : 'paragraph',
  start: index,
  end: index + line.trimEnd().length,
}));
const both = (words: string): Localized => ({ de: words, en: words });

const quote = buildItem('quote', at('„sehr bald“'), {
  category: 'quote',
  speaker: { name: 'Der Minister', voice: 'minister', span: at('Der Minister') },
  cue: at('sagte'),
});
const framing = buildItem('framing', at('droht'));
const sourcing = buildItem('sourcing', at('niemand'), { category: 'sourcing' });

/** A draft to which nothing is missing but a cover; each test takes something away. */
function draftOf(lesson: Partial<Lesson> = {}, pack: Partial<Draft['pack']> = {}): Draft {
  const whole = buildLesson(text, {
    blocks,
    voices: [
      {
        id: 'minister',
        name: 'Der Minister',
        role: both('Minister'),
        kind: 'official',
        mentions: [at('Der Minister')],
      },
    ],
    key: inKeyOrder([quote, framing, sourcing]),
    example: {
      id: 'example',
      text: 'Ein Skandal.',
      spans: [
        { category: 'framing', core: { start: 4, end: 11 }, margin: { start: 4, end: 11 }, why: both('why') },
      ],
      comment: both('comment'),
    },
    transfer: [{ id: 'clean', text: 'Es regnet.', spans: [], comment: both('comment') }],
    ...lesson,
  });
  const draft = startDraft(whole, ['de', 'en']);
  return {
    ...draft,
    pack: { ...draft.pack, authors: ['Ada'], licence: 'CC-BY-4.0', cover: 'cover.png', ...pack },
  };
}

const where = (at: Place): string =>
  ('id' in at ? `${at.of} ${at.id}` : at.of) + (at.field && ` ${at.field}`);
const brief = (gaps: readonly Gap[]): string[] =>
  gaps.map(({ severity, code, at, params }) =>
    [severity, code, where(at), params['language'] ?? params['other'] ?? ''].join(' ').trimEnd(),
  );
const gapsIn = (...parts: Parameters<typeof draftOf>): string[] => brief(missing(draftOf(...parts), []));
const withItem = (item: Partial<KeyItem>): string[] =>
  gapsIn({ key: inKeyOrder([{ ...quote, ...item }, framing, sourcing]) });

describe('what is missing', () => {
  it('is nothing where everything is there', () => {
    expect(gapsIn()).toEqual([]);
    expect(isReady(missing(draftOf(), []))).toBe(true);
  });

  it('tells texts in no language from texts in one, each where it stands', () => {
    const explanation = {
      ...quote.explanation,
      counterTest: { de: UNWRITTEN },
      better: { de: 'Besser', en: UNWRITTEN },
      what: { en: 'What' },
    };
    expect(withItem({ explanation })).toEqual([
      'needed language-missing item quote explanation.what de',
      'needed not-written item quote explanation.counterTest',
      'needed language-missing item quote explanation.better en',
    ]);
    expect(gapsIn({ title: { de: UNWRITTEN }, goals: [both('One'), { de: UNWRITTEN }] })).toEqual([
      'needed not-written lesson title',
      'needed not-written lesson goals[1]',
    ]);
  });

  it('counts a language that nobody has begun with once', () => {
    const gaps = gapsIn({}, { languages: ['de', 'en', 'fr'] });
    expect(gaps).toEqual(['needed language-unbegun pack languages fr']);
  });

  it('tells a technique to be chosen, but not where there is none to choose', () => {
    expect(withItem({ technique: UNCHOSEN })).toEqual(['needed technique-unchosen item quote technique']);
    const categories = buildLesson('').categories.map((category) =>
      category.id === 'quote' ? { ...category, techniques: [] } : category,
    );
    const key = inKeyOrder([{ ...quote, technique: UNCHOSEN }, framing, sourcing]);
    expect(gapsIn({ categories, key })).toEqual(['needed no-techniques category quote techniques']);
  });

  it('tells how spans lie, as checking the pack does', () => {
    const wide = { start: quote.core.start - 1, end: quote.core.end };
    expect(withItem({ core: wide, margin: wide })).toEqual(['needed white-space-at-edge item quote core']);
    expect(withItem({ speaker: null, cue: null })).toEqual([
      'doubtful speaker-missing item quote speaker',
      'advice cue-missing item quote cue',
    ]);
  });

  it('tells items of a category that a mark can hardly tell apart, and each pair once', () => {
    const pair = (one: Partial<KeyItem>, other: Partial<KeyItem>): string[] =>
      gapsIn({
        key: inKeyOrder([
          quote,
          framing,
          sourcing,
          buildItem('one', at('Danach sprachen'), one),
          buildItem('other', at('noch viele'), other),
        ]),
      });
    const spanned = (words: string) => ({ core: at(words), margin: at(words) });
    expect(pair({}, {})).toEqual(['doubtful touching item one core other']);
    expect(pair({}, { category: 'sourcing' })).toEqual([]);
    expect(pair({}, spanned('viele andere'))).toEqual([]);
    expect(pair({}, spanned('Danach sprachen'))).toEqual(['needed same-core item one core other']);
    expect(pair(spanned('Danach sprachen noch'), {})).toEqual(['doubtful crossing item one core other']);
    expect(pair(spanned('Danach sprachen noch viele'), {})).toEqual(['doubtful nested item one core other']);
    const loose = { margin: at('Danach sprachen noch viele') };
    expect(pair(loose, { ...spanned('noch viele'), ...loose })).toEqual([
      'doubtful indistinct item one core other',
    ]);
  });

  it('does not call a headline and the paragraph below it touching', () => {
    const key = inKeyOrder([
      quote,
      sourcing,
      buildItem('one', at('droht Ärzten')),
      buildItem('other', at('Der Minister')),
    ]);
    expect(gapsIn({ key })).toEqual([]);
  });

  it('tells categories nobody used, that share a letter, and that look alike', () => {
    const [one, two, three] = buildLesson('').categories;
    const four = { ...three!, id: 'four' };
    expect(gapsIn({ categories: [one!, two!, three!, four] })).toEqual([
      'needed letter-twice category four letter de',
      'needed letter-twice category four letter en',
      'doubtful look-alike category quote line four',
      'doubtful category-unused category four',
    ]);
  });

  it('tells what the lesson lacks as a whole', () => {
    expect(
      gapsIn({
        key: [],
        voices: [],
        transfer: [],
        blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      }),
    ).toEqual([
      'advice no-transfer lesson transfer',
      'needed no-items lesson key',
      'advice no-headline lesson blocks',
    ]);
    const everywhere = [framing, quote, buildItem('late', at('geschehen'))];
    expect(gapsIn({ key: inKeyOrder([...everywhere, sourcing]) })).toEqual([
      'advice no-clean-paragraph lesson key',
    ]);
    expect(gapsIn({}, { authors: [UNWRITTEN], licence: null, cover: null })).toEqual([
      'needed not-written pack authors',
      'advice licence-missing pack licence',
    ]);
  });

  it('keeps items without a place until they have one', () => {
    const quotation = { before: '', words: 'weg', after: '' };
    const draft = {
      ...draftOf(),
      unplaced: [
        { item: buildItem('gone', at('sagte')), quotation, candidates: [], parts: [], continuedBy: [] },
      ],
    };
    expect(brief(missing(draft, []))).toEqual(['needed unplaced unplaced gone']);
  });

  it('is ready when every doubt is mended or accepted, whatever would be good to have besides', () => {
    const draft = draftOf({}, { licence: null });
    const warning = { strategy: 'every-sentence', category: 'quote', score: 0.4, items: ['quote'] } as const;
    const gaps = missing(draft, [{ ...warning, items: ['quote'] }]);
    expect(brief(gaps)).toEqual(['advice licence-missing pack licence', 'doubtful gaming lesson key']);
    expect(isReady(gaps)).toBe(false);
    const looked = {
      ...draft,
      accepted: gaps.filter(({ severity }) => severity === 'doubtful').map(doubtName),
    };
    const after = missing(looked, [{ ...warning, score: 0.5, items: ['quote'] }]);
    expect(brief(after)).toEqual(['advice licence-missing pack licence', 'accepted gaming lesson key']);
    expect(isReady(after)).toBe(true);
    expect(brief(missing(looked, [{ ...warning, category: null, items: [] }]))).toContain(
      'doubtful gaming lesson key',
    );
    const other = { ...warning, strategy: 'everything', score: 0.3, items: [] } as const;
    const [gaming] = missing(draft, [
      { ...warning, items: ['quote'] },
      { ...other, items: [] },
    ]).slice(1);
    expect(gaming?.params).toMatchObject({ strategy: 'every-sentence', score: '0.40', items: 'quote' });
    expect(
      missing(draft, [
        { ...warning, items: [] },
        { ...other, items: [] },
      ]),
    ).toHaveLength(2);
  });

  it('looks only at the item again that has changed', () => {
    const draft = draftOf();
    const before = missing(draft, []);
    expect(missing({ ...draft }, [])).toEqual(before);
    const changed = draft.lesson.key.map((item) => (item.id === 'quote' ? { ...item, cue: null } : item));
    expect(brief(missing({ ...draft, lesson: { ...draft.lesson, key: changed } }, []))).toEqual([
      'advice cue-missing item quote cue',
    ]);
    expect(missing(draft, [])).toEqual(before);
  });
});

describe('a lesson that lacks nothing needed', () => {
  it('has no error that checking its pack would find', () => {
    let ready = 0;
    fc.assert(
      fc.property(anyDraft, (draft) => {
        fc.pre(checkDraft(draft).length === 0);
        const errors = errorsIn(draft);
        const needed = missing(draft, []).filter(({ severity }) => severity === 'needed');
        if (needed.length === 0) ready += 1;
        if (needed.length === 0) expect(errors).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(ready).toBeGreaterThan(10);
  });
});

/** Mostly whole, sometimes with a hole: else no draft would ever be ready. */
const seldom = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 60, arbitrary: fc.constant(usual) },
    ...others.map((other) => ({ weight: 1, arbitrary: fc.constant(other) })),
  );

const anyText = seldom(
  both('text'),
  { de: 'text' },
  { en: 'text' },
  { de: UNWRITTEN },
  { de: UNWRITTEN, en: 'text' },
  { de: 'text', en: UNWRITTEN, fr: 'texte' },
  { de: 'text', en: 'text', fr: UNWRITTEN },
);

const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 25 }))
  .map(([from, length, shift]) => {
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    const start = words[from]!.index;
    const last = words[from + length - 1]!;
    return { start: start + (shift === 1 ? 1 : 0), end: last.index + last[0].length + (shift === 2 ? 1 : 0) };
  });

const anyItem = fc
  .record({
    category: fc.constantFrom('framing', 'sourcing', 'quote'),
    technique: seldom('any', UNCHOSEN),
    strength: fc.constantFrom('required' as const, 'acceptable' as const, 'debatable' as const),
    core: anySpan,
    explanation: fc.record({ what: anyText, notice: anyText, counterTest: anyText, better: anyText }),
    cue: fc.option(anySpan),
    speaker: fc.option(
      fc.record({
        name: seldom('Name', UNWRITTEN),
        voice: fc.constant('minister'),
        span: fc.option(anySpan),
      }),
    ),
  })
  .map((parts) => buildItem('item', parts.core, parts));

const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    items: fc.array(anyItem, { maxLength: 3 }),
    title: anyText,
    summary: anyText,
    notice: anyText,
    goal: anyText,
    role: anyText,
    comment: anyText,
    pack: anyText,
    categories: seldom(
      buildLesson('').categories,
      [...newsCategories],
      [...buildLesson('').categories, { ...newsCategories[0]!, id: 'own' }],
      buildLesson('').categories.map((category) => ({ ...category, letter: { de: category.letter['de']! } })),
      buildLesson('').categories.map((category) => ({ ...category, techniques: [] })),
    ),
    languages: seldom(['de', 'en'], ['de'], ['de', 'en', 'fr']),
  })
  .map(({ items, title, summary, notice, goal, role, comment, pack, categories, languages }) => {
    const usual = draftOf();
    const [voice] = usual.lesson.voices;
    return {
      ...usual,
      pack: { ...usual.pack, languages, title: pack },
      lesson: {
        ...usual.lesson,
        title,
        summary,
        rights: { ...usual.lesson.rights, notice },
        goals: [goal],
        categories,
        voices: [{ ...voice!, role }],
        transfer: [{ id: 'clean', text: 'Es regnet.', spans: [], comment }],
        key: inKeyOrder(items.map((item, place) => ({ ...item, id: `item-${String(place)}` }))),
      },
    };
  });

function errorsIn(draft: Draft) {
  const { key, text: article, ...rest } = draft.lesson;
  const read = <Value>(value: Value): Part<Value> => ({ kind: 'read', value });
  return checkPack({
    pack: read(packFileOf(draft)),
    lessons: [
      {
        folder: rest.id,
        lesson: read({ format: 'lesart-lesson', formatVersion: 1, ...rest }),
        key: read({ format: 'lesart-key', formatVersion: 1, items: key }),
        sealedKey: null,
        text: read(article),
        textHash: 'a'.repeat(64),
      },
    ],
    unlistedLessons: [],
    unknownFiles: [],
    cover: { kind: 'picture', bytes: 1000 },
    alteredFiles: [],
  }).filter(({ severity }) => severity === 'error');
}
