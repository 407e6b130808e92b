import { readLearnerCode, type LearnerCode } from '../marks/learner-code.ts';

/** Someone on a list that was pasted: the name as one says it, and what else stood in the line. */
export interface PastedLearner {
  name: string;
  /** Null where none stood there: one has to be made. */
  code: LearnerCode | null;
  email: string | null;
  platformId: string | null;
}

type Column = 'first' | 'last' | 'name' | 'code' | 'email' | 'id' | 'other';

/** What columns are called where lists come from: school administrations and learning platforms, in German and English. */
const columnNames: readonly (readonly [Column, RegExp])[] = [
  ['first', /^(vornamen?|rufname|first ?names?|given ?names?)$/],
  ['last', /^(nachnamen?|familienname|zuname|last ?name|surname|family ?name)$/],
  ['name', /^(name|vollständiger name|full ?name|schüler(:?in|innen)?|lernende[rn]?|student|learner)$/],
  ['code', /^(kürzel|code|learner ?code)$/],
  ['email', /^(e-?mail|e-?mail-?adresse|e-?mail ?address)$/],
  ['id', /^(id|id-?nummer|id ?number|anmeldename|username|benutzername|matrikel(nummer)?)$/],
  ['other', /^(nr\.?|no\.?|#|klasse|class|gruppe|group)$/],
];

/** A code as Lesart makes them. Plain capitals could be anyone's initials. */
const MADE_CODE = /^[A-ZÄÖÜ]{2,}[- ]\d{2,4}$/i;
const ORDINAL = /^\d{1,3}\.?$/;

/**
 * Reads names as they are pasted: one a line, or rows of a spreadsheet (tabs or semicolons between the cells), with or without a
 * line of headings. Two cells of words without headings are surname and first name, as schools list them; a cell with an @ is an
 * address, KRANICH-47 a code. Empty lines and ordinals are passed over.
 */
export function readPastedNames(pasted: string): PastedLearner[] {
  const rows = pasted
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line.split(/[\t;]/).map((cell) =>
        cell
          .trim()
          .replace(/^"(.*)"$/, '$1')
          .trim(),
      ),
    )
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [head, ...below] = rows;
  if (head === undefined) return [];
  const columns = columnsIn(head);
  const people = columns === null ? rows.map(readCells) : below.map((cells) => readColumns(cells, columns));
  return people.filter(({ name, code }) => name !== '' || code !== null);
}

/** What each cell of a first line heads; null where it is no line of headings. */
function columnsIn(cells: readonly string[]): Column[] | null {
  const columns = cells.map(
    (cell) =>
      columnNames.find(([, name]) => name.test(cell.toLowerCase()))?.[0] ?? (cell === '' ? 'other' : null),
  );
  return columns.every((column) => column !== null) ? columns : null;
}

function readColumns(cells: readonly string[], columns: readonly Column[]): PastedLearner {
  const at = (wanted: Column): string => cells[columns.indexOf(wanted)] ?? '';
  const parts =
    columns.includes('name') && at('first') === '' ? [at('name')] : [at('first'), at('last') || at('name')];
  return {
    name: joined(parts),
    code: readLearnerCode(at('code')),
    email: at('email') || null,
    platformId: at('id') || null,
  };
}

function readCells(cells: readonly string[]): PastedLearner {
  const [first, ...others] = cells.filter((cell) => cell !== '');
  // In front, a number says only which line it is.
  const said =
    first !== undefined && ORDINAL.test(first) && others.length > 0 ? others : [first ?? '', ...others];
  const email = said.find((cell) => cell.includes('@')) ?? null;
  const code = said.find((cell) => MADE_CODE.test(cell));
  const platformId = said.find((cell) => /^\d+$/.test(cell)) ?? null;
  const words = said.filter((cell) => cell !== email && cell !== code && cell !== platformId);
  const [surname, firstName] = words;
  return {
    name: joined(firstName === undefined ? [inOrder(surname ?? '')] : [firstName, surname ?? '']),
    code: code === undefined ? null : readLearnerCode(code),
    email,
    platformId,
  };
}

/** "Beispiel, Ada" as one says it. */
function inOrder(name: string): string {
  const [surname, firstName, ...more] = name.split(',').map((part) => part.trim());
  return firstName === undefined || firstName === '' || more.length > 0
    ? name
    : `${firstName} ${surname ?? ''}`;
}

const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
