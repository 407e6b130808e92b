import type { GradingLesson } from '../../../lessons/classroom/grade-hand-in.ts';
import type { HandedOn } from '../../../lessons/classroom/output/handed-on.ts';
import { whichCount, type Countable, type Standing } from '../../../lessons/classroom/which-count.ts';
import type { Remark } from '../../contract/collecting.ts';
import { readHandIns, type Read, type Reading } from '../collecting/read-hand-ins.ts';
import type { Refusal } from '../collecting/sources/source.ts';

/** What a class's files come to, without a gradebook: nothing is written anywhere. */
export interface ClassReport {
  /** By pack and lesson. */
  lessons: ReportedLesson[];
  /** Files that were not taken, and hand-ins that do not count beside others, in the order they were found. */
  uncounted: ({ file: string } & (
    Refusal | { code: Exclude<Standing, 'counts'>; params: Refusal['params'] }
  ))[];
  /** What there is to know about hand-ins that were read. */
  remarks: ({ file: string } & Remark)[];
}

export interface ReportedLesson {
  by: GradingLesson;
  /** Every learner once, by code. */
  works: HandedOn[];
}

export interface ReportOptions {
  /** What to call the class. */
  name: string;
  /** Of several attempts of a learner one counts. */
  attempt: 'latest' | 'first';
  /** Only this lesson's; others are passed over without a word. */
  lesson?: string;
}

/** What is kept of a hand-in that was read: not its bytes, since there may be thousands. */
interface Found extends Countable {
  file: string;
  by: GradingLesson;
  work: Omit<HandedOn, 'attempts'>;
}

/** Nobody's class: a report's work is in no gradebook. */
const NO_CLASS = '00000000-0000-0000-0000-000000000000';

/** Reads and grades every hand-in below some files, folders and archives. */
export async function reportOn(
  paths: readonly string[],
  reading: Reading,
  { name, attempt, lesson }: ReportOptions,
): Promise<ClassReport> {
  const found: Found[] = [];
  const report: ClassReport = { lessons: [], uncounted: [], remarks: [] };
  for await (const read of readHandIns(paths, reading)) {
    if (read.kind === 'refused') {
      const { name: file, code, params } = read;
      report.uncounted.push({ file, code, params });
      continue;
    }
    if (lesson !== undefined && read.record.by.lesson.id !== lesson) continue;
    found.push(foundHandIn(read, name));
    report.remarks.push(...read.remarks.map((remark) => ({ file: read.name, ...remark })));
  }
  const lessons = new Map<string, ReportedLesson>();
  for (const { one, standing, attempts } of whichCount(found, attempt)) {
    if (standing !== 'counts') {
      report.uncounted.push({ file: one.file, code: standing, params: { learner: one.learner } });
      continue;
    }
    const reported = lessons.get(`${one.pack}/${one.lesson}`) ?? { by: one.by, works: [] };
    reported.works.push({ ...one.work, attempts });
    lessons.set(`${one.pack}/${one.lesson}`, reported);
  }
  for (const { works } of lessons.values()) works.sort((a, b) => (a.learner < b.learner ? -1 : 1));
  report.lessons = [...lessons].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, all]) => all);
  return report;
}

function foundHandIn({ name: file, record }: Read & { name: string }, className: string): Found {
  const { handIn, by, graded, intact } = record;
  const { learner, handedInAt, check, attempt } = handIn;
  return {
    file,
    pack: by.pack,
    lesson: by.lesson.id,
    learner,
    attempt: attempt.id,
    handedInAt,
    check,
    by,
    work: {
      class: { id: NO_CLASS, name: className },
      learner,
      attempt: attempt.id,
      mode: attempt.mode,
      handedInAt,
      intact,
      graded,
    },
  };
}
