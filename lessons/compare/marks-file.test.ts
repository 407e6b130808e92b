import { describe, expect, it } from 'vitest';

import { parseMarks } from './marks-file.ts';

const lesson = { text: 'Zehn Worte', categories: [{ id: 'framing' }] };
const parse = (...marks: unknown[]) => parseMarks({ marks }, lesson);
const mark = { start: 0, end: 4, category: 'framing' };

describe('a file of marks', () => {
  it('names marks by their place, or as the file does', () => {
    const marks = parse(mark, { ...mark, id: 'mine', colour: 'red', speaker: { start: 5, end: 10 } });
    expect(marks).toMatchObject({
      ok: true,
      value: [
        { id: 'mark-1', speaker: null },
        { id: 'mine', speaker: { start: 5, end: 10 } },
      ],
    });
  });

  it.each([
    [{ ...mark, end: 11 }, 'marks[0].end', 'outside-text'],
    [{ ...mark, start: 5 }, 'marks[0]', 'span-reversed'],
    [{ ...mark, start: 0.5 }, 'marks[0].start', 'invalid_type'],
    [{ ...mark, category: 'quote' }, 'marks[0].category', 'unknown-category'],
    [{ start: 0, end: 4 }, 'marks[0].category', 'invalid_type'],
  ])('says what is wrong with %j', (wrong, path, code) => {
    expect(parse(wrong)).toEqual({ ok: false, error: [{ path, code }] });
  });

  it('takes no id twice and no list for an object', () => {
    expect(parse({ ...mark, id: 'mark-2' }, mark)).toMatchObject({
      error: [{ path: 'marks[1].id', code: 'repeated-id' }],
    });
    expect(parseMarks([mark], lesson).ok).toBe(false);
    expect(parseMarks(null, lesson).ok).toBe(false);
  });
});
