import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../../format/build-lesson.ts';
import { anyAnnotatedText, pickFrom } from '../any-text.ts';
import { textOfLesson } from '../lesson-in-text/text-of-lesson.ts';
import { csvText } from './csv-text.ts';
import { writeKeyTable } from './write-key-table.ts';

/** Reads what RFC 4180 allows, and nothing else. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== '') {
    const [whole, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`no cell: ${JSON.stringify(rest.slice(0, 40))}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    rest = rest.slice(whole.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cells = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '@SUM(A1)',
    '-1',
    '+1',
    '\t=1',
    ' =1',
    '\r\n=1',
    '＝1',
    '"=1"',
    ',',
    '";"',
    '',
    "'",
    'ä\u2028',
  ),
);

describe('a table', () => {
  test('can be read by the rules, and holds the same cells but for an apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const text = csvText(rows);
        expect(text.startsWith('\ufeff')).toBe(true);
        const read = parseCsv(text.slice(1));
        expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        read.forEach((row, y) => {
          row.forEach((cell, x) => {
            const meant = rows[y]![x]!;
            expect([meant, `'${meant}`]).toContain(cell);
            expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u);
          });
        });
      }),
    );
  });
});

describe('a key as a table', () => {
  test('has a row for each item', () => {
    const text = '😀 „Nie“, sagte Ann Bo. =1';
    const core = spanOf(text, '„Nie“');
    const lesson = buildLesson(text, {
      key: [
        buildItem('quote-1', core, {
          category: 'quote',
          margin: { start: core.start, end: core.end + 1 },
          speaker: { name: 'Ann Bo', voice: 'speaker', span: spanOf(text, 'Ann Bo') },
          cue: spanOf(text, 'sagte'),
        }),
        buildItem('framing-1', spanOf(text, '=1'), { strength: 'debatable' }),
      ],
    });
    const { files, losses } = writeKeyTable([textOfLesson(lesson)]);
    const [head, ...rows] = parseCsv(files[0]!.text.slice(1));
    const table = rows.map((row) => Object.fromEntries(row.map((cell, place) => [head![place]!, cell])));
    expect(table).toMatchObject([
      {
        lesson: 'lesson',
        item: 'quote-1',
        category: 'quote',
        start: '2',
        end: '7',
        words: '„Nie“',
        marginEnd: '8',
        margin: '„Nie“,',
        speakers: 'Ann Bo',
        cue: 'sagte',
        'what.de': 'what',
        'better.en': 'better',
      },
      { item: 'framing-1', strength: 'debatable', words: "'=1", margin: '', speakers: '' },
    ]);
    expect(losses.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['article', 'block', 'lesson-field']),
    );
  });

  test('can be made of any annotations', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const text = anyAnnotatedText(pickFrom(seed));
        const rows = parseCsv(writeKeyTable([text]).files[0]!.text.slice(1));
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
