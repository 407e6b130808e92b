import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildLesson } from '../../../lessons/format/build-lesson.ts';
import { layStrokes, namesOver, segmentsOf, type Stroke } from './strokes.ts';

const [framing, sourcing] = buildLesson('').categories;
const stroke = (start: number, end: number, category = framing!): Stroke => ({
  start,
  end,
  category,
  state: 'mine',
});

describe('segments', () => {
  it('cut a text wherever a stroke begins or ends, the longest stroke first', () => {
    const laid = layStrokes([stroke(2, 8), stroke(4, 6, sourcing)]);
    const segments = segmentsOf({ start: 0, end: 10 }, laid);
    expect(
      segments.map(({ start, end, over }) => [start, end, over.map(({ category }) => category.id)]),
    ).toEqual([
      [0, 2, []],
      [2, 4, ['framing']],
      [4, 6, ['framing', 'sourcing']],
      [6, 8, ['framing']],
      [8, 10, []],
    ]);
  });

  it('draw no more over each other than can be told apart', () => {
    const laid = layStrokes(Array.from({ length: 2000 }, (_, place) => stroke(place, 4001 - place)));
    const segments = segmentsOf({ start: 0, end: 4001 }, laid);
    expect(Math.max(...segments.map(({ over }) => over.length))).toBe(8);
    expect(segments[1999]?.over[0]).toMatchObject({ start: 0, end: 4001 });
  });

  it('cover their range without gap or overlap, and nothing else', () => {
    const spans = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(spans), fc.nat(40), fc.integer({ min: 1, max: 30 }), (places, from, length) => {
        const range = { start: from, end: from + length };
        const laid = layStrokes(places.map(([start, width]) => stroke(start, start + width)));
        const segments = segmentsOf(range, laid);
        expect(segments[0]?.start).toBe(range.start);
        expect(segments.at(-1)?.end).toBe(range.end);
        segments.forEach((segment, place) => {
          if (place > 0) expect(segment.start).toBe(segments[place - 1]?.end);
          for (const over of segment.over) {
            expect(over.start).toBeLessThanOrEqual(segment.start);
            expect(over.end).toBeGreaterThanOrEqual(segment.end);
          }
        });
      }),
    );
  });
});

describe('lanes', () => {
  it('lie at different depths where strokes overlap', () => {
    expect(layStrokes([stroke(0, 5), stroke(3, 9), stroke(9, 12)]).map(({ lane }) => lane)).toEqual([
      0, 0, 1,
    ]);
  });
});

describe('the names over a line', () => {
  const named = (strokes: Stroke[], names: readonly string[]): string[] => {
    const segments = segmentsOf({ start: 0, end: 40 }, layStrokes(strokes));
    const over = namesOver(
      segments,
      (stroke) => names[strokes.findIndex((one) => one.end === stroke.end)] ?? '',
    );
    return segments.map(({ start }, place) => `${String(start)} ${over[place] ?? ''}`.trim());
  };

  it('stand where their strokes begin', () => {
    expect(named([stroke(2, 8), stroke(12, 16)], ['F1', 'F2'])).toEqual(['0', '2 F1', '8', '12 F2', '16']);
  });

  it('join the one before where they would be set over it', () => {
    expect(named([stroke(2, 18), stroke(3, 16)], ['F10?', 'F11'])).toEqual([
      '0',
      '2 F10?F11',
      '3',
      '16',
      '18',
    ]);
  });
});
