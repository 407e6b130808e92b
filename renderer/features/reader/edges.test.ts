import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { spanOf } from '../../../lessons/format/build-lesson.ts';
import { WordIndex } from '../../../lessons/text/words.ts';
import { stepFine, type Edge } from './edges.ts';

const TEXT = 'Sie sagte: „Wir sparen.“ Dann ging sie.';
const words = new WordIndex(TEXT, 'de');
const stepped = (from: string, edge: Edge, by: 1 | -1): string | null => {
  const moved = stepFine(spanOf(TEXT, from), edge, by, words);
  return moved === null ? null : TEXT.slice(moved.start, moved.end);
};

describe('an edge moved finely', () => {
  it('takes punctuation and words in turn, and gives them back', () => {
    expect(stepped('Wir sparen', 'start', -1)).toBe('„Wir sparen');
    expect(stepped('„Wir sparen', 'start', -1)).toBe(': „Wir sparen');
    expect(stepped(': „Wir sparen', 'start', -1)).toBe('sagte: „Wir sparen');
    expect(stepped('Wir sparen', 'end', 1)).toBe('Wir sparen.“');
    expect(stepped('Wir sparen.“', 'end', 1)).toBe('Wir sparen.“ Dann');
    expect(stepped('„Wir sparen.“', 'start', 1)).toBe('Wir sparen.“');
    expect(stepped('„Wir sparen.“', 'end', -1)).toBe('„Wir sparen');
    expect(stepped('Wir sparen', 'end', -1)).toBe('Wir');
  });

  it('stays at the ends of the text and where no word would be left', () => {
    expect(stepped('Sie sagte', 'start', -1)).toBeNull();
    expect(stepped('ging sie.', 'end', 1)).toBeNull();
    expect(stepped('Wir', 'start', 1)).toBeNull();
    expect(stepped('„Wir', 'end', -1)).toBeNull();
  });

  it('never begins or ends in white space, covers a word, and moves the way it is told', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab„“., ]{1,30}$/u),
        fc.nat(),
        fc.nat(),
        fc.constantFrom<Edge>('start', 'end'),
        fc.constantFrom<1 | -1>(1, -1),
        (text, one, other, edge, by) => {
          const index = new WordIndex(text, 'de');
          const first = index.words[one % Math.max(1, index.words.length)];
          const last = index.words[other % Math.max(1, index.words.length)];
          if (first === undefined || last === undefined || first.start > last.start) return;
          const span = { start: first.start, end: last.end };
          const moved = stepFine(span, edge, by, index);
          if (moved === null) return;
          expect(text.slice(moved.start, moved.end)).toMatch(/^\S(.*\S)?$/u);
          expect(Math.sign(moved[edge] - span[edge])).toBe(by);
          const { from, to } = index.wordRange(moved);
          expect(to).toBeGreaterThan(from);
        },
      ),
    );
  });
});
