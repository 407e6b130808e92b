/** What one part of the bench has to say. */
export interface Section {
  title: string;
  tables: Table[];
  /** What a reader of the tables must know. */
  notes: string[];
  /** Everything measured, for `--json`. */
  measured: unknown;
}

/** The first column says what a row is; of the others those made of figures stand to the right. */
export interface Table {
  headings: string[];
  rows: string[][];
}

/** A section as text for a terminal. */
export function inText({ title, tables, notes }: Section): string {
  return [title, ...tables.map(aligned), ...notes.map((note) => `  ${note}`)].join('\n\n') + '\n';
}

function aligned({ headings, rows }: Table): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const isFigures = (column: number): boolean =>
    column > 0 && rows.every((row) => /^$|^[\d.,]+( |$)|^–$/u.test(row[column] ?? ''));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return isFigures(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('   ')
      .trimEnd();
  return all.map((row) => `  ${line(row)}`).join('\n');
}

/** A figure short enough to compare at a glance. */
export const inShort = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

export const ms = (value: number): string => `${inShort(value)} ms`;

/** An aim, and whether it is met. Nothing depends on it but the reader's judgement. */
export interface Aim {
  text: string;
  met: boolean;
}

export const atMost = (what: string, value: number, limit: number, unit = ''): Aim => ({
  text: `${what} ≤ ${String(limit)}${unit}`,
  met: value <= limit,
});

export const aimCells = (aim: Aim | null): string[] =>
  aim === null ? ['', ''] : [aim.text, aim.met ? 'met' : 'NOT MET'];
