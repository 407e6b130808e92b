import { fail, succeed, type Result } from '../../result.ts';
import { rawCells, separatorOf, type RawCell, type Separator } from './raw-cells.ts';
import { columnsOf, participantOf, type Meaning, type WorksheetColumns } from './worksheet-columns.ts';

/** One learner's row of a worksheet. `line`: number of the row in the file, the headings being 1. */
export interface WorksheetRow {
  line: number;
  /** Moodle's number of this learner in this assignment. */
  participant: string | null;
  /** Empty where the assignment hides names. */
  name: string;
  email: string;
  grade: string;
  feedback: string;
  /** Moodle takes no grade here any more. */
  locked: boolean;
}

/** A grading worksheet as Moodle hands it out, with its very text. */
export interface Worksheet {
  text: string;
  separator: Separator;
  columns: WorksheetColumns;
  cells: RawCell[][];
  rows: WorksheetRow[];
  /** Whether there is a maximum that points can be reckoned on; with a scale of words there is none. */
  points: boolean;
}

export type WorksheetRefusal = 'no-worksheet' | 'no-feedback-column' | 'no-learners';

/** The longest worksheet that is read, in characters: a school's largest courses are a hundredth of it. */
const LONGEST_WORKSHEET = 5_000_000;

/**
 * Reads a worksheet downloaded from an assignment, in German or English or with its columns named otherwise, whether it came
 * straight from Moodle or was saved by a spreadsheet program with semicolons.
 */
export function readWorksheet(text: string): Result<Worksheet, WorksheetRefusal> {
  const separator = separatorOf(text);
  const cells = text.length > LONGEST_WORKSHEET ? [] : rawCells(text, separator);
  const [head, ...body] = cells.map((row) => row.map(({ value }) => value));
  const columns = columnsOf(head ?? [], body);
  if (columns.identifier === undefined || columns.grade === undefined) return fail('no-worksheet');
  if (columns.feedback === undefined) return fail('no-feedback-column');
  if (body.length === 0) return fail('no-learners');
  const rows = body.map((row, place): WorksheetRow => {
    const cell = (meaning: Meaning): string => row[columns[meaning] ?? -1]?.trim() ?? '';
    return {
      line: place + 2,
      participant: participantOf(cell('identifier')),
      name: cell('name'),
      email: cell('email'),
      grade: cell('grade'),
      feedback: cell('feedback'),
      locked: /^(?:no|nein)$/iu.test(cell('changeable')),
    };
  });
  const points = body.some((row) => maximumIn(row, columns) !== null);
  return succeed({ text, separator, columns, cells, rows, points });
}

/** What is written into one row. */
export interface WorksheetEntry {
  /** HTML, as `feedbackHtml` makes it; null leaves the feedback alone. */
  feedback: string | null;
  /** Share of the worksheet's maximum, 0 to 1; null leaves the grade alone. */
  share: number | null;
}

/**
 * The worksheet's text with feedback, and grades where asked for, in it. Cells nothing is written into stay as they came, to
 * the character: order, quotes, ends of lines, unknown columns. A grade is spelled with the decimal sign of the row's maximum.
 *
 * @param entries by a row's line
 */
export function fillWorksheet(
  { text, separator, columns, cells }: Worksheet,
  entries: ReadonlyMap<number, WorksheetEntry>,
): string {
  const written: { cell: RawCell; value: string }[] = [];
  cells.forEach((row, place) => {
    const entry = entries.get(place + 1);
    if (entry === undefined) return;
    const write = (column: number | undefined, value: string | null): void => {
      const cell = row[column ?? -1];
      if (cell !== undefined && value !== null) written.push({ cell, value });
    };
    write(columns.feedback, entry.feedback);
    const maximum = maximumIn(
      row.map(({ value }) => value),
      columns,
    );
    write(columns.grade, entry.share === null || maximum === null ? null : points(entry.share, maximum));
  });
  let filled = '';
  let place = 0;
  for (const { cell, value } of written.sort((one, other) => one.cell.start - other.cell.start)) {
    filled += text.slice(place, cell.start) + quoted(value, separator);
    place = cell.end;
  }
  return filled + text.slice(place);
}

/**
 * Words as Moodle keeps feedback: HTML, one paragraph each. Whatever HTML, CSV, PHP's reader of it or a spreadsheet would take for
 * something else is written as a character reference, so that the same words arrive wherever the file goes.
 *
 * @param writable whether a character can be written in the file's encoding
 */
export const feedbackHtml = (
  paragraphs: readonly string[],
  writable: (character: string) => boolean = () => true,
): string =>
  paragraphs
    .map((words) =>
      Array.from(words)
        .map((character) =>
          /[&<>"\\\r\n\t]/u.test(character) || !writable(character)
            ? `&#${String(character.codePointAt(0))};`
            : character,
        )
        .join(''),
    )
    .map((words) => `<p>${words}</p>`)
    .join('');

function maximumIn(
  row: readonly string[],
  { maximum }: WorksheetColumns,
): { points: number; decimal: string } | null {
  const cell = row[maximum ?? -1]?.trim() ?? '';
  const read = /^(?<whole>\d{1,9})(?:(?<decimal>[.,])(?<part>\d{1,5}))?$/u.exec(cell)?.groups;
  if (read === undefined) return null;
  const found = Number(`${read['whole'] ?? ''}.${read['part'] ?? '0'}`);
  return found > 0 ? { points: found, decimal: read['decimal'] ?? '.' } : null;
}

const points = (share: number, { points: most, decimal }: { points: number; decimal: string }): string =>
  (Math.round(share * most * 100) / 100).toFixed(2).replace('.', decimal);

const quoted = (value: string, separator: Separator): string =>
  /[\s"]/u.test(value) || value.includes(separator) ? `"${value.replaceAll('"', '""')}"` : value;
