import { useTranslation } from 'react-i18next';

import type { Milestone } from '../../../lessons/progress/milestones.ts';
import { SkillPicture } from './skill-picture.tsx';
import { newestOf, skillRows, type SkillName, type SkillRow } from './skill-rows.ts';
import { SkillTable } from './skill-table.tsx';
import { RowName, useCountWords, useRowName } from './skill-words.tsx';

/** One skill: what it is, where the learner is with each pen in words, the way there as a picture, the figures as a table. */
export function SkillSection({ skill, milestones }: { skill: SkillName; milestones: readonly Milestone[] }) {
  const { t } = useTranslation();
  const rows = skillRows(skill, milestones);
  return (
    <section className="skill" aria-labelledby={`skill-${skill}`} data-testid={`skill-${skill}`}>
      <h2 id={`skill-${skill}`} className="skill-title">
        {t(`study.skill.${skill}`)}
      </h2>
      <p className="quiet">{t(`study.how.${skill}`)}</p>
      <ul className="skill-rows">
        {rows.map((row) => (
          <Row key={row.category?.id ?? 'clean'} skill={skill} row={row} />
        ))}
      </ul>
      <SkillTable skill={skill} rows={rows} milestones={milestones} />
    </section>
  );
}

function Row({ skill, row }: { skill: SkillName; row: SkillRow }) {
  const { t } = useTranslation();
  const name = useRowName()(row);
  const say = useCountWords(skill, row);
  return (
    <li className="skill-row">
      <RowName row={row} />
      <span className="skill-words">{say(newestOf(row))}</span>
      <SkillPicture
        counts={row.counts}
        colour={row.category?.colour}
        label={t('study.picture', {
          skill: t(`study.skill.${skill}`),
          name: name.text,
          counts: row.counts.map(say).join('; '),
        })}
      />
    </li>
  );
}
