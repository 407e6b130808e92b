import { describe, expect, it } from 'vitest';

import { categoryLines } from '../../format/category.ts';
import { newsCategories } from '../../format/news-categories.ts';
import { areClose, freePen, type Pen } from './pens.ts';

describe('a pen for one category more', () => {
  it('has a line of its own while there is one, and a colour that nobody confuses with another', () => {
    const pens: Pen[] = [];
    for (const _ of categoryLines) {
      const pen = freePen(pens);
      expect(pens.map(({ line }) => line)).not.toContain(pen.line);
      pens.push(pen);
    }
    expect(new Set(pens.map(({ colour }) => colour)).size).toBe(5);
  });

  it('repeats a line only where the colours keep apart', () => {
    const pens: Pen[] = [];
    while (pens.length < 9) pens.push(freePen(pens));
    pens.forEach((pen, place) => {
      const alike = pens.slice(0, place).filter((other) => other.line === pen.line);
      for (const other of alike) expect(areClose(other.colour, pen.colour)).toBe(false);
    });
  });

  it('leaves the colour to whoever chose one', () => {
    const pen = freePen(newsCategories, 'blue');
    expect(pen.colour).toBe('blue');
    expect(newsCategories.map(({ line }) => line)).not.toContain(pen.line);
  });
});
