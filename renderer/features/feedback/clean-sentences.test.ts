import { expect, it } from 'vitest';

import { cleanSentences } from './clean-sentences.ts';

const sentences = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 21, end: 30 },
];
const key = [{ core: { start: 2, end: 5 } }];

it('counts sentences with nothing in the key and no mark', () => {
  expect(cleanSentences(sentences, key, [])).toBe(2);
  expect(cleanSentences(sentences, key, [{ start: 12, end: 15 }])).toBe(1);
  expect(cleanSentences(sentences, key, [{ start: 0, end: 30 }])).toBe(0);
});
