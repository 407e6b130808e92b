import type { LearnerCode } from '../../marks/learner-code.ts';
import type { WorksheetRow } from './worksheet.ts';

/** A learner's folder in the archive of submissions: Moodle's number, and the code in the hand-in that lies in it. */
export interface SubmittedBy {
  participant: string;
  learner: LearnerCode;
}

/** A line of the teacher's own class list. */
export interface NamedLearner {
  learner: LearnerCode;
  name: string;
  email: string | null;
}

/** Why a row stays as it came. */
export type Unmatched =
  /** Nothing that was given names this row's learner. */
  | 'unknown'
  /** Several codes fit the row, or several rows the code. */
  | 'ambiguous'
  /** The archive says one code, the class list another. */
  | 'contradictory';

export interface Matching {
  /** By a row's line. */
  learners: Map<number, LearnerCode>;
  unmatched: { line: number; why: Unmatched }[];
}

/**
 * Lays codes beside a worksheet's rows. Moodle's own number, from the archive that the hand-ins came in, goes before everything;
 * then mail address and name from the class list, which must be the same but for case, spaces and "Last, First". Nothing is
 * guessed: where two could be meant, neither is.
 */
export function matchLearners(
  rows: readonly WorksheetRow[],
  submitted: readonly SubmittedBy[],
  named: readonly NamedLearner[],
): Matching {
  const byParticipant = codesBy(submitted, ({ participant }) => participant);
  const byEmail = codesBy(named, ({ email }) => plain(email ?? ''));
  const byName = codesBy(named, ({ name }) => plainName(name));
  const times = new Map<LearnerCode, number>();
  const said = rows.map((row) => {
    const found = [
      byParticipant.get(row.participant ?? '') ?? [],
      byEmail.get(plain(row.email)) ?? [],
      byName.get(plainName(row.name)) ?? [],
    ].filter((codes) => codes.length > 0);
    const agreed = agree(found);
    if (typeof agreed !== 'string') times.set(agreed.learner, (times.get(agreed.learner) ?? 0) + 1);
    return { line: row.line, agreed };
  });
  const matching: Matching = { learners: new Map(), unmatched: [] };
  for (const { line, agreed } of said) {
    if (typeof agreed === 'string') matching.unmatched.push({ line, why: agreed });
    else if (times.get(agreed.learner) === 1) matching.learners.set(line, agreed.learner);
    else matching.unmatched.push({ line, why: 'ambiguous' });
  }
  return matching;
}

/** What several sources say together: two of a name are told apart by the address, or by the archive. */
function agree(found: readonly (readonly LearnerCode[])[]): { learner: LearnerCode } | Unmatched {
  const [first, ...others] = found;
  if (first === undefined) return 'unknown';
  const shared = first.filter((code) => others.every((codes) => codes.includes(code)));
  const [learner] = shared;
  if (learner === undefined) return 'contradictory';
  return shared.length === 1 ? { learner } : 'ambiguous';
}

function codesBy<Source extends { learner: LearnerCode }>(
  sources: readonly Source[],
  keyOf: (source: Source) => string,
): Map<string, LearnerCode[]> {
  const codes = new Map<string, LearnerCode[]>();
  for (const source of sources) {
    const key = keyOf(source);
    const known = codes.get(key) ?? [];
    if (key !== '' && !known.includes(source.learner)) codes.set(key, [...known, source.learner]);
  }
  return codes;
}

const plain = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('de');

/** "Beispiel, Anna" and "Anna Beispiel" are one name. */
function plainName(name: string): string {
  const [last, first, ...more] = plain(name).split(', ');
  return first === undefined || more.length > 0 ? plain(name) : `${first} ${last ?? ''}`;
}
