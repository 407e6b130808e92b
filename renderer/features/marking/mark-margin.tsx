import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { canRedo, canUndo } from '../../../lessons/marks/history.ts';
import { useDesk, useLesson } from '../../stores/react.ts';
import { ExampleButton } from '../feedback/example-button.tsx';
import { VoicesButton } from '../feedback/voices/voices-button.tsx';
import { MarkCard } from './mark-card.tsx';
import { MarkList } from './mark-list.tsx';
import { useMarkActions } from './mark-actions.ts';

/** While marking: the mark in focus, then all marks. No verdicts. */
export function MarkMargin() {
  const { t } = useTranslation();
  const exam = useLesson((state) => state.attempt.mode === 'exam');
  return (
    <>
      <FocusedMark />
      <div className="margin-row">
        <h2 className="margin-heading">{t('reader.yourMarks')}</h2>
        <UndoButtons />
      </div>
      <MarkList />
      <div className="margin-buttons">
        {!exam && <VoicesButton />}
        <ExampleButton />
      </div>
    </>
  );
}

/** The card of the own mark in focus, if one is. */
export function FocusedMark() {
  const focus = useDesk((desk) => desk.focus);
  const mark = useLesson((state) =>
    focus?.kind === 'mark' ? state.marks.find((candidate) => candidate.id === focus.id) : undefined,
  );
  return mark === undefined ? null : <MarkCard key={mark.id} mark={mark} />;
}

export function UndoButtons() {
  const { t } = useTranslation();
  const history = useLesson((state) => state.attempt.history);
  const { undo, redo } = useMarkActions();
  return (
    <span className="undo-buttons">
      <Button className="plain" isDisabled={!canUndo(history)} onPress={undo}>
        {t('reader.undo')}
      </Button>
      <Button className="plain" isDisabled={!canRedo(history)} onPress={redo}>
        {t('reader.redo')}
      </Button>
    </span>
  );
}
