import { useEffect, useRef } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { languageOf, type SheetPlace } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { turnSheet } from '../../stores/sheet.ts';
import { SheetBar } from '../paper/sheet-bar.tsx';
import { SheetContext, useSheetOf } from './sheet-context.ts';
import { SolutionSheet } from './solution-sheet.tsx';
import { useBrokenLines } from './use-broken-lines.tsx';
import { Worksheet } from './worksheet.tsx';

const SHEETS = ['worksheet', 'solution'] as const satisfies readonly SheetPlace['sheet'][];

/** A lesson as it comes out of the printer, and what can be done with it. */
export function SheetScreen({ place: { worksheet, lesson, sheet: asked } }: { place: SheetPlace }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const sheet = useSheetOf(worksheet, language);
  const { broken, column } = useBrokenLines(worksheet);
  const shown = lesson === null ? 'worksheet' : asked;
  const ready = broken !== null;
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ready) scroller.current?.focus();
  }, [ready]);
  const name = sheet.t(shown === 'solution' ? 'worksheet.solution.title' : 'worksheet.title');
  const title = sheet.localized(worksheet.title)?.text ?? t('worksheet.untitled');
  return (
    <main className="sheet-screen">
      <SheetBar name={`${name} ${title}`} ready={ready}>
        {lesson !== null && (
          <ToggleButtonGroup
            className="sheet-choice"
            aria-label={t('worksheet.sheets')}
            disallowEmptySelection
            selectedKeys={[shown]}
            onSelectionChange={(keys) => {
              const next = SHEETS.find((candidate) => keys.has(candidate));
              if (next !== undefined) turnSheet(next);
            }}
          >
            <ToggleButton id="worksheet">{t('worksheet.title')}</ToggleButton>
            <ToggleButton id="solution">{t('worksheet.solution.title')}</ToggleButton>
          </ToggleButtonGroup>
        )}
      </SheetBar>
      {column}
      <div
        className="sheet-scroller"
        role="region"
        aria-label={`${name}: ${title}`}
        aria-busy={!ready}
        tabIndex={0}
        ref={scroller}
      >
        {broken === null ? (
          <p className="waiting">{t('worksheet.unmeasured')}</p>
        ) : (
          <SheetContext value={sheet}>
            <article className="paper-sheet" lang={sheet.language}>
              {shown === 'solution' && lesson !== null ? (
                <SolutionSheet lesson={lesson} broken={broken} />
              ) : (
                <Worksheet broken={broken} />
              )}
            </article>
          </SheetContext>
        )}
      </div>
    </main>
  );
}
