import { agreement } from '../../../lessons/classroom/agreement.ts';
import type { ItemView } from '../../../lessons/classroom/class-view.ts';
import { overMarked, whysOf } from '../../../lessons/classroom/over-marked.ts';
import { viewOf } from '../../../lessons/classroom/view-of.ts';
import { localize } from '../../../lessons/format/localized.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import type { ClassReport, ReportedLesson } from '../../services/class-report/class-report.ts';
import { remarkInWords, uncountedInWords } from '../arrival-words.ts';
import { counted } from '../counted.ts';

/** Everything a class view shows, each learner, and what doesn't count with its sentence. */
export const reportAsJson = ({ lessons, uncounted, remarks }: ClassReport) => ({
  lessons: lessons.map(({ by, works }) => {
    const view = viewOf(by.lesson, works);
    return {
      pack: by.pack,
      packVersion: by.packVersion,
      lesson: by.lesson.id,
      title: by.lesson.title,
      view,
      overMarked: overMarked(by.lesson, view, whysOf(works)),
      agreement: agreement(by.lesson, works),
      learners: works.map(({ class: _class, ...work }) => work),
    };
  }),
  uncounted: uncounted.map((one) => ({ ...one, why: uncountedInWords(one) })),
  remarks: remarks.map((one) => ({ ...one, what: remarkInWords(one) })),
});

export const reportInWords = ({ lessons }: ClassReport): string =>
  lessons.length === 0 ? 'No hand-in counts.' : lessons.map(lessonInWords).join('\n\n');

/** So many of the places that fewest found are told in words; the table has them all. */
const FEWEST = 8;

function lessonInWords({ by: { lesson, pack }, works }: ReportedLesson): string {
  const view = viewOf(lesson, works);
  const title = localize(lesson.title, lesson.language, lesson.language).text;
  const fewest = view.items
    .filter(({ item }) => lesson.key.some(({ id, strength }) => id === item && strength === 'required'))
    .sort((one, other) => foundBy(one) - foundBy(other))
    .slice(0, FEWEST);
  return [
    `${title} (${pack}/${lesson.id}): ${counted(view.learners, 'learner')}`,
    ...view.categories.map(
      ({ category, expected, found, reconsider }) =>
        `  ${category}: ${String(found)} of ${String(expected)} found, ${String(reconsider)} to reconsider`,
    ),
    ...(fewest.length === 0 ? [] : ['  found by fewest:']),
    ...fewest.map(
      (item) => `    ${String(foundBy(item))} of ${String(view.learners)}: ${wordsOf(lesson, item.item)}`,
    ),
  ].join('\n');
}

const foundBy = ({ found, boundary }: ItemView): number => found + boundary;

const LONGEST = 90;

function wordsOf({ text, key }: Lesson, id: string): string {
  const item = key.find((one) => one.id === id);
  const words = item === undefined ? id : textUnder(text, item.core).replace(/\s+/gu, ' ');
  return `${item?.category ?? ''} “${words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`}”`;
}
