import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findSentences, sentenceAt } from './sentences.ts';
import { snapToWords } from './snap.ts';
import { textUnder } from './span.ts';
import { findWords, WordIndex } from './words.ts';

const shown = (text: string, language = 'de') =>
  new WordIndex(text, language).words.map((word) => textUnder(text, word));

describe('words', () => {
  it('leaves out punctuation and quotation marks of every kind', () => {
    expect(shown('„Wir »stehen« ein“, sagte "er".')).toEqual(['Wir', 'stehen', 'ein', 'sagte', 'er']);
  });

  it('finds words in scripts without spaces', () => {
    expect(shown('私は学生です', 'ja').length).toBeGreaterThan(1);
  });

  it('covers exactly the words a span overlaps', () => {
    const index = new WordIndex('eins zwei drei', 'de');
    expect(index.wordRange({ start: 3, end: 6 })).toEqual({ from: 0, to: 2 });
    expect(index.wordRange({ start: 4, end: 5 })).toEqual({ from: 1, to: 1 });
    expect(index.wordRange({ start: 0, end: 14 })).toEqual({ from: 0, to: 3 });
  });

  it('finds the same words in pieces as in one', () => {
    const any = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(' ', '\n', 'Wort', '. ', '\n\n', '""""', '....', '東京。', 'ไทย '),
      ),
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 30 }), (parts, piece) => {
        const text = parts.join('');
        expect(findWords(text, 'de', piece)).toEqual(findWords(text, 'de', Number.POSITIVE_INFINITY));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with a plain search, on any text and span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(80), fc.nat(80), (text, a, b) => {
        const index = new WordIndex(text, 'en');
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const { from, to } = index.wordRange(span);
        const plain = index.words.filter((word) => word.start < span.end && span.start < word.end);
        expect(index.words.slice(from, to)).toEqual(span.start === span.end ? [] : plain);
      }),
    );
  });
});

describe('snapping', () => {
  const text = 'Er sagte: "Wir bleiben hier." Dann ging er.';
  const index = new WordIndex(text, 'de');
  const snapped = (start: number, end: number) => {
    const span = snapToWords({ start, end }, index);
    return span === null ? null : textUnder(text, span);
  };

  it('grows to whole words', () => {
    expect(snapped(4, 13)).toBe('sagte: "Wir');
  });

  it('keeps the quotation marks the hand covered', () => {
    expect(snapped(10, 29)).toBe('"Wir bleiben hier."');
  });

  it('drops white space at the edges', () => {
    expect(snapped(2, 9)).toBe('sagte:');
  });

  it('is null without a word', () => {
    expect(snapped(8, 10)).toBeNull();
  });

  it('never loses a word, never begins or ends in white space, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(50), fc.nat(50), (any, a, b) => {
        const words = new WordIndex(any, 'de');
        const span = { start: Math.min(a, b, any.length), end: Math.min(Math.max(a, b), any.length) };
        const once = snapToWords(span, words);
        if (once === null) return;
        expect(words.wordRange(once)).toEqual(words.wordRange(span));
        expect(textUnder(any, once).trim()).toBe(textUnder(any, once));
        expect(snapToWords(once, words)).toEqual(once);
      }),
    );
  });
});

describe('sentences', () => {
  const whole = (text: string) => [{ start: 0, end: text.length }];

  it('do not break after a German ordinal', () => {
    const text = 'Es war der 70. Jahrestag. Danach kam der Herbst.';
    expect(findSentences(text, 'de', whole(text)).map((sentence) => textUnder(text, sentence))).toEqual([
      'Es war der 70. Jahrestag.',
      'Danach kam der Herbst.',
    ]);
  });

  it('never cross a block', () => {
    const text = 'Eine Überschrift\n\nEin Vorspann.';
    const blocks = [
      { start: 0, end: 16 },
      { start: 18, end: 31 },
    ];
    expect(findSentences(text, 'de', blocks)).toEqual(blocks);
  });

  it('are found by offset', () => {
    const sentences = [
      { start: 0, end: 5 },
      { start: 6, end: 9 },
    ];
    expect(sentenceAt(sentences, 7)).toEqual({ start: 6, end: 9 });
    expect(sentenceAt(sentences, 5)).toEqual({ start: 0, end: 5 });
    expect(sentenceAt([], 5)).toBeNull();
  });
});
