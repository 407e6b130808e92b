import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pickFrom } from '../../exchange/any-text.ts';
import { buildItem, spanOf } from '../../format/build-lesson.ts';
import type { KeyItem } from '../../format/key.ts';
import { parseLesson } from '../../format/parse.ts';
import { textUnder } from '../../text/span.ts';
import { indexWords } from '../../compare/word-index.ts';
import { carryLesson } from '../../versions/carry-lesson.ts';
import { agreement } from './agreement.ts';
import {
  anyKey,
  ARTICLE,
  articleLesson,
  draftWith,
  on,
  openIds,
  opinionOf,
  secondWith,
} from './build-second.ts';
import { disputesBetween } from './disputes.ts';
import { layBeside } from './lay-beside.ts';
import { pairKeys } from './pair-keys.ts';
import { likeness, onThisArticle } from './same-article.ts';
import { settle } from './settle.ts';
import type { Decision } from './settlement.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const twoKeys = (seed: number): [KeyItem[], KeyItem[]] => {
  const pick = pickFrom(seed);
  return [anyKey(pick), anyKey(pick)];
};

const quiet = (decision: Decision) => ({ decision, note: {}, shown: false });

describe('two keys of one article', () => {
  it('are paired one to one, and nothing is left out', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [mine, theirs] = twoKeys(seed);
        const { within, across, onlyMine, onlyTheirs } = pairKeys(mine, theirs, indexWords(ARTICLE, 'de'));
        const ids = (items: readonly KeyItem[]) => items.map(({ id }) => id).sort();
        const pairs = [...within, ...across];
        expect(ids([...pairs.map((pair) => pair.mine), ...onlyMine])).toEqual(ids(mine));
        expect(ids([...pairs.map((pair) => pair.theirs), ...onlyTheirs])).toEqual(ids(theirs));
        expect(within.every((pair) => pair.mine.category === pair.theirs.category)).toBe(true);
        expect(across.every((pair) => pair.mine.category !== pair.theirs.category)).toBe(true);
      }),
    );
  });

  it('that are the same key agree in everything, and nothing is disputed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [key] = twoKeys(seed);
        const lesson = articleLesson(key);
        const { whole } = agreement(key, key, lesson);
        expect(whole).toMatchObject({ places: key.length, agreed: key.length });
        if (key.length > 0) expect([whole.wordF1, whole.strictF1, whole.partialF1]).toEqual([1, 1, 1]);
        expect(disputesBetween(key, key, lesson, { saysStrength: true })).toEqual([]);
      }),
    );
  });

  it('agree where one takes the other’s words, whatever stands at the edges', () => {
    const mine = on('a', 'mutige', { margin: spanOf(ARTICLE, 'Der mutige Minister') });
    const theirs = [on('x', 'mutige Minister'), on('y', 'Farce.')];
    const { whole } = agreement([mine, on('b', 'Farce')], theirs, articleLesson([]));
    expect(whole).toMatchObject({ places: 2, agreed: 2, strictF1: 0.5 });
  });

  it('are counted by category, in words first', () => {
    const mine = [on('a', 'mutige'), on('b', 'eine Farce'), on('c', 'Kritiker', { category: 'sourcing' })];
    const theirs = [on('x', 'mutige'), on('y', 'nannten das eine Farce'), on('z', 'Das Volk jubelte')];
    const { categories, whole } = agreement(mine, theirs, articleLesson([]));
    expect(categories).toMatchObject([
      { category: 'framing', places: 3, agreed: 1, otherEdges: 1, onlyMine: 0, onlyTheirs: 1 },
      { category: 'sourcing', places: 1, agreed: 0, onlyMine: 1, wordF1: 0 },
    ]);
    expect(whole).toMatchObject({ places: 4, agreed: 1 });
    expect(categories[0]?.alpha).toBeGreaterThan(0);
  });

  it('take a loaded word inside a quote for two things, not for one in two categories', () => {
    const mine = [on('a', 'mutige')];
    const theirs = [on('x', 'Der mutige Minister sagte am Montag', { category: 'quote' })];
    const kinds = disputesBetween(mine, theirs, articleLesson([]), { saysStrength: true });
    expect(kinds.map(({ kind }) => kind)).toEqual(['only-theirs', 'only-mine']);
  });

  it('have no dispute about what one of them says nothing of', () => {
    const mine = [
      on('a', 'er bleibe im Amt', {
        category: 'quote',
        strength: 'acceptable',
        speaker: { name: 'Speaker', voice: 'speaker', span: null },
        cue: spanOf(ARTICLE, 'sagte'),
      }),
    ];
    const theirs = [on('x', 'er bleibe im Amt', { category: 'quote', technique: 'unspecified' })];
    const draft = draftWith(mine, secondWith(theirs, { saysStrength: false }));
    expect(openIds(draft)).toEqual([]);
    const outspoken = draftWith(mine, secondWith(theirs));
    expect(openIds(outspoken)).toEqual(['strength/a/x']);
  });
});

describe('a second key laid on the article', () => {
  it('is anchored where its text is another, and lists what has no place', () => {
    const text = `Vorspann. ${ARTICLE} Nachtrag.`;
    const key = [buildItem('x', spanOf(text, 'mutige')), buildItem('y', spanOf(text, 'Nachtrag'))];
    const laid = layBeside(secondWith(key, {}, text), articleLesson([]));
    expect(laid.items.map(({ core }) => textUnder(ARTICLE, core))).toEqual(['mutige']);
    expect(laid.homeless).toMatchObject([{ item: { id: 'y' }, quotation: { words: 'Nachtrag' } }]);
  });

  it('finds categories by id, then by name, then by hand, and lists the others', () => {
    const categories = ['framing', 'rahmung', 'mood'].map((id) => ({
      id,
      name: { de: id === 'rahmung' ? ' Quote ' : id },
      techniques: [],
    }));
    const second = secondWith(
      [on('x', 'mutige'), on('y', 'bleibe', { category: 'rahmung' }), on('z', 'Farce', { category: 'mood' })],
      { categories },
    );
    const lesson = articleLesson([]);
    const laid = layBeside(second, lesson);
    expect(laid.items.map(({ category, technique }) => [category, technique])).toEqual([
      ['framing', 'any'],
      ['quote', 'any'],
    ]);
    expect(laid.unmapped).toEqual([{ id: 'mood', name: { de: 'mood' }, items: 1 }]);
    const byHand = layBeside({ ...second, mapped: { mood: 'sourcing' } }, lesson);
    expect(byHand.items.at(-1)?.category).toBe('sourcing');
    expect(byHand.unmapped).toEqual([]);
  });

  it('goes with a correction of the article, and what was settled stays settled', () => {
    const draft = draftWith([on('a', 'mutige')], secondWith([on('x', 'eine Farce')]));
    const settled = settle(
      settle(draft, 'only-theirs//x', quiet('both')),
      'only-mine/a/',
      quiet('debatable'),
    );
    expect(opinionOf(settled).settled).toHaveLength(2);
    const { lesson } = carryLesson(settled.lesson, `Eine Korrektur vorweg. ${ARTICLE}`);
    const opinion = opinionOf({ ...settled, lesson });
    expect(opinion.open).toEqual([]);
    expect(opinion.settled).toHaveLength(2);
  });
});

describe('a lesson on this article', () => {
  it('is known among others, also in a corrected version', () => {
    const other = { text: 'Ganz andere Worte stehen in einem Bericht über das Wetter von morgen.' };
    const corrected = { text: `Korrektur: ${ARTICLE.replace('Montag', 'Dienstag')}` };
    const article = { text: ARTICLE, language: 'de' };
    expect(onThisArticle([other, corrected], article)).toBe(corrected);
    expect(onThisArticle([other], article)).toBeNull();
    expect(likeness(ARTICLE, ARTICLE, 'de')).toBe(1);
  });
});

describe('the shipped key', () => {
  it('beside itself without two items has these two disputes, and no other', () => {
    const folder = new URL('../../packs/wostotschny/gipfel-in-wostotschny/', import.meta.url);
    const content = (name: string) => readFileSync(new URL(name, folder), 'utf8');
    const parsed = parseLesson({
      lesson: JSON.parse(content('lesson.json')),
      key: JSON.parse(content('key.json')),
      text: content('article.txt'),
    });
    if (!parsed.ok) throw new Error('the shipped lesson does not open');
    const { key } = parsed.value;
    const gone = key.filter((item) => !key.some((other) => other.continues === item.id)).slice(0, 2);
    const theirs = key.filter((item) => !gone.includes(item));
    const disputes = disputesBetween(key, theirs, parsed.value, { saysStrength: true });
    expect(disputes.map(({ id }) => id)).toEqual(gone.map(({ id }) => `only-mine/${id}/`));
  });
});
