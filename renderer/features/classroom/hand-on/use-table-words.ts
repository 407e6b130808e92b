import { useTranslation } from 'react-i18next';

import { classColumns, type ClassTableWords } from '../../../../lessons/classroom/output/class-table.ts';
import { itemColumns, type ItemTableWords } from '../../../../lessons/classroom/output/item-table.ts';

type Column = (typeof classColumns)[number] | (typeof itemColumns)[number];

/** How tables speak in the interface's language. */
export function useTableWords(): { class: ClassTableWords; items: ItemTableWords } {
  const { t, i18n } = useTranslation();
  const column = (names: readonly Column[]): Record<Column, string> =>
    Object.fromEntries(names.map((name) => [name, t(`classOutput.column.${name}`)])) as Record<
      Column,
      string
    >;
  const both = { language: i18n.language, yes: t('classOutput.yes'), no: t('classOutput.no') };
  return {
    class: {
      ...both,
      column: column(classColumns),
      ofCategory: (category, what) =>
        t('classOutput.ofCategory', { category, what: t(`classOutput.column.${what}`) }),
      secondsOf: (step) => t('classOutput.secondsOf', { step: t(`classOutput.step.${step}`) }),
      mode: { guided: t('classOutput.mode.guided'), exam: t('classOutput.mode.exam') },
    },
    items: {
      ...both,
      column: column(itemColumns),
      outcome: {
        found: t('classOutput.outcome.found'),
        boundary: t('classOutput.outcome.boundary'),
        'other-category': t('classOutput.outcome.other-category'),
        arguable: t('classOutput.outcome.arguable'),
        missed: t('classOutput.outcome.missed'),
        'not-needed': t('classOutput.outcome.not-needed'),
      },
      strength: {
        required: t('classOutput.strength.required'),
        acceptable: t('classOutput.strength.acceptable'),
        debatable: t('classOutput.strength.debatable'),
      },
      stance: {
        convinced: t('classOutput.stance.convinced'),
        disagree: t('classOutput.stance.disagree'),
      },
    },
  };
}
