import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Selection } from '../../../../electron/contract/classes.ts';
import { lessonOf } from '../../../stores/class.ts';
import { useClass } from '../../../stores/react.ts';
import { Choice } from '../../settings/choice.tsx';
import { ClassPage } from '../class-page.tsx';
import { useLessonTitle } from '../use-lesson-title.ts';
import { RecordsPart } from './records-part.tsx';
import { ReportPart } from './report-part.tsx';
import { TablePart } from './table-part.tsx';
import { WorksheetPart } from './worksheet-part.tsx';

/** Everything that can leave a class, each with what it is for and whose data goes out with it. */
export function HandOnStep({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const summary = useClass((state) => state.summary);
  const titleOf = useLessonTitle();
  const [scope, setScope] = useState<'one' | 'all'>('one');
  const { lessons } = summary;
  const chosen = lessonOf(summary, selection);
  const all = lessons.map(({ pack, lesson }): Selection => ({ ...selection, pack, lesson }));
  const selections = scope === 'all' && all.length > 0 ? all : [selection];
  const title = scope === 'all' || chosen === null ? '' : ` ${titleOf(chosen).text}`;
  const name = `${summary.name}${title}`;
  // What was said of another lesson would be wrong of this one.
  const key = `${selection.pack} ${selection.lesson} ${selection.attempt}`;
  return (
    <ClassPage title={t('classes.step.hand-on')}>
      <p>{t('classOutput.intro')}</p>
      <ReportPart key={`report ${key}`} selection={selection} />
      <WorksheetPart key={`worksheet ${key}`} selection={selection} />
      {lessons.length > 1 && (
        <div className="output-scope">
          <Choice<'one' | 'all'>
            label={t('classOutput.scope')}
            value={scope}
            options={[
              { value: 'one', label: t('classOutput.one') },
              { value: 'all', label: t('classOutput.all', { count: lessons.length }) },
            ]}
            onChange={setScope}
          />
        </div>
      )}
      <TablePart key={`table ${key} ${scope}`} selections={selections} name={name} />
      <RecordsPart key={`records ${key} ${scope}`} selections={selections} name={name} />
    </ClassPage>
  );
}
