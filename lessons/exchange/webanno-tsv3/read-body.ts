import { fail, succeed, type Result } from '../../result.ts';
import type { LossReport } from '../loss-report.ts';
import { unescapeText } from './escaping.ts';
import type { Header, LineProblem } from './header.ts';

/** A row: a token, or a part of one. Offsets count the text's UTF-16 code units. */
export interface Row {
  /** "1-2" or "1-2.1". */
  unit: string;
  start: number;
  end: number;
  cells: string[];
  /** Index of the line. */
  line: number;
}

interface Sentence {
  /** Index of its first line. */
  line: number;
  lines: string[];
  rows: (Row & { token: string })[];
}

/** How much longer than its file a text may be: what is said of a gap between sentences is its length only. */
const LONGEST_GAP = 10_000;

const UNIT = /^\d{1,9}-\d{1,9}(\.\d{1,9})?$/;
const OFFSETS = /^(\d{1,9})-(\d{1,9})$/;

/**
 * The text and the rows. Between sentences the file has offsets only: the first character of a gap is a line break, the
 * others are spaces, as INCEpTION reads them. Where a sentence's text is not what its tokens say, the tokens count; where
 * offsets begin anew, they are taken to count from the sentence. Both are reported.
 */
export function readBody(
  lines: readonly string[],
  header: Header,
  losses: LossReport,
): Result<{ text: string; rows: Row[] }, LineProblem> {
  const sentences = readSentences(lines, header, losses);
  if (!sentences.ok) return sentences;
  const longest = lines.reduce((sum, line) => sum + line.length + 1, LONGEST_GAP);
  const rows: Row[] = [];
  let text = '';
  let shift = 0;
  for (const sentence of sentences.value) {
    const first = sentence.rows[0];
    if (first === undefined) return fail({ code: 'sentence-without-tokens', line: sentence.line });
    if (first.start + shift < text.length) {
      shift = text.length + 1 - first.start;
      losses.add('offset', '', lineName(first.line));
    }
    const start = first.start + shift;
    if (start > longest) return fail({ code: 'offset-out-of-range', line: first.line });
    text += gap(start - text.length, text === '');
    const said = textSaid(sentence, header.escapedAsInJava, longest - text.length);
    if (!said.ok) return said;
    if (said.value.repaired) losses.add('sentence-text', '', lineName(sentence.line));
    text += said.value.text;
    for (const { token: _token, ...row } of sentence.rows) {
      if (row.start < first.start || row.end < row.start || row.end + shift > text.length)
        return fail({ code: 'offset-out-of-range', line: row.line });
      rows.push({ ...row, start: row.start + shift, end: row.end + shift });
    }
  }
  return succeed({ text, rows });
}

export const lineName = (index: number): string => `line ${index + 1}`;

const gap = (length: number, atStart: boolean): string =>
  length === 0 ? '' : atStart ? ' '.repeat(length) : `\n${' '.repeat(length - 1)}`;

function readSentences(
  lines: readonly string[],
  header: Header,
  losses: LossReport,
): Result<Sentence[], LineProblem> {
  const width = header.layers.reduce((sum, layer) => sum + layer.columns.length, 0);
  const sentences: Sentence[] = [];
  let sentence: Sentence | null = null;
  for (let line = header.end; line < lines.length; line += 1) {
    const content = lines[line] ?? '';
    if (content === '') {
      sentence = null;
    } else if (content.startsWith('#')) {
      if (sentence === null || sentence.rows.length > 0) {
        sentence = { line, lines: [], rows: [] };
        sentences.push(sentence);
      }
      if (content.startsWith('#Text=')) sentence.lines.push(content.slice('#Text='.length));
    } else {
      if (sentence === null) return fail({ code: 'sentence-without-text', line });
      const row = readRow(content, line, width, losses);
      if (row === null) return fail({ code: 'row-not-understood', line });
      sentence.rows.push(row);
    }
  }
  return succeed(sentences);
}

function readRow(
  content: string,
  line: number,
  width: number,
  losses: LossReport,
): Sentence['rows'][number] | null {
  const [unit = '', offsets = '', token = '', ...cells] = content.split('\t');
  const [, start, end] = OFFSETS.exec(offsets) ?? [];
  if (!UNIT.test(unit) || start === undefined || cells.length < width) return null;
  for (const cell of cells.slice(width)) {
    if (cell !== '' && cell !== '_') losses.add('undeclared-cell', '', lineName(line));
  }
  return { unit, start: Number(start), end: Number(end), token, cells: cells.slice(0, width), line };
}

/** A sentence's text, from its own lines or, where these differ from the tokens, from the tokens. */
function textSaid(
  { lines, rows }: Sentence,
  asInJava: boolean,
  longest: number,
): Result<{ text: string; repaired: boolean }, LineProblem> {
  const text = lines.map((line) => unescapeText(line, asInJava)).join('\n');
  const origin = rows[0]?.start ?? 0;
  // Parts of tokens may cut a character in two, and then their text can't stand in a file.
  const agrees = rows.every(({ unit, start, end, token }) => {
    if (unit.includes('.')) return true;
    const covered = text.slice(start - origin, end - origin);
    return covered === token || covered === unescapeText(token, asInJava);
  });
  if (agrees) return succeed({ text, repaired: false });
  let rebuilt = '';
  for (const { unit, start, end, token, line } of rows) {
    if (unit.includes('.')) continue;
    const before = start - origin - rebuilt.length;
    if (token.length !== end - start || before < 0 || start - origin > longest)
      return fail({ code: 'text-differs-from-tokens', line });
    rebuilt += ' '.repeat(before) + token;
  }
  return succeed({ text: rebuilt, repaired: true });
}
