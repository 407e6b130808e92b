import { checkMentions, checkSmallText } from '../../check/check-anchors.ts';
import { localizedInLesson } from '../../check/check-languages.ts';
import { findingsIn } from '../../check/finding.ts';
import { hiddenInLesson } from '../../check/hidden-characters.ts';
import type { Lesson } from '../../format/lesson.ts';
import { isUnwritten } from '../../format/localized.ts';
import type { WordIndex } from '../../text/words.ts';
import { gapAt, type Gap, type Place } from './gap.ts';
import { gapsInCategories } from './in-categories.ts';
import { gapsOfFindings, placeInLesson } from './of-finding.ts';
import { unwrittenTexts } from './unwritten.ts';

/** A lesson but for its key. */
export type WrittenLesson = Omit<Lesson, 'key'>;

/**
 * What everything about a lesson but its key lacks: texts, letters, names; how mentions and the spans of small texts lie;
 * characters that nobody sees.
 */
export function gapsInTexts(
  lesson: WrittenLesson,
  languages: readonly string[],
  begun: readonly string[],
  index: WordIndex,
): Gap[] {
  const placeOf = (path: string): Place => placeInLesson(lesson, path);
  const { text, voices, example, transfer, language } = lesson;
  const findings = [
    ...checkMentions(report, voices, index),
    ...checkSmallText(report, 'example', example, language),
    ...transfer.flatMap((small, place) =>
      checkSmallText(report, `transfer[${String(place)}]`, small, language),
    ),
    ...hiddenInLesson(lesson).map((path) => report('advice', 'hidden-characters', { path })),
    ...(text.startsWith('\uFEFF') ? [report('advice', 'byte-order-mark', { path: 'text' })] : []),
    ...(text.includes('\r') ? [report('advice', 'carriage-return', { path: 'text' })] : []),
  ];
  return [
    ...unwrittenTexts(localizedInLesson(lesson), languages, begun, placeOf),
    ...unwrittenNames(lesson).map((at) => gapAt('not-written', at)),
    ...gapsInCategories(lesson.categories, begun),
    ...gapsOfFindings(findings, placeOf),
    ...smallTextGaps(lesson),
    ...licenceGaps(lesson, languages),
  ];
}

const report = findingsIn('lesson.json');

/** Texts that stand in one language only. */
const unwrittenNames = ({ voices, example, transfer }: WrittenLesson): Place[] => [
  ...voices.flatMap(({ id, name }) =>
    isUnwritten(name) ? [{ of: 'voice' as const, id, field: 'name' }] : [],
  ),
  ...(isUnwritten(example.text) ? [{ of: 'example' as const, field: 'text' }] : []),
  ...transfer.flatMap(({ id, text }) =>
    isUnwritten(text) ? [{ of: 'transfer' as const, id, field: 'text' }] : [],
  ),
];

function smallTextGaps({ example, transfer }: WrittenLesson): Gap[] {
  const isUnmarked = !isUnwritten(example.text) && example.spans.length === 0;
  const hasClean = transfer.some(({ spans }) => spans.length === 0);
  return [
    ...(isUnmarked ? [gapAt('example-without-marks', { of: 'example', field: 'spans' })] : []),
    ...(transfer.length === 0 ? [gapAt('no-transfer', { of: 'lesson', field: 'transfer' })] : []),
    ...(transfer.length > 0 && !hasClean
      ? [gapAt('no-clean-transfer', { of: 'lesson', field: 'transfer' })]
      : []),
  ];
}

/** An article under no licence is nothing to mend where a notice says by what right it is used. */
function licenceGaps({ rights }: WrittenLesson, languages: readonly string[]): Gap[] {
  const isExplained = languages.some((language) => {
    const notice = rights.notice[language];
    return notice !== undefined && !isUnwritten(notice);
  });
  return rights.licence === null && !isExplained
    ? [gapAt('licence-missing', { of: 'lesson', field: 'rights.licence' })]
    : [];
}
