/** What a cell can hold: words, a number, an instant (ISO 8601), nothing. */
export type Cell = string | number | null | { at: string };

/** How a table is spelled for those who read it. Rows end with CR LF everywhere, as RFC 4180 has it. */
export interface CsvSpelling {
  separator: ',' | ';';
  decimal: '.' | ',';
  /** A byte order mark, without which Excel takes UTF-8 for something else. */
  mark: boolean;
  /** IANA name: instants as dd.mm.yyyy hh:mm of that zone; null leaves them as they are, in UTC. */
  germanTimesIn: string | null;
}

/** For statistics and most other programs: plain RFC 4180 in UTF-8, numbers with a point, instants in ISO 8601. */
export const plainCsv: CsvSpelling = { separator: ',', decimal: '.', mark: false, germanTimesIn: null };

/** What German spreadsheet programs open with a double click: they expect the comma inside numbers. */
export const germanCsv = (timeZone: string): CsvSpelling => ({
  separator: ';',
  decimal: ',',
  mark: true,
  germanTimesIn: timeZone,
});

/**
 * Rows as RFC 4180 has them, unless spelled otherwise with a byte order mark. (So little that a library would be more to
 * look after.)
 *
 * A cell of words that a spreadsheet would take for a formula gets an apostrophe before it: texts come from strangers, and a
 * formula can send what stands in other cells elsewhere. Learner codes are never changed by that: they begin with a letter
 * or a digit. Numbers are ours, and a negative one stays a number.
 */
export const csvText = (
  rows: readonly (readonly Cell[])[],
  spelling: CsvSpelling = { ...plainCsv, mark: true },
): string => {
  const lines = rows.map(
    (row) => `${row.map((cell) => cellOf(cell, spelling)).join(spelling.separator)}\r\n`,
  );
  return `${spelling.mark ? '\ufeff' : ''}${lines.join('')}`;
};

/** Also in full width, which some spreadsheets take for the same, and after white space, which they drop. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cellOf(cell: Cell, { separator, decimal, germanTimesIn }: CsvSpelling): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return quoted(String(cell).replace('.', decimal), separator);
  if (typeof cell !== 'string') return germanTimesIn === null ? cell.at : germanTime(cell.at, germanTimesIn);
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell, separator);
}

const quoted = (text: string, separator: string): string =>
  /["\r\n]|^\s|\s$/u.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;

function germanTime(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('de-DE', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')}.${part('month')}.${part('year')} ${part('hour')}:${part('minute')}`;
}
