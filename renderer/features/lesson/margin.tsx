import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../lessons/result.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { CheckMargin } from '../feedback/check-margin.tsx';
import { CompareMargin } from '../feedback/compare-margin.tsx';
import { TransferMargin } from '../feedback/transfer-margin.tsx';
import { HandedInMargin } from '../exam/handed-in-margin.tsx';
import { MarkMargin } from '../reader/mark-margin.tsx';
import { ReadMargin } from '../reader/read-margin.tsx';
import { CarriedNote } from '../versions/carried-note.tsx';
import { NextStep } from './next-step.tsx';

/** The margin for notes: what it holds depends on the step; the next thing to do is always at its foot. */
export function Margin() {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const open = useDesk((state) => state.marginOpen);
  return (
    <>
      <aside className={`margin${open ? ' margin-open' : ''}`} aria-label={t('reader.margin')} id="margin">
        <div className="margin-scroller">
          <CarriedNote />
          <Contents />
        </div>
      </aside>
      <footer className="foot">
        <Button
          className="plain drawer-button"
          aria-expanded={open}
          aria-controls="margin"
          onPress={() => {
            desk.setState({ marginOpen: !open });
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
