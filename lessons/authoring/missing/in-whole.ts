import { checkUse } from '../../check/check-use.ts';
import { findingsIn } from '../../check/finding.ts';
import { MOST_ITEMS } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import { overlaps } from '../../text/span.ts';
import type { WordIndex } from '../../text/words.ts';
import { gapAt, type Gap, type GapCode, type Place } from './gap.ts';
import { gapsOfFindings, placeInLesson } from './of-finding.ts';

/** Fewer required items than this are found or missed by luck. */
const FEW_REQUIRED = 3;
/** More than one required item in so many words, and learners mark line after line instead of reading. */
const WORDS_TO_A_REQUIRED_ITEM = 12;
/** Only for longer paragraphs is it an effort to leave them alone. */
const WORDS_OF_A_PARAGRAPH = 15;

/** What a lesson lacks as a whole: items at all, items in a category, places without any. */
export function gapsInWhole(lesson: Lesson, index: WordIndex): Gap[] {
  const key: Place = { of: 'lesson', field: 'key' };
  const used = gapsOfFindings(checkUse(findingsIn('lesson.json'), lesson), (path) =>
    placeInLesson(lesson, path),
  );
  const hasHeadline = lesson.blocks.some(({ kind }) => kind === 'headline');
  return [
    ...(lesson.key.length === 0
      ? [gapAt('no-items', key), ...used.filter(({ code }) => code !== 'category-unused')]
      : used),
    ...densityOf(lesson, index).map((code) => gapAt(code, key)),
    ...(hasHeadline ? [] : [gapAt('no-headline', { of: 'lesson', field: 'blocks' })]),
    ...(lesson.key.length === 0 || hasCleanParagraph(lesson, index)
      ? []
      : [gapAt('no-clean-paragraph', key)]),
  ];
}

function densityOf({ key }: Lesson, { words }: WordIndex): GapCode[] {
  if (key.length > MOST_ITEMS) return ['too-many-items'];
  if (key.length === 0) return [];
  const required = key.filter(({ strength }) => strength === 'required').length;
  if (required < FEW_REQUIRED) return ['few-required'];
  return required * WORDS_TO_A_REQUIRED_ITEM > words.length ? ['many-required'] : [];
}

/** Whether there is a paragraph to be left alone: learners should also see what is done well. */
const hasCleanParagraph = ({ blocks, key }: Lesson, index: WordIndex): boolean => {
  const required = key.filter(({ strength }) => strength === 'required');
  return blocks.some((block) => {
    const { from, to } = index.wordRange(block);
    return (
      block.kind === 'paragraph' &&
      to - from >= WORDS_OF_A_PARAGRAPH &&
      !required.some(({ core }) => overlaps(core, block))
    );
  });
};
