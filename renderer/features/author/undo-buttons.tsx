import { Redo2, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { redoable, undoable } from '../../../lessons/authoring/history.ts';
import { useAuthor } from '../../stores/react.ts';
import { useUndo } from './use-undo.ts';

/** Back and forth through everything that was done to the draft. */
export function UndoButtons() {
  const { t } = useTranslation();
  const back = useAuthor(({ history }) => undoable(history));
  const forth = useAuthor(({ history }) => redoable(history));
  const { undo, redo } = useUndo();
  return (
    <div className="rail-undo">
      <Button className="rail-button" aria-label={t('reader.undo')} isDisabled={back === null} onPress={undo}>
        <Undo2 size="1.125rem" aria-hidden="true" />
      </Button>
      <Button
        className="rail-button"
        aria-label={t('reader.redo')}
        isDisabled={forth === null}
        onPress={redo}
      >
        <Redo2 size="1.125rem" aria-hidden="true" />
      </Button>
    </div>
  );
}
