import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { OpenedWorksheet, Submissions } from '../../../../electron/contract/class-output.ts';
import type { HandedOnLesson } from '../../../../lessons/classroom/output/handed-on.ts';
import { succeed } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';
import { useClass } from '../../../stores/react.ts';
import { Toggle } from '../../settings/toggle.tsx';
import { OutputSaid } from './output-said.tsx';
import { useFeedbackWords } from './use-feedback-words.ts';
import { useOutput } from './use-output.ts';
import { planWorksheet, shareOf, type LeftRow } from './worksheet-plan.ts';

interface WorksheetFillingProps {
  worksheet: OpenedWorksheet;
  lesson: HandedOnLesson;
  submissions: Submissions | null;
  onChooseSubmissions: () => void;
}

/** Who is who in an open worksheet, what will be written into it and what won't, and the button that writes it. */
export function WorksheetFilling({
  worksheet,
  lesson,
  submissions,
  onChooseSubmissions,
}: WorksheetFillingProps) {
  const { t } = useTranslation();
  const names = useClass((state) => state.names);
  const entries = names.kind === 'open' ? names.list.entries : [];
  const [replace, setReplace] = useState(false);
  const [grades, setGrades] = useState(false);
  const feedbackOf = useFeedbackWords();
  const { busy, text, failure, start } = useOutput();
  const named = entries.map(({ code, name, email }) => ({ learner: code, name, email }));
  const { filled, left } = planWorksheet(worksheet, lesson, submissions?.submitted ?? [], named, replace);
  const save = async () => {
    const written = filled.map(({ row, work }) => ({
      line: row.line,
      feedback: feedbackOf(lesson, work),
      share: grades && worksheet.points ? shareOf(work) : null,
    }));
    const saved = await api.saveWorksheet({ worksheet: worksheet.id, entries: written });
    if (!saved.ok) return saved;
    return succeed(saved.value === null ? null : t('classOutput.saved', { file: saved.value.file }));
  };
  const [first] = filled;
  return (
    <div className="output-filling">
      {worksheet.resaved !== null && <Resaved resaved={worksheet.resaved} />}
      <h3>{t('classOutput.moodle.whose')}</h3>
      <p>{t('classOutput.moodle.bySubmissions')}</p>
      <div className="output-actions">
        <Button className="button" onPress={onChooseSubmissions}>
          {t('classOutput.moodle.submissions')}
        </Button>
      </div>
      <p className="quiet">
        {entries.length > 0
          ? t('classOutput.moodle.byList', { count: entries.length })
          : t('classOutput.moodle.noList')}
      </p>
      <p role="status">
        <strong>
          {t('classOutput.moodle.matched', { matched: filled.length, of: worksheet.rows.length })}
        </strong>
      </p>
      {left.length > 0 && <LeftRows left={left} />}
      <Toggle
        label={t('classOutput.moodle.replace')}
        help={t('classOutput.moodle.replaceHow')}
        isOn={replace}
        onChange={setReplace}
      />
      {worksheet.points ? (
        <Toggle
          label={t('classOutput.moodle.grades')}
          help={t('classOutput.moodle.gradesHow')}
          isOn={grades}
          onChange={setGrades}
        />
      ) : (
        <p className="quiet">{t('classOutput.moodle.noPoints')}</p>
      )}
      {first !== undefined && (
        <figure className="output-example">
          <figcaption>{t('classOutput.moodle.example')}</figcaption>
          <blockquote>
            {feedbackOf(lesson, first.work).map((words) => (
              <p key={words}>{words}</p>
            ))}
          </blockquote>
        </figure>
      )}
      <div className="output-actions">
        <Button
          className="button primary"
          isDisabled={filled.length === 0}
          isPending={busy}
          onPress={() => {
            start(save);
          }}
        >
          {t('classOutput.moodle.save')}
        </Button>
      </div>
      <OutputSaid text={text} failure={failure} />
    </div>
  );
}

function Resaved({ resaved: { separator, encoding } }: { resaved: NonNullable<OpenedWorksheet['resaved']> }) {
  const { t } = useTranslation();
  const named = separator === '\t' ? t('classOutput.moodle.tab') : separator;
  return <p className="output-note">{t('classOutput.moodle.resaved', { separator: named, encoding })}</p>;
}

/** By what keeps them back, so that the same reason is said once. */
function LeftRows({ left }: { left: readonly LeftRow[] }) {
  const { t } = useTranslation();
  return (
    <details className="output-left">
      <summary>{t('classOutput.moodle.left', { count: left.length })}</summary>
      <ul>
        {left.map(({ row, why, learner }) => (
          <li key={row.line}>
            <bdi>{row.name === '' ? t('classOutput.moodle.line', { line: row.line }) : row.name}</bdi>
            {': '}
            {t(`classOutput.moodle.why.${why}`, { learner: learner ?? '' })}
          </li>
        ))}
      </ul>
    </details>
  );
}
