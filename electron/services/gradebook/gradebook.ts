import type {
  ClassLessonView,
  CodeInUse,
  Regrade,
  Station,
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
import type { AddedHandIn, HandInRecord } from './hand-in-record.ts';
import { listCodes, renameLearner } from './learner-codes.ts';
import { listLearners, type LearnersWish } from './learner-rows.ts';
import { readGradingLesson, type LessonName } from './lessons-in-use.ts';
import type { Place } from './place.ts';
import { classProgress, learnerProgress } from './progress.ts';
import { lookAtRegrade, regrade } from './regrade.ts';
import { removeClass, removeEverything, removeLearner } from './remove.ts';
import { readWork } from './work.ts';

interface Surroundings {
  place: Place;
  library: ClassLibrary;
  now: () => Date;
  newId: () => string;
}

/** Classes and everything they handed in. */
export class Gradebook {
  #place: Place;
  readonly #library: ClassLibrary;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor({ place, library, now, newId }: Surroundings) {
    this.#place = place;
    this.#library = library;
    this.#now = now;
    this.#newId = newId;
  }

  /** From now on everything is looked for there; the place before is let go of. */
  async use(place: Place): Promise<void> {
    const before = this.#place;
    this.#place = place;
    await before.close();
  }

  state(): GradebookState {
    return this.#place.state();
  }

  async list(): Promise<Result<ClassSummary[], Failure>> {
    return this.#place.read(async (database) => {
      const listed = await listClasses(database);
      if (database.kind === 'server') await this.#place.seen(listed);
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
    const id = this.#newId();
    return this.#place.add(async (database) => {
      const waits = database.kind === 'file' && this.#place.state().kind !== 'own';
      await createClass(database, { id, name, at: this.#now().toISOString() }, waits);
      if (database.kind === 'server') await this.#place.seen([{ id, name }]);
      return succeed({ id, name, learners: 0, handIns: 0, lessons: [] });
    });
  }

  async rename(id: string, name: string): Promise<Result<null, Failure>> {
    return this.#place.change(async (database) =>
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
    return this.#place.read(async ({ tables }) => succeed(await readGradingLesson(tables, of)));
  }

  /**
   * Adds hand-ins to a class, some dozen at a time; says of each what became of it, in the same order. All or none are
   * written, and all are on the disk (or in the shared database) when this resolves. Adding the same again changes nothing.
   * Fails with `class-missing`.
   */
  addHandIns(classId: string, records: readonly HandInRecord[]): Promise<Result<AddedHandIn[], Failure>> {
    return this.#place.add((database) => addHandIns(database, classId, records));
  }

  /** What the selected learners made of a lesson. Null where nothing of it was handed in. */
  viewLesson(selection: Selection): Promise<Result<ClassLessonView | null, Failure>> {
    return this.#place.read(async (database) => succeed(await viewClassLesson(database, selection)));
  }

  listLearners(wish: LearnersWish): Promise<Result<LearnerRows, Failure>> {
    return this.#place.read(async (database) => succeed(await listLearners(database, wish)));
  }

  /** Null where it was deleted meanwhile. */
  readWork(handIn: string): Promise<Result<Work | null, Failure>> {
    return this.#place.read(async (database) => succeed(await readWork(database, handIn)));
  }

  /** Every code that hand-ins of a class carry, by the alphabet. */
  listCodes(classId: string): Promise<Result<CodeInUse[], Failure>> {
    return this.#place.read(async (database) => succeed(await listCodes(database, classId)));
  }

  /** Gives everything a mistyped code handed in to the learner it belongs to. */
  renameLearner(wish: {
    classId: string;
    from: string;
    to: string;
  }): Promise<Result<{ handIns: number }, Failure>> {
    return this.#place.change((database) => renameLearner(database, wish));
  }

  /** A class's way from lesson to lesson, or one learner's; the earliest first. */
  progress(classId: string, learner: string | null): Promise<Result<Station[], Failure>> {
    return this.#place.read(async (database) =>
      succeed(
        learner === null
          ? await classProgress(database, classId)
          : await learnerProgress(database, { classId, learner }),
      ),
    );
  }

  /** Deletes for good: rows, and what the database would keep of deleted rows. */
  removeLearner(classId: string, learner: string): Promise<Result<{ handIns: number }, Failure>> {
    return this.#place.change((database) => removeLearner(database, { classId, learner }));
  }

  /** Deletes for good: rows, and what the database would keep of deleted rows. */
  removeClass(classId: string): Promise<Result<{ handIns: number }, Failure>> {
    return this.#place.change((database) => removeClass(database, classId));
  }

  /** Deletes all classes for good; of a shared gradebook everybody's. */
  removeEverything(): Promise<Result<{ handIns: number }, Failure>> {
    return this.#place.change((database) => removeEverything(database));
  }

  /** What a corrected key would change; changes nothing. Null where the key is the same, sealed, or not there any more. */
  async lookAtRegrade(of: LessonName): Promise<Result<Regrade | null, Failure>> {
    const to = await this.#library.read(of);
    if (to === null) return succeed(null);
    return this.#place.read(async (database) => succeed(await lookAtRegrade(database, to)));
  }

  /** Grades anew with the key that was looked at; fails with `key-changed-again` where it is another by now. */
  async regrade({ key, ...of }: LessonName & { key: string }): Promise<Result<{ handIns: number }, Failure>> {
    const to = await this.#library.read(of);
    if (to?.key !== key) return fail({ code: 'key-changed-again', params: {} });
    return this.#place.change(async (database) => succeed({ handIns: await regrade(database, to) }));
  }

  close(): Promise<void> {
    return this.#place.close();
  }
}
