import type { Lesson } from '../format/lesson.ts';
import { textUnder } from '../text/span.ts';
import type { Finding, Report } from './finding.ts';

/** Items of which learners are told that experts differ, and that cost them something all the same. */
export const checkDisputes = (report: Report, { key, text }: Pick<Lesson, 'key' | 'text'>): Finding[] =>
  key.flatMap(({ dispute, strength, core }, place) =>
    dispute === undefined || strength !== 'required'
      ? []
      : [
          report('advice', 'disputed-and-required', {
            path: `items[${String(place)}].strength`,
            words: textUnder(text, core),
          }),
        ],
  );
