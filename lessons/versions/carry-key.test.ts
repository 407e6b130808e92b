import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../format/build-lesson.ts';
import { checkLesson } from '../format/check.ts';
import { Anchorer } from '../text/anchoring/anchorer.ts';
import { textUnder } from '../text/span.ts';
import { carryKey } from './carry-key.ts';

const old =
  'Der mutige Minister sagte am Montag, er bleibe. Kritiker nannten das eine Farce. Das Volk jubelte.';
const fresh = 'Vorweg. Der mutige Minister sagte am Dienstag, er bleibe. Das Volk jubelte. Ende.';

const items = [
  buildItem('brave', spanOf(old, 'mutige'), { margin: spanOf(old, 'Der mutige Minister') }),
  buildItem('said', spanOf(old, 'er bleibe'), {
    margin: spanOf(old, 'sagte am Montag, er bleibe'),
    cue: spanOf(old, 'sagte'),
    speaker: { name: 'Kritiker', voice: 'speaker', span: spanOf(old, 'Kritiker') },
    alternatives: [{ core: spanOf(old, 'eine Farce'), margin: spanOf(old, 'eine Farce') }],
  }),
  buildItem('farce', spanOf(old, 'eine Farce')),
];

describe('a key carried to a corrected article', () => {
  const carried = carryKey(items, old, new Anchorer(old, fresh));

  it('has its items on their words and holds together', () => {
    expect(carried.items.map(({ core }) => textUnder(fresh, core))).toEqual(['mutige', 'er bleibe']);
    expect(checkLesson(buildLesson(fresh, { key: carried.items }))).toEqual([]);
  });

  it('names what was changed, with how sure that is', () => {
    expect(carried.moved).toMatchObject([
      { item: 'said', part: 'margin', confidence: 'changed', words: 'sagte am Montag, er bleibe' },
    ]);
    expect(carried.moved.map(({ span }) => textUnder(fresh, span))).toEqual(['sagte am Dienstag, er bleibe']);
  });

  it('drops nothing: what has no place is listed, items whole', () => {
    expect(carried.unplaced).toEqual([items[2]]);
    expect(carried.open.map(({ item, part }) => `${item} ${part}`).sort()).toEqual([
      'farce core',
      'said alternatives[0].core',
      'said speaker',
    ]);
    expect(carried.items[1]).toMatchObject({ alternatives: [], speaker: { name: 'Kritiker', span: null } });
  });

  it('is the same key where the text is the same', () => {
    expect(carryKey(items, old, new Anchorer(old, old))).toEqual({
      items,
      unplaced: [],
      moved: [],
      open: [],
      detached: [],
    });
  });

  it('takes every further speaker along, and asks for the one who is gone', () => {
    const together = buildItem('together', spanOf(old, 'er bleibe'), {
      speaker: { name: 'Minister', voice: 'speaker', span: spanOf(old, 'Minister') },
      furtherSpeakers: [
        { name: 'Kritiker', voice: 'speaker', span: spanOf(old, 'Kritiker') },
        { name: 'Volk', voice: 'speaker', span: spanOf(old, 'Das Volk') },
        { name: 'Niemand', voice: 'speaker', span: null },
      ],
    });
    const { items: moved, open } = carryKey([together], old, new Anchorer(old, fresh));
    expect(
      moved[0]?.furtherSpeakers?.map(({ name, span }) => [name, span && textUnder(fresh, span)]),
    ).toEqual([
      ['Kritiker', null],
      ['Volk', 'Das Volk'],
      ['Niemand', null],
    ]);
    expect(open).toMatchObject([{ part: 'furtherSpeakers[0]', quotation: { words: 'Kritiker' } }]);
  });

  it('lets what continued an item without a place stand by itself, and says so', () => {
    const split = [
      buildItem('first', spanOf(old, 'eine Farce')),
      buildItem('rest', spanOf(old, 'jubelte'), { continues: 'first' }),
      buildItem('lost', spanOf(old, 'Kritiker nannten'), { continues: 'first' }),
      buildItem('whole', spanOf(old, 'mutige')),
      buildItem('part', spanOf(old, 'er bleibe'), { continues: 'whole' }),
    ];
    const { items: moved, unplaced, detached } = carryKey(split, old, new Anchorer(old, fresh));
    expect(moved.map(({ id, continues }) => [id, continues])).toEqual([
      ['rest', undefined],
      ['whole', undefined],
      ['part', 'whole'],
    ]);
    expect(detached).toEqual([{ item: 'rest', continued: 'first' }]);
    expect(unplaced).toEqual([split[0], split[2]]);
    expect(checkLesson(buildLesson(fresh, { key: moved }))).toEqual([]);
  });
});
