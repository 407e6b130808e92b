import { useTranslation } from 'react-i18next';

import { localize } from '../../../lessons/format/localized.ts';
import type { Count } from '../../../lessons/progress/count.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import type { SkillName, SkillRow } from './skill-rows.ts';

/** A category's name, marked with its own pen. */
export function RowName({ row }: { row: SkillRow }) {
  const { text, language } = useRowName()(row);
  return row.category === null ? (
    <span className="skill-name">{text}</span>
  ) : (
    <span className="skill-name">
      <span lang={language} className={`entry-pen stroke-${row.category.colour} line-${row.category.line}`}>
        {text}
      </span>
    </span>
  );
}

/** The name of a row in the interface's language, and the language it is really in. */
export function useRowName(): (row: SkillRow) => { text: string; language: string } {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  return ({ category, language: written }) =>
    category === null ? { text: t('study.clean'), language } : localize(category.name, language, written);
}

/** "4 of 6 found", or that there was nothing to find. */
export function useCountWords(skill: SkillName, { category }: SkillRow): (count: Count | null) => string {
  const { t } = useTranslation();
  const kind = category === null ? 'clean' : skill;
  return (count) => {
    if (count === null) return '–';
    const { part, whole } = count;
    return whole === 0 ? t(`study.none.${kind}`) : t(`study.count.${kind}`, { part, whole });
  };
}
