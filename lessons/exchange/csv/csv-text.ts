/**
 * Rows as RFC 4180 has them, with a byte order mark, without which Excel takes UTF-8 for something else. (So little that
 * a library would be more to look after.)
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it: texts come from strangers, and a
 * formula can send what stands in other cells elsewhere.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

/** Also in full width, which some spreadsheets take for the same, and after white space, which they drop. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
