import type { Transaction } from 'kysely';
import * as z from 'zod';

import { gradeHandIn, type GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import type { Graded } from '../../../lessons/classroom/grade.ts';
import { canonicalContent } from '../../../lessons/classroom/hand-in.ts';
import type { Failure } from '../../contract/errors.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { sha256 } from '../hashes.ts';
import { compress, compressJson } from './compressed.ts';
import type { GradebookDatabase } from './database.ts';
import { handInId } from './hand-in-id.ts';
import type { AddedHandIn, HandInRecord } from './hand-in-record.ts';
import { holdClass } from './hold-class.ts';
import { addToViews } from './class-views.ts';
import { compareVersions } from './compare-versions.ts';
import { gradeColumns } from './grade-columns.ts';
import { readGradingLesson, settleGradingLesson, type ClassLesson } from './lessons-in-use.ts';
import { learnerOfLesson, orderAttempts } from './order-attempts.ts';
import type { GradebookTables, HandInRow } from './tables.ts';

type Tables = Transaction<GradebookTables>;

/** A record and what of it is worked out before the database is asked. */
interface Prepared {
  record: HandInRecord;
  id: string;
  handedInAt: string;
  fingerprint: string;
  file: Uint8Array;
}

const versionSchema = z.object({
  id: z.string(),
  learner: z.string(),
  attempt_id: z.string(),
  pack: z.string(),
  lesson: z.string(),
  handed_in_at: z.string(),
  intact: z.int(),
  fingerprint: z.string(),
});
type Version = z.infer<typeof versionSchema>;

const sharerSchema = z.object({ attempt_id: z.string(), learner: z.string() });

/**
 * Adds hand-ins to a class in one transaction; `Gradebook.addHandIns` says what comes of each.
 *
 * @param keepGrades whether what can't be graded by the gradebook's version of its lesson is added with the grade that it has:
 *   for hand-ins whose owner was told that they are kept
 */
export async function addHandIns(
  database: GradebookDatabase,
  classId: string,
  records: readonly HandInRecord[],
  keepGrades = false,
): Promise<Result<AddedHandIn[], Failure>> {
  const prepared = await Promise.all(records.map((record) => prepare(classId, record)));
  return database.tables.transaction().execute(async (tables) => {
    if (!(await holdClass(database, tables, classId))) return fail({ code: 'class-missing', params: {} });
    const lessons = await settleLessons(database, tables, records);
    const there = await versionsOf(tables, classId, prepared);
    const writes = new Map<string, { row: Row }>();
    const replaced = new Set<string>();
    const settled: { version: Version; kind: AddedHandIn['kind'] }[] = [];
    for (const one of prepared) {
      const known = there.find(one);
      const version = versionOf(one, known);
      const kind = kindOf(version, known);
      const isNew = kind === 'added' || kind === 'later-version';
      const row = isNew ? await rowOf(classId, one, version, lessons, keepGrades) : null;
      settled.push({ version, kind: isNew && row === null ? 'text-missing' : kind });
      if (row === null) continue;
      if (kind === 'later-version') replaced.add(version.id);
      writes.set(version.id, { row });
      there.set(version);
    }
    await write(tables, [...writes.values()], [...replaced]);
    const learners = prepared.map(({ record: { by } }, place) => ({
      pack: by.pack,
      lesson: by.lesson.id,
      learner: settled[place]?.version.learner ?? '',
    }));
    const attempts = await orderAttempts(tables, classId, learners);
    await bringViewsUp(tables, classId, [...writes.values()], attempts, replaced);
    const sharers = await sharersOf(tables, classId, records);
    return succeed(
      settled.map(({ version: { id, learner, attempt_id }, kind }, place): AddedHandIn => {
        const of = learners[place];
        return {
          handIn: id,
          kind,
          attempts: of === undefined ? 0 : (attempts.get(learnerOfLesson(of)) ?? 0),
          sameAttemptAs: (sharers.get(attempt_id) ?? []).filter((other) => other !== learner),
        };
      }),
    );
  });
}

async function prepare(classId: string, record: HandInRecord): Promise<Prepared> {
  const { handIn, intact, bytes, by } = record;
  const { learner, attempt } = handIn;
  const { pack, lesson } = by;
  return {
    record,
    id: handInId({ classId, learner, attempt: attempt.id, pack, lesson: lesson.id }),
    handedInAt: new Date(handIn.handedInAt).toISOString(),
    fingerprint: intact ? handIn.check : sha256(canonicalContent(handIn)),
    file: await compress(bytes),
  };
}

/** What each lesson of the records is graded by, under its name: the records' own, or what the gradebook grades by instead. */
async function settleLessons(
  database: GradebookDatabase,
  tables: Tables,
  records: readonly HandInRecord[],
): Promise<Map<string, GradingLesson>> {
  const brought = new Map(records.map(({ by }) => [nameOf(by), by]));
  const settled = new Map<string, GradingLesson>();
  // Always in the same order, so that two that add at once wait for each other instead of each for the other.
  for (const name of [...brought.keys()].sort()) {
    const by = brought.get(name);
    if (by === undefined) continue;
    const key = await settleGradingLesson(database, tables, by);
    const other =
      key === by.key ? by : await readGradingLesson(tables, { pack: by.pack, lesson: by.lesson.id });
    settled.set(name, other ?? by);
  }
  return settled;
}

/** What is there of the attempts at hand. */
class Versions {
  readonly #byId = new Map<string, Version>();
  readonly #byLearner = new Map<string, Version>();

  set(version: Version): void {
    this.#byId.set(version.id, version);
    this.#byLearner.set(attemptOf(version), version);
  }

  /** By its id, also when its learner's code was put right since; or by the code that it was put right to. */
  find({ id, record: { handIn, by } }: Prepared): Version | undefined {
    const { learner, attempt } = handIn;
    const own = { learner, attempt_id: attempt.id, pack: by.pack, lesson: by.lesson.id };
    return this.#byId.get(id) ?? this.#byLearner.get(attemptOf(own));
  }
}

const attemptOf = ({
  learner,
  attempt_id,
  pack,
  lesson,
}: Pick<Version, 'learner' | 'attempt_id' | 'pack' | 'lesson'>): string =>
  `${learner}/${pack}/${lesson}/${attempt_id}`;

async function versionsOf(tables: Tables, classId: string, prepared: readonly Prepared[]): Promise<Versions> {
  const rows = await tables
    .selectFrom('hand_ins')
    .select(['id', 'learner', 'attempt_id', 'pack', 'lesson', 'handed_in_at', 'intact', 'fingerprint'])
    .where('class_id', '=', classId)
    .where(
      'attempt_id',
      'in',
      prepared.map(({ record }) => record.handIn.attempt.id),
    )
    .execute();
  const versions = new Versions();
  for (const version of z.array(versionSchema).parse(rows)) versions.set(version);
  return versions;
}

function kindOf(version: Version, there: Version | undefined): AddedHandIn['kind'] {
  if (there === undefined) return 'added';
  if (version.fingerprint === there.fingerprint) return 'duplicate';
  return compareVersions(version, there) > 0 ? 'later-version' : 'earlier-version';
}

/** A version of what is there keeps its id, and the code that a teacher may have put right. */
const versionOf = (
  { id, handedInAt, fingerprint, record: { handIn, intact, by } }: Prepared,
  there: Version | undefined,
): Version => ({
  id: there?.id ?? id,
  learner: there?.learner ?? handIn.learner,
  attempt_id: handIn.attempt.id,
  pack: by.pack,
  lesson: by.lesson.id,
  handed_in_at: handedInAt,
  intact: Number(intact),
  fingerprint,
});

/** What is written of a hand-in. */
interface Row {
  /** What it was graded by, and what it came to. */
  by: GradingLesson;
  graded: Graded;
  handIn: HandInRow;
  content: GradebookTables['hand_in_contents'];
}

/** Null where it can't be graded by the gradebook's version of the lesson, and its own grade is not to be kept. */
async function rowOf(
  classId: string,
  { record, file }: Prepared,
  { id, learner, handed_in_at, fingerprint }: Version,
  lessons: ReadonlyMap<string, GradingLesson>,
  keepGrades: boolean,
): Promise<Row | null> {
  const { handIn, by, intact } = record;
  const settled = lessons.get(nameOf(by)) ?? by;
  const anew = settled.key === by.key ? record : gradeHandIn(handIn.attempt, settled);
  const grade = anew ?? (keepGrades ? record : null);
  if (grade === null) return null;
  return {
    by: settled,
    graded: grade.graded,
    handIn: {
      id,
      class_id: classId,
      pack: settled.pack,
      lesson: settled.lesson.id,
      learner,
      attempt_id: handIn.attempt.id,
      handed_in_at,
      mode: handIn.attempt.mode,
      fingerprint,
      intact: Number(intact),
      seconds: Object.values(handIn.attempt.seconds).reduce((sum, seconds) => sum + seconds, 0),
      ...gradeColumns(anew === null ? by.key : settled.key, grade),
      is_first: 0,
      is_latest: 0,
    },
    content: { id, file, graded: await compressJson(grade.graded) },
  };
}

async function write(
  tables: Tables,
  writes: readonly { row: Row }[],
  replaced: readonly string[],
): Promise<void> {
  if (replaced.length > 0) await tables.deleteFrom('hand_ins').where('id', 'in', replaced).execute();
  if (writes.length === 0) return;
  await tables
    .insertInto('hand_ins')
    .values(writes.map(({ row }) => row.handIn))
    .execute();
  await tables
    .insertInto('hand_in_contents')
    .values(writes.map(({ row }) => row.content))
    .execute();
}

/** @param attempts how many each learner has now */
async function bringViewsUp(
  tables: Tables,
  classId: string,
  writes: readonly { row: Row }[],
  attempts: ReadonlyMap<string, number>,
  replaced: ReadonlySet<string>,
): Promise<void> {
  const lessons = new Map<string, Row[]>();
  for (const { row } of writes) {
    const known = lessons.get(nameOf(row.by));
    if (known === undefined) lessons.set(nameOf(row.by), [row]);
    else known.push(row);
  }
  for (const rows of lessons.values()) {
    const by = rows[0]?.by;
    if (by === undefined) continue;
    const of = { classId, pack: by.pack, lesson: by.lesson.id };
    await addToViews(tables, {
      ...of,
      by: by.lesson,
      handIns: rows.map(({ handIn, graded }) => ({ learner: handIn.learner, graded })),
      onlyNew: rows.every(
        ({ handIn }) => !replaced.has(handIn.id) && attempts.get(learnerOfLesson(handIn)) === 1,
      ),
      whole: (await countHandIns(tables, of)) === rows.length,
    });
  }
}

async function countHandIns(tables: Tables, { classId, pack, lesson }: ClassLesson): Promise<number> {
  const { count } = await tables
    .selectFrom('hand_ins')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('class_id', '=', classId)
    .where('pack', '=', pack)
    .where('lesson', '=', lesson)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those who handed in an attempt, by its id: more than one where a file was passed on. */
async function sharersOf(
  tables: Tables,
  classId: string,
  records: readonly HandInRecord[],
): Promise<Map<string, string[]>> {
  const rows = await tables
    .selectFrom('hand_ins')
    .select(['attempt_id', 'learner'])
    .where(
      'attempt_id',
      'in',
      records.map(({ handIn }) => handIn.attempt.id),
    )
    .where('class_id', '=', classId)
    .orderBy('learner')
    .execute();
  const sharers = new Map<string, string[]>();
  for (const { attempt_id, learner } of z.array(sharerSchema).parse(rows))
    sharers.set(attempt_id, [...(sharers.get(attempt_id) ?? []), learner]);
  return sharers;
}

const nameOf = ({ pack, lesson }: GradingLesson): string => `${pack}/${lesson.id}`;
