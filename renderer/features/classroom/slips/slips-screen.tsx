import { useEffect, useRef } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { SlipsPlace } from '../../../stores/app.ts';
import { turnSlips } from '../../../stores/classes.ts';
import { SheetBar } from '../../paper/sheet-bar.tsx';
import { CodeSlips } from './code-slips.tsx';
import { NamesSheet } from './names-sheet.tsx';

const SHEETS = ['slips', 'list'] as const satisfies readonly SlipsPlace['sheet'][];

/** A class's codes as they come out of the printer: slips to hand out, and the teacher's own list. */
export function SlipsScreen({ place: { list, sheet } }: { place: SlipsPlace }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.focus();
  }, []);
  const name = `${t(`classLists.sheet.${sheet}`)} ${list.name}`;
  return (
    <main className="sheet-screen">
      <SheetBar name={name} ready>
        <ToggleButtonGroup
          className="sheet-choice"
          aria-label={t('worksheet.sheets')}
          disallowEmptySelection
          selectedKeys={[sheet]}
          onSelectionChange={(keys) => {
            const next = SHEETS.find((candidate) => keys.has(candidate));
            if (next !== undefined) turnSlips(next);
          }}
        >
          {SHEETS.map((one) => (
            <ToggleButton key={one} id={one}>
              {t(`classLists.sheet.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </SheetBar>
      <div className="sheet-scroller" role="region" aria-label={name} tabIndex={0} ref={scroller}>
        {sheet === 'slips' ? <CodeSlips list={list} /> : <NamesSheet list={list} />}
      </div>
    </main>
  );
}
