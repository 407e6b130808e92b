import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { OpenedWorksheet, Submissions } from '../../../../electron/contract/class-output.ts';
import type { Selection } from '../../../../electron/contract/classes.ts';
import type { HandedOnLesson } from '../../../../lessons/classroom/output/handed-on.ts';
import { succeed } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';
import { OutputPart } from './output-part.tsx';
import { OutputSaid } from './output-said.tsx';
import { useOutput } from './use-output.ts';
import { WorksheetFilling } from './worksheet-filling.tsx';

/** Moodle's grading worksheet, of the lesson that is chosen. */
export function WorksheetPart({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const [worksheet, setWorksheet] = useState<OpenedWorksheet | null>(null);
  const [lesson, setLesson] = useState<HandedOnLesson | null>(null);
  const [submissions, setSubmissions] = useState<Submissions | null>(null);
  const { busy, text, failure, start } = useOutput();
  const choose = async () => {
    const chosen = await api.chooseWorksheet();
    if (!chosen.ok || chosen.value === null) return chosen.ok ? succeed(null) : chosen;
    const opened = chosen.value;
    setWorksheet(null);
    if (opened.kind === 'refused')
      return succeed(t(`classOutput.moodle.refused.${opened.why}`, { file: opened.file }));
    const handedOn = await api.showOutput(selection);
    if (!handedOn.ok) return handedOn;
    if (handedOn.value === null) return succeed(t('classOutput.nothing'));
    setLesson(handedOn.value);
    setWorksheet(opened);
    return succeed(t('classOutput.moodle.opened', { file: opened.file, count: opened.rows.length }));
  };
  const chooseSubmissions = async () => {
    const chosen = await api.chooseSubmissions();
    if (!chosen.ok || chosen.value === null) return chosen.ok ? succeed(null) : chosen;
    setSubmissions(chosen.value);
    const { file, submitted } = chosen.value;
    return succeed(t('classOutput.moodle.submitted', { file, count: submitted.length }));
  };
  return (
    <OutputPart
      heading={t('classOutput.moodle.heading')}
      how={t('classOutput.moodle.how')}
      holds={t('classOutput.moodle.holds')}
    >
      <div className="output-actions">
        <Button
          className="button"
          isPending={busy}
          onPress={() => {
            start(choose);
          }}
        >
          {t(worksheet === null ? 'classOutput.moodle.choose' : 'classOutput.moodle.chooseOther')}
        </Button>
      </div>
      <OutputSaid text={text} failure={failure} />
      {worksheet !== null && lesson !== null && (
        <WorksheetFilling
          // Another worksheet begins anew: who is who is asked again.
          key={worksheet.id}
          worksheet={worksheet}
          lesson={lesson}
          submissions={submissions}
          onChooseSubmissions={() => {
            start(chooseSubmissions);
          }}
        />
      )}
    </OutputPart>
  );
}
