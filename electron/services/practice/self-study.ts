import type { Failure } from '../../contract/errors.ts';
import type { Notice } from '../../contract/messages.ts';
import type { PracticeSession, ProgressReport } from '../../contract/self-study.ts';
import { planPractice, type PracticePlan } from '../../../lessons/progress/due.ts';
import { exercisesFor } from '../../../lessons/progress/exercises.ts';
import { milestonesOf } from '../../../lessons/progress/milestones.ts';
import { missedItems } from '../../../lessons/progress/missed.ts';
import {
  recordAnswer,
  type PracticeAnswer,
  type PracticeRecord,
} from '../../../lessons/progress/practice-record.ts';
import { wishAt } from '../../../lessons/progress/suggestion.ts';
import { succeed, type Result } from '../../../lessons/result.ts';
import type { Library } from '../library/library.ts';
import type { WorkFolder } from '../work-folder.ts';
import type { PracticeFile } from './practice-file.ts';
import { readWorkSoFar, type WorkSoFar } from './work-so-far.ts';

/** What one sits down for at a time; the rest is there when one comes again. */
const SESSION = 12;

interface Surroundings {
  folder: Pick<WorkFolder, 'path'>;
  library: Pick<Library, 'read'>;
  practice: PracticeFile;
  now: () => Date;
}

/** Learning by oneself: progress, practice from own misses, and a suggestion what to read next. */
export class SelfStudy {
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Never fails: a practice record that can't be used leaves nothing to practise, and says so. */
  async progress(): Promise<ProgressReport & { notices: Notice[] }> {
    const { folder, practice } = this.#surroundings;
    const now = this.#now();
    const soFar = await this.#workSoFar();
    const milestones = milestonesOf(soFar.works);
    const read = await practice.read(folder.path);
    const plan = read.ok ? planOf(soFar, read.value.record, now) : nothingToPractise;
    return {
      milestones,
      leftOut: soFar.leftOut,
      practice: { due: plan.due.length, resting: plan.resting, nextAt: plan.nextAt },
      wish: wishAt(milestones, soFar.finished, now),
      notices: read.ok ? read.value.notices : noticesOf(read.error),
    };
  }

  /** The passages to practise now. */
  async begin(): Promise<Result<PracticeSession, Failure>> {
    const { folder, practice } = this.#surroundings;
    const read = await practice.read(folder.path);
    if (!read.ok) return read;
    const soFar = await this.#workSoFar();
    const { due } = planOf(soFar, read.value.record, this.#now());
    const lessons = new Map(
      soFar.works.map(({ attempt, lesson }) => [`${attempt.lesson.pack}/${attempt.lesson.lesson}`, lesson]),
    );
    const exercises = exercisesFor(due, ({ pack, lesson }) => lessons.get(`${pack}/${lesson}`) ?? null);
    return succeed({
      exercises: exercises.slice(0, SESSION),
      more: Math.max(0, exercises.length - SESSION),
    });
  }

  /** Keeps how items were answered; resolves once that is on the disk. */
  answer(answers: readonly PracticeAnswer[]): Promise<Result<null, Failure>> {
    const { folder, practice } = this.#surroundings;
    const at = this.#now();
    return practice.change(folder.path, (record) =>
      answers.reduce((kept, answer) => recordAnswer(kept, answer, at), record),
    );
  }

  #workSoFar(): Promise<WorkSoFar> {
    const { folder, library } = this.#surroundings;
    return readWorkSoFar(folder.path, library);
  }

  #now(): string {
    return this.#surroundings.now().toISOString();
  }
}

const planOf = ({ works }: WorkSoFar, record: PracticeRecord, now: string): PracticePlan =>
  planPractice(missedItems(works), record, now);

const nothingToPractise: PracticePlan = { due: [], resting: 0, nextAt: null };

/** A folder that can't be reached is told already. */
const noticesOf = ({ code, params }: Failure): Notice[] =>
  code === 'practice-newer' ? [{ code: 'practice-newer', params }] : [];
