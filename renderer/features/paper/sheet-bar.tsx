import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { api } from '../../platform/api.ts';
import { takeAway } from '../../stores/overlay.ts';
import { usePaper, type PaperCommand } from './use-paper.ts';

interface SheetBarProps {
  /** What a PDF of it is called. */
  name: string;
  /** What stands at the top of each page of a PDF; nothing does without. */
  header?: string;
  /** Whether the sheet is laid out. */
  ready: boolean;
  children?: ReactNode;
}

/** What can be done with the sheet; not part of it on paper. The menu's print and PDF mean the same. */
export function SheetBar({ name, header, ready, children }: SheetBarProps) {
  const { t } = useTranslation();
  const { said, start } = usePaper(name, header);
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  useEffect(
    () =>
      api.onMenuCommand(({ command }) => {
        if (ready && (command === 'print' || command === 'save-pdf')) latest.current(command);
      }),
    [ready],
  );
  useEscape();
  const button = (what: PaperCommand, words: string, className: string) => (
    <Button
      className={className}
      isDisabled={!ready}
      onPress={() => {
        start(what);
      }}
    >
      {words}
    </Button>
  );
  return (
    <nav className="sheet-bar" aria-label={t('worksheet.sheets')}>
      <Button className="plain" onPress={takeAway}>
        <span aria-hidden="true">‹ </span>
        {t('worksheet.back')}
      </Button>
      {children}
      <p className="result-said">{said}</p>
      {button('save-pdf', t('feedback.result.savePdf'), 'button')}
      {button('print', t('feedback.result.print'), 'button primary')}
    </nav>
  );
}

/** Escape takes the sheet away, unless something open above it wants the key. */
function useEscape(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="menu"]') === null) takeAway();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, []);
}
