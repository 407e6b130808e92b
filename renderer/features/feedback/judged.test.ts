import { describe, expect, it } from 'vitest';

import type { MarkVerdict } from '../../../lessons/compare/comparison.ts';
import { buildMark } from '../../../lessons/format/build-lesson.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { judge } from './judged.ts';

const mark = buildMark('m', { start: 3, end: 9 });
const verdict: MarkVerdict = { mark: 'm', joined: [], kind: 'on-target', item: 'i' };
const judged = (now: Mark) =>
  judge(now, { at: '2026-01-01T00:00:00.000Z', marks: [mark], reason: null }, [verdict]);

describe('the verdict on a mark after the second check', () => {
  it('holds while words and category stay', () => {
    expect(judged(mark)).toEqual({ kind: 'judged', verdict });
    expect(judged({ ...mark, sure: false, why: 'because' })).toEqual({ kind: 'judged', verdict });
  });

  it('is gone when edges or category change, and back when the change is undone', () => {
    expect(judged({ ...mark, end: 10 })).toEqual({ kind: 'changed' });
    expect(judged({ ...mark, category: 'quote' })).toEqual({ kind: 'changed' });
  });

  it('never existed for a new mark', () => {
    expect(judged({ ...mark, id: 'new' })).toEqual({ kind: 'added' });
  });
});
