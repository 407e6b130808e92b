import { expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../format/build-lesson.ts';
import { checkLesson } from '../format/check.ts';
import { textUnder } from '../text/span.ts';
import { carryLesson } from './carry-lesson.ts';

const text =
  'Minister bleibt\n\nDer mutige Minister sagte am Montag, er bleibe im Amt.\n\nNiemand widersprach.';
const blockOf = (kind: 'headline' | 'lead' | 'paragraph', words: string) => ({
  kind,
  ...spanOf(text, words),
});
const lesson = buildLesson(text, {
  blocks: [
    blockOf('headline', 'Minister bleibt'),
    blockOf('lead', 'Der mutige Minister sagte am Montag, er bleibe im Amt.'),
    blockOf('paragraph', 'Niemand widersprach.'),
  ],
  voices: [
    {
      id: 'speaker',
      name: 'Minister',
      role: { de: 'Minister' },
      kind: 'official',
      mentions: [spanOf(text, 'Der mutige Minister'), spanOf(text, 'Niemand')],
    },
  ],
  key: [buildItem('brave', spanOf(text, 'mutige')), buildItem('nobody', spanOf(text, 'Niemand widersprach'))],
});

it('carries key, blocks and mentions to a corrected article', () => {
  const corrected = text.replace('am Montag', 'am Dienstag');
  const { lesson: carried, key, mentions, newBlocks } = carryLesson(lesson, corrected);
  expect(checkLesson(carried)).toEqual([]);
  expect(carried.blocks.map((block) => [block.kind, textUnder(corrected, block)])).toEqual([
    ['headline', 'Minister bleibt'],
    ['lead', 'Der mutige Minister sagte am Dienstag, er bleibe im Amt.'],
    ['paragraph', 'Niemand widersprach.'],
  ]);
  expect(carried.key.map(({ core }) => textUnder(corrected, core))).toEqual([
    'mutige',
    'Niemand widersprach',
  ]);
  expect([key.open, key.unplaced, mentions, newBlocks]).toEqual([[], [], [], []]);
});

it('lists what has no place, and takes new lines for paragraphs', () => {
  const corrected = text
    .replace('Niemand widersprach.', 'Die Sitzung war kurz.')
    .concat('\n\nKorrigiert am Freitag.');
  const { lesson: carried, key, mentions, newBlocks } = carryLesson(lesson, corrected);
  expect(checkLesson(carried)).toEqual([]);
  expect(key.unplaced.map(({ id }) => id)).toEqual(['nobody']);
  expect(key.open.map(({ item, part }) => [item, part])).toContainEqual(['nobody', 'core']);
  expect(mentions.map(({ voice, quotation }) => [voice, quotation.words])).toEqual([['speaker', 'Niemand']]);
  expect(carried.blocks.map(({ kind }) => kind)).toEqual(['headline', 'lead', 'paragraph', 'paragraph']);
  expect(newBlocks.map((block) => textUnder(corrected, block))).toEqual([
    'Die Sitzung war kurz.',
    'Korrigiert am Freitag.',
  ]);
});
