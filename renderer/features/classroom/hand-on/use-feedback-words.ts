import { useTranslation } from 'react-i18next';

import type { HandedOn, HandedOnLesson } from '../../../../lessons/classroom/output/handed-on.ts';
import { localize } from '../../../../lessons/format/localized.ts';
import { byReadingOrder, textUnder } from '../../../../lessons/text/span.ts';

/** More places than these nobody looks up. */
const PLACES_NAMED = 3;
const LONGEST_PLACE = 80;

/** A learner's feedback in words, a paragraph each: what was found, what is worth another look. Without code or name. */
export function useFeedbackWords(): (handedOn: HandedOnLesson, work: HandedOn) => string[] {
  const { t, i18n } = useTranslation();
  return ({ lesson }, { graded }) => {
    const { whole, categories, items } = graded;
    const { text: title } = localize(lesson.title, i18n.language, lesson.language);
    if (whole.expected === 0) return [t('classOutput.feedback.nothing', { title })];
    const found = t('classOutput.feedback.found', { title, found: whole.found, count: whole.expected });
    const each = categories
      .filter(({ expected }) => expected > 0)
      .map((tally) => {
        const category = lesson.categories.find(({ id }) => id === tally.category);
        const name =
          category === undefined
            ? tally.category
            : localize(category.name, i18n.language, lesson.language).text;
        return t('classOutput.feedback.category', { ...tally, category: name });
      });
    const missed = lesson.key
      .filter(({ id }) => items[id] === 'missed' || items[id] === 'other-category')
      .sort((one, other) => byReadingOrder(one.core, other.core))
      .slice(0, PLACES_NAMED)
      .map(({ core }) => `„${briefly(textUnder(lesson.text, core))}“`);
    return [
      [found, ...(each.length > 1 ? each : [])].join(' '),
      ...(whole.reconsider > 0 ? [t('classOutput.feedback.reconsider', { count: whole.reconsider })] : []),
      ...(missed.length > 0 ? [t('classOutput.feedback.look', { places: missed.join(', ') })] : []),
    ];
  };
}

const briefly = (words: string): string =>
  words.length <= LONGEST_PLACE ? words : `${words.slice(0, LONGEST_PLACE).replace(/\s+\S*$/u, '')} …`;
