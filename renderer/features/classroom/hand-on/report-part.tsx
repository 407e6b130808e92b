import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Selection } from '../../../../electron/contract/classes.ts';
import { succeed } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';
import { openReport } from '../../../stores/report.ts';
import { useClass } from '../../../stores/react.ts';
import { OutputPart } from './output-part.tsx';
import { OutputSaid } from './output-said.tsx';
import { useOutput } from './use-output.ts';

/** The report on paper: of the class, and a sheet for each learner. */
export function ReportPart({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const name = useClass((state) => state.summary.name);
  const { busy, text, failure, start } = useOutput();
  const showClass = async () => {
    const answer = await api.showClassLesson(selection);
    if (!answer.ok) return answer;
    if (answer.value === null) return succeed(t('classOutput.nothing'));
    openReport({ kind: 'class', className: name, view: answer.value });
    return succeed(null);
  };
  const showLearners = async () => {
    const answer = await api.showOutput(selection);
    if (!answer.ok) return answer;
    if (answer.value === null) return succeed(t('classOutput.nothing'));
    openReport({ kind: 'learners', className: name, handedOn: answer.value });
    return succeed(null);
  };
  return (
    <OutputPart
      heading={t('classOutput.report.heading')}
      how={t('classOutput.report.how')}
      holds={t('classOutput.report.holds')}
    >
      <div className="output-actions">
        <Button
          className="button"
          isPending={busy}
          onPress={() => {
            start(showClass);
          }}
        >
          {t('classOutput.report.class')}
        </Button>
        <Button
          className="button"
          isPending={busy}
          onPress={() => {
            start(showLearners);
          }}
        >
          {t('classOutput.report.learners')}
        </Button>
      </div>
      <OutputSaid text={text} failure={failure} />
    </OutputPart>
  );
}
