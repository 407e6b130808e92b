import { useEffect } from 'react';

import { api } from '../../platform/api.ts';
import { useMarkActions } from '../marking/mark-actions.ts';

/** The native menu's commands that mean the open lesson. In a text field undo and redo mean the text. */
export function useLessonCommands(): void {
  const { undo, redo } = useMarkActions();
  useEffect(
    () =>
      api.onMenuCommand(({ command }) => {
        if (command !== 'undo' && command !== 'redo') return;
        if (isWriting()) void api.editText({ command });
        else if (command === 'undo') undo();
        else redo();
      }),
    [undo, redo],
  );
}

const isWriting = (): boolean => {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement && activeElement.type === 'text')
  );
};
