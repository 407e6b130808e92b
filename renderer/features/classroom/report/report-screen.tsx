import { useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { onPaper } from '../../../../lessons/flow/on-paper.ts';
import { languageOf, type Report } from '../../../stores/app.ts';
import { useApp } from '../../../stores/react.ts';
import { SheetBar } from '../../paper/sheet-bar.tsx';
import { SheetContext, useSheetIn } from '../../worksheet/sheet-context.ts';
import { useBrokenLines } from '../../worksheet/use-broken-lines.tsx';
import { ClassReport } from './class-report.tsx';
import { LearnerSheet, type Extent } from './learner-sheet.tsx';

/** A class as it comes out of the printer. It speaks the teacher's language, whatever the article's is. */
export function ReportScreen({ report }: { report: Report }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const lesson = report.kind === 'class' ? report.view.lesson : report.handedOn.lesson;
  const paper = useMemo(() => onPaper(lesson), [lesson]);
  const sheet = useSheetIn(paper, language);
  const { broken, column } = useBrokenLines(paper);
  const ready = broken !== null;
  const [extent, setExtent] = useState<Extent>('brief');
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ready) scroller.current?.focus();
  }, [ready]);
  const title = sheet.localized(lesson.title)?.text ?? t('worksheet.untitled');
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date());
  const kind = t(`classOutput.sheet.${report.kind}`);
  const header = [report.className, title, today].join(' · ');
  return (
    <main className="sheet-screen report-screen">
      <SheetBar name={`${kind} ${report.className} ${title}`} header={header} ready={ready}>
        {report.kind === 'learners' && <ExtentSwitch extent={extent} onChange={setExtent} />}
      </SheetBar>
      {column}
      <div
        className="sheet-scroller"
        role="region"
        aria-label={`${kind}: ${title}`}
        aria-busy={!ready}
        tabIndex={0}
        ref={scroller}
      >
        {broken === null ? (
          <p className="waiting">{t('worksheet.unmeasured')}</p>
        ) : (
          <SheetContext value={sheet}>
            <div className="paper-sheet" lang={language}>
              {report.kind === 'class' ? (
                <ClassReport
                  view={report.view}
                  broken={broken}
                  facts={[
                    report.className,
                    t('classView.talk.heading', { count: report.view.view.learners }),
                    today,
                  ]}
                />
              ) : (
                report.handedOn.works.map((work) => (
                  <LearnerSheet
                    key={work.attempt}
                    extent={extent}
                    work={work}
                    lesson={lesson}
                    broken={broken}
                  />
                ))
              )}
            </div>
          </SheetContext>
        )}
      </div>
    </main>
  );
}

const EXTENTS = ['brief', 'full'] as const satisfies readonly Extent[];

/** How much a learner's sheet says: a page or two for a talk, or everything. */
function ExtentSwitch({ extent, onChange }: { extent: Extent; onChange: (extent: Extent) => void }) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      className="sheet-choice"
      aria-label={t('classOutput.sheet.extent')}
      disallowEmptySelection
      selectedKeys={[extent]}
      onSelectionChange={(keys) => {
        const next = EXTENTS.find((candidate) => keys.has(candidate));
        if (next !== undefined) onChange(next);
      }}
    >
      {EXTENTS.map((one) => (
        <ToggleButton key={one} id={one}>
          {t(`classOutput.sheet.extentOf.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
