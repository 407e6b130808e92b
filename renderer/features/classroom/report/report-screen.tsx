import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { onPaper } from '../../../../lessons/flow/on-paper.ts';
import { languageOf, type Report } from '../../../stores/app.ts';
import { useApp } from '../../../stores/react.ts';
import { SheetBar } from '../../paper/sheet-bar.tsx';
import { SheetContext, useSheetIn } from '../../worksheet/sheet-context.ts';
import { useBrokenLines } from '../../worksheet/use-broken-lines.tsx';
import { ClassReport } from './class-report.tsx';
import { LearnerSheet } from './learner-sheet.tsx';

/** A class as it comes out of the printer. It speaks the teacher's language, whatever the article's is. */
export function ReportScreen({ report }: { report: Report }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const lesson = report.kind === 'class' ? report.view.lesson : report.handedOn.lesson;
  const paper = useMemo(() => onPaper(lesson), [lesson]);
  const sheet = useSheetIn(paper, language);
  const { broken, column } = useBrokenLines(paper);
  const ready = broken !== null;
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
      <SheetBar name={`${kind} ${report.className} ${title}`} header={header} ready={ready} />
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
                  <LearnerSheet key={work.attempt} work={work} lesson={lesson} broken={broken} />
                ))
              )}
            </div>
          </SheetContext>
        )}
      </div>
    </main>
  );
}
