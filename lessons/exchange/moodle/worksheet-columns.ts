/** What a column of a grading worksheet can mean to us. All others are left as they are. */
const meanings = [
  'identifier',
  'name',
  'email',
  'grade',
  'maximum',
  'scale',
  'changeable',
  'feedback',
] as const;

export type Meaning = (typeof meanings)[number];

/** Where each meaning stands, counted from 0; those that were not found are left out. */
export type WorksheetColumns = Partial<Record<Meaning, number>>;

/**
 * What Moodle calls its columns in English and in German, old and new. Compared without regard to case and to the space around.
 * "Last modified" and the text a learner typed are not among them: nothing is done with them.
 */
const headings: Readonly<Record<Meaning, readonly string[]>> = {
  identifier: ['identifier', 'id', 'teilnehmer-id', 'teilnehmer/in-id', 'identifikator'],
  name: ['full name', 'vollständiger name', 'name'],
  email: ['email address', 'email', 'e-mail-adresse', 'e-mail'],
  grade: ['grade', 'bewertung', 'note'],
  maximum: ['maximum grade', 'bestwertung', 'bestbewertung', 'maximale bewertung', 'höchstbewertung'],
  scale: ['scale', 'skala'],
  changeable: ['grade can be changed', 'bewertung kann geändert werden'],
  feedback: ['feedback comments', 'feedback als kommentar', 'feedback-kommentare', 'feedback-kommentar'],
};

/**
 * Finds the columns by their headings; the identifier, in a language that is not known here, by what all its cells look like
 * ("Participante 123"), and the mail address likewise. Grade and feedback are never taken by guess: written into the wrong
 * column they would overwrite something.
 */
export function columnsOf(head: readonly string[], rows: readonly (readonly string[])[]): WorksheetColumns {
  const found: WorksheetColumns = {};
  const plain = head.map((heading) =>
    heading
      .replace(/^\ufeff/u, '')
      .trim()
      .toLocaleLowerCase('de'),
  );
  for (const meaning of meanings) {
    const place = plain.findIndex((heading) => headings[meaning].includes(heading));
    if (place !== -1) found[meaning] = place;
  }
  return {
    ...columnLike('identifier', head, rows, participants),
    ...columnLike('email', head, rows, (cells) => cells.every((cell) => /^\S+@\S+$/u.test(cell))),
    ...found,
  };
}

/** The number at the end of "Participant 123" and "Teilnehmer/in123": Moodle's for one learner in one assignment. */
export const participantOf = (identifier: string): string | null =>
  /(?<number>\d{1,15})\s*$/u.exec(identifier)?.groups?.['number']?.replace(/^0+(?=\d)/u, '') ?? null;

/** The same word before a number, in every row, and every number once. */
function participants(cells: readonly string[]): boolean {
  const parts = cells.map(
    (cell) => /^(?<word>\p{L}[^\d,;@]{1,40})(?<number>\d+)$/u.exec(cell.trim())?.groups,
  );
  const word = parts[0]?.['word'];
  const numbers = new Set(parts.map((part) => part?.['number']));
  return numbers.size === cells.length && parts.every((part) => part?.['word'] === word);
}

function columnLike(
  meaning: Meaning,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isMeant: (cells: readonly string[]) => boolean,
): WorksheetColumns {
  if (rows.length === 0) return {};
  const place = head.findIndex((_, column) => isMeant(rows.map((row) => row[column] ?? '')));
  return place === -1 ? {} : { [meaning]: place };
}
