import type {
  ClassLessonView,
  ClassSummary,
  GradebookState,
  LearnerRows,
  Selection,
  Work,
} from '../../contract/classes.ts';
import type { Failure } from '../../contract/errors.ts';
import type { GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { addHandIns } from './add-hand-ins.ts';
import type { ClassLibrary } from './class-library.ts';
import { viewClassLesson } from './class-lesson.ts';
import { createClass, listClasses, renameClass } from './class-list.ts';
import type { GradebookDatabase } from './database.ts';
import { openGradebookFile } from './gradebook-file.ts';
import type { AddedHandIn, HandInRecord } from './hand-in-record.ts';
import { listLearners, type LearnersWish } from './learner-rows.ts';
import { readGradingLesson, type LessonName } from './lessons-in-use.ts';
import { readWork } from './work.ts';

interface Surroundings {
  /** Its folder must exist. */
  file: string;
  library: ClassLibrary;
  now: () => Date;
  newId: () => string;
}

/** Classes and everything they handed in. */
export class Gradebook {
  readonly #file: string;
  readonly #library: ClassLibrary;
  readonly #now: () => Date;
  readonly #newId: () => string;
  #opening: Promise<Result<GradebookDatabase, Failure>> | null = null;

  constructor({ file, library, now, newId }: Surroundings) {
    this.#file = file;
    this.#library = library;
    this.#now = now;
    this.#newId = newId;
  }

  state(): GradebookState {
    return { kind: 'own' };
  }

  async list(): Promise<Result<ClassSummary[], Failure>> {
    return this.#with(async (database) => {
      const listed = await listClasses(database);
      const hashes = new Map<string, Promise<string | null>>();
      const isChanged = async ({ contentHash, ...of }: LessonName & { contentHash: string }) => {
        const name = `${of.pack}/${of.lesson}`;
        const asked = hashes.get(name) ?? this.#library.contentHash(of);
        hashes.set(name, asked);
        const now = await asked;
        return now !== null && now !== contentHash;
      };
      return succeed(
        await Promise.all(
          listed.map(async (one) => ({
            ...one,
            lessons: await Promise.all(
              one.lessons.map(async ({ contentHash, ...lesson }) => ({
                ...lesson,
                keyChanged: await isChanged({ ...lesson, contentHash }),
              })),
            ),
          })),
        ),
      );
    });
  }

  async create(name: string): Promise<Result<ClassSummary, Failure>> {
    return this.#with(async (database) => {
      const id = this.#newId();
      await createClass(database, { id, name, at: this.#now().toISOString() });
      return succeed({ id, name, learners: 0, handIns: 0, lessons: [] });
    });
  }

  async rename(id: string, name: string): Promise<Result<null, Failure>> {
    return this.#with(async (database) =>
      (await renameClass(database, { id, name }))
        ? succeed(null)
        : fail({ code: 'class-missing', params: {} }),
    );
  }

  /**
   * The lesson as the gradebook grades it, with its key: what the first hand-in was graded by, until somebody grades anew.
   * Null where nothing of it was handed in yet; the library's is the one to take then. A lesson found here needs no
   * passphrase.
   */
  gradingLesson(of: LessonName): Promise<Result<GradingLesson | null, Failure>> {
    return this.#with(async ({ tables }) => succeed(await readGradingLesson(tables, of)));
  }

  /**
   * Adds hand-ins to a class, some dozen at a time; says of each what became of it, in the same order. All or none are
   * written, and all are on the disk (or in the shared database) when this resolves. Adding the same again changes nothing.
   * Fails with `class-missing`.
   */
  addHandIns(classId: string, records: readonly HandInRecord[]): Promise<Result<AddedHandIn[], Failure>> {
    return this.#with((database) => addHandIns(database, classId, records));
  }

  /** What the selected learners made of a lesson. Null where nothing of it was handed in. */
  viewLesson(selection: Selection): Promise<Result<ClassLessonView | null, Failure>> {
    return this.#with(async (database) => succeed(await viewClassLesson(database, selection)));
  }

  listLearners(wish: LearnersWish): Promise<Result<LearnerRows, Failure>> {
    return this.#with(async (database) => succeed(await listLearners(database, wish)));
  }

  /** Null where it was deleted meanwhile. */
  readWork(handIn: string): Promise<Result<Work | null, Failure>> {
    return this.#with(async (database) => succeed(await readWork(database, handIn)));
  }

  /** Lets go of the files. Whatever is asked afterwards opens them again. */
  async close(): Promise<void> {
    const opened = await this.#opening;
    this.#opening = null;
    if (opened?.ok === true) await opened.value.close();
  }

  async #with<Value>(
    task: (database: GradebookDatabase) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> {
    const opened = await (this.#opening ??= this.#open());
    return opened.ok ? task(opened.value) : opened;
  }

  async #open(): Promise<Result<GradebookDatabase, Failure>> {
    const opened = await openGradebookFile(this.#file);
    if (opened.ok) return opened;
    // The next one who asks tries again: perhaps the file was put in order.
    this.#opening = null;
    if (opened.error.code === 'newer') return fail({ code: 'gradebook-newer', params: {} });
    const params = { file: this.#file, reason: opened.error.reason };
    return fail({ code: 'gradebook-unreadable', params });
  }
}
