import { expect, it } from 'vitest';

import { cleanSentences } from './clean-sentences.ts';

const sentences = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 21, end: 30 },
];
const key = [{ core: { start: 2, end: 5 } }];

it('counts sentences with nothing in the key, and those of them without a mark', () => {
  expect(cleanSentences(sentences, key, [])).toEqual({ part: 2, whole: 2 });
  expect(cleanSentences(sentences, key, [{ start: 12, end: 15 }])).toEqual({ part: 1, whole: 2 });
  expect(cleanSentences(sentences, key, [{ start: 0, end: 30 }])).toEqual({ part: 0, whole: 2 });
});
