import { useTranslation } from 'react-i18next';

import { localize } from '../../../lessons/format/localized.ts';
import type { Milestone } from '../../../lessons/progress/milestones.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import type { SkillName, SkillRow } from './skill-rows.ts';
import { RowName, useCountWords } from './skill-words.tsx';

interface SkillTableProps {
  skill: SkillName;
  rows: readonly SkillRow[];
  milestones: readonly Milestone[];
}

/** The figures behind a skill's pictures, the newest lesson first. */
export function SkillTable({ skill, rows, milestones }: SkillTableProps) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const name = t('study.table', { skill: t(`study.skill.${skill}`) });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const newestFirst = milestones.map((milestone, place) => ({ milestone, place })).reverse();
  return (
    <details className="skill-figures">
      <summary>{name}</summary>
      <div className="skill-table-scroller" role="region" aria-label={name} tabIndex={0}>
        <table className="voices-table skill-table">
          <thead>
            <tr>
              <th scope="col">{t('study.tableLesson')}</th>
              {rows.map((row) => (
                <th key={row.category?.id ?? 'clean'} scope="col">
                  <RowName row={row} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {newestFirst.map(({ milestone, place }) => {
              const title = localize(milestone.title, language, milestone.language);
              return (
                <tr key={`${milestone.at} ${String(place)}`}>
                  <th scope="row">
                    <span lang={title.language}>{title.text}</span>
                    <span className="quiet skill-when">
                      {day.format(new Date(milestone.at))}
                      {milestone.again && `, ${t('study.again')}`}
                    </span>
                  </th>
                  {rows.map((row) => (
                    <Cell key={row.category?.id ?? 'clean'} skill={skill} row={row} place={place} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Cell({ skill, row, place }: { skill: SkillName; row: SkillRow; place: number }) {
  const say = useCountWords(skill, row);
  return <td>{say(row.counts[place] ?? null)}</td>;
}
