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
    <span className="undo-buttons">
      <Button className="plain" isDisabled={back === null} onPress={undo}>
        {t('reader.undo')}
      </Button>
      <Button className="plain" isDisabled={forth === null} onPress={redo}>
        {t('reader.redo')}
      </Button>
    </span>
  );
}
