import { randomUUID } from 'node:crypto';

import { addHandIns } from '../../electron/services/gradebook/add-hand-ins.ts';
import { createClass } from '../../electron/services/gradebook/class-list.ts';
import { bytesSchema } from '../../electron/services/gradebook/compressed.ts';
import type { GradebookDatabase } from '../../electron/services/gradebook/database.ts';
import type { GradebookTables } from '../../electron/services/gradebook/tables.ts';
import { asLesson, handInsOf, recordFor, type ClassroomLesson } from './material.ts';

/** 100,000 hand-ins: 334 classes of 30 learners, each with ten lessons. `simulated`: classes whose work is not a copy. */
export const school = { classes: 334, learners: 30, lessons: 10, simulated: 15 } as const;

export const handInsAltogether = school.classes * school.learners * school.lessons;

export interface FilledSchool {
  /** Ids. */
  classes: string[];
  pack: string;
  /** Ids of lessons; the first is the one that is looked at. */
  lessons: string[];
}

const AT = '2026-03-01T08:00:00.000Z';

/**
 * Fills an empty gradebook. The first classes are added as collecting adds them; all others are copies of their rows with ids of
 * their own, since adding 100,000 would take longer than everything that is measured.
 */
export async function fillSchool(
  database: GradebookDatabase,
  lesson: ClassroomLesson,
  tell: (line: string) => void,
): Promise<FilledSchool> {
  const classes = Array.from({ length: school.classes }, () => randomUUID());
  for (const [place, id] of classes.entries())
    await createClass(database, { id, name: `Class ${String(place + 1)}`, at: AT });
  const lessons = [
    lesson,
    ...Array.from({ length: school.lessons - 1 }, (_, place) =>
      asLesson(lesson, `lesson-${String(place + 2)}`),
    ),
  ];
  tell('simulating');
  for (const [place, one] of lessons.entries()) {
    // Every lesson needs a class that really handed it in; the first lesson many, so that its copies are not all alike.
    for (const [seed, id] of classes.slice(0, place === 0 ? school.simulated : 1).entries()) {
      const contents = handInsOf(one, seed + 1, school.learners);
      const added = await addHandIns(
        database,
        id,
        contents.map((content) => recordFor(content, one.by)),
      );
      if (!added.ok) throw new Error(added.error.code);
    }
  }
  tell('copying');
  const source = new Source(database, classes);
  for (const [place, id] of classes.entries()) {
    const rows: Copied[] = [];
    for (const [at, { by }] of lessons.entries()) {
      const simulated = at === 0 ? school.simulated : 1;
      if (place >= simulated) rows.push(...(await source.rowsFor(place % simulated, by.lesson.id)));
    }
    if (rows.length > 0) await insertCopies(database, id, rows);
  }
  return { classes, pack: lesson.by.pack, lessons: lessons.map(({ by }) => by.lesson.id) };
}

interface Copied {
  row: GradebookTables['hand_ins'];
  content: GradebookTables['hand_in_contents'];
}

/** The rows of the classes that were really added, each read once. */
class Source {
  readonly #database: GradebookDatabase;
  readonly #classes: readonly string[];
  readonly #known = new Map<string, Promise<Copied[]>>();

  constructor(database: GradebookDatabase, classes: readonly string[]) {
    this.#database = database;
    this.#classes = classes;
  }

  rowsFor(place: number, lesson: string): Promise<Copied[]> {
    const name = `${String(place)} ${lesson}`;
    const rows = this.#known.get(name) ?? this.#read(this.#classes[place] ?? '', lesson);
    this.#known.set(name, rows);
    return rows;
  }

  async #read(classId: string, lesson: string): Promise<Copied[]> {
    const { tables } = this.#database;
    const rows = await tables
      .selectFrom('hand_ins')
      .selectAll()
      .where('class_id', '=', classId)
      .where('lesson', '=', lesson)
      .execute();
    const contents = await tables
      .selectFrom('hand_in_contents')
      .selectAll()
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
    const contentOf = new Map(
      contents.map(({ id, file, graded }) => [
        id,
        { id, file: bytesSchema.parse(file), graded: bytesSchema.parse(graded) },
      ]),
    );
    return rows.flatMap((row) => {
      const content = contentOf.get(row.id);
      return content === undefined ? [] : [{ row, content }];
    });
  }
}

async function insertCopies(
  { tables }: GradebookDatabase,
  classId: string,
  copied: readonly Copied[],
): Promise<void> {
  const copies = copied.map(({ row, content }): Copied => {
    const id = randomUUID();
    return {
      row: { ...row, id, class_id: classId, attempt_id: randomUUID() },
      content: { ...content, id },
    };
  });
  await tables.transaction().execute(async (within) => {
    await within
      .insertInto('hand_ins')
      .values(copies.map(({ row }) => row))
      .execute();
    await within
      .insertInto('hand_in_contents')
      .values(copies.map(({ content }) => content))
      .execute();
  });
}
