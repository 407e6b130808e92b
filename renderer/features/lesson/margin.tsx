import { useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../lessons/result.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { CheckMargin } from '../feedback/check-margin.tsx';
import { CompareMargin } from '../feedback/compare-margin.tsx';
import { TransferMargin } from '../feedback/transfer-margin.tsx';
import { HandedInMargin } from '../exam/handed-in-margin.tsx';
import { MarkMargin } from '../marking/mark-margin.tsx';
import { ReadMargin } from '../marking/read-margin.tsx';
import { CarriedNote } from '../versions/carried-note.tsx';
import { NextStep } from './next-step.tsx';

/**
 * The margin for notes: what it holds depends on the step; the next thing to do is always at its foot. In a narrow window it
 * is a drawer: opened by its button it takes the keyboard, and Escape gives it back.
 */
export function Margin() {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const open = useDesk((state) => state.marginOpen);
  const margin = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const closeOnEscape = (event: KeyboardEvent): void => {
    const isDrawer = (button.current?.offsetParent ?? null) !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || !isDrawer) return;
    desk.setState({ marginOpen: false });
    button.current?.focus();
  };
  return (
    <>
      <aside
        ref={margin}
        className={`margin${open ? ' margin-open' : ''}`}
        aria-label={t('reader.margin')}
        id="margin"
        tabIndex={-1}
        onKeyDown={closeOnEscape}
      >
        <div className="margin-scroller">
          <CarriedNote />
          <Contents />
        </div>
      </aside>
      <footer className="foot">
        <Button
          ref={button}
          className="plain drawer-button"
          aria-expanded={open}
          aria-controls="margin"
          onPress={() => {
            // Shown before it is given the keyboard: what is hidden can't have it.
            flushSync(() => {
              desk.setState({ marginOpen: !open });
            });
            if (!open) margin.current?.focus();
          }}
        >
          {t('reader.openMargin')}
        </Button>
        <NextStep />
      </footer>
    </>
  );
}

function Contents() {
  const step = useLesson((state) => state.attempt.stage.step);
  switch (step) {
    case 'read':
      return <ReadMargin />;
    case 'mark':
      return <MarkMargin />;
    case 'check':
      return <CheckMargin />;
    case 'compare':
      return <CompareMargin />;
    case 'transfer':
      return <TransferMargin />;
    case 'handed-in':
      return <HandedInMargin />;
    default:
      return assertNever(step);
  }
}
