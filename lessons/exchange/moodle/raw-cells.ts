/** A cell of a file, and where it stands in it with its quotes (UTF-16 code units, half open). */
export interface RawCell {
  value: string;
  start: number;
  end: number;
}

export type Separator = ',' | ';' | '\t';

/**
 * The rows of a delimited file with the place of every cell, so that some can be written anew while all others stay as they
 * came, to the character. (Readers of CSV forget how it was spelled.) Lines that hold nothing are left out. A quote that is
 * never closed takes everything after it into its cell; whoever reads the columns sees that.
 */
export function rawCells(text: string, separator: Separator): RawCell[][] {
  const rows: RawCell[][] = [];
  let row: RawCell[] = [];
  let place = 0;
  while (place < text.length) {
    const cell = cellAt(text, place, separator);
    row.push(cell);
    place = cell.end;
    if (text[place] === separator) {
      place += 1;
      // A separator at the very end has an empty cell after it.
      if (place === text.length) row.push({ value: '', start: place, end: place });
      else continue;
    }
    if (row.length > 1 || row[0]?.value !== '') rows.push(row);
    row = [];
    place += text.startsWith('\r\n', place) ? 2 : 1;
  }
  return rows;
}

/** The separator that the first line has most of, outside of quotes. */
export function separatorOf(text: string): Separator {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/gu, '').split(/\r\n|\r|\n/u, 1);
  const times = (one: string): number => head.split(one).length;
  return ([',', ';', '\t'] as const).reduce((best, one) => (times(one) > times(best) ? one : best));
}

function cellAt(text: string, start: number, separator: Separator): RawCell {
  let value = '';
  let place = start;
  if (text[place] === '"') {
    place += 1;
    for (;;) {
      const close = text.indexOf('"', place);
      if (close === -1) return { value: value + text.slice(place), start, end: text.length };
      value += text.slice(place, close);
      place = close + 1;
      if (text[place] !== '"') break;
      value += '"';
      place += 1;
    }
  }
  const rest = place;
  while (place < text.length && text[place] !== separator && !/[\r\n]/u.test(text[place] ?? '')) place += 1;
  return { value: value + text.slice(rest, place), start, end: place };
}
