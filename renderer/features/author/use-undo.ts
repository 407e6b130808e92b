import i18next from 'i18next';
import { useEffect, useMemo } from 'react';

import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';
import { redoDraft, undoDraft } from '../../stores/author.ts';
import { useAuthorStores } from '../../stores/react.ts';

/** Takes back, or does again, what was done to the draft last, and says what it was once that is on the disk. */
export function useUndo(): { undo: () => void; redo: () => void } {
  const { author } = useAuthorStores();
  return useMemo(() => {
    const tell = (moved: ReturnType<typeof undoDraft>, said: 'author.undone' | 'author.redone'): void => {
      void moved?.saved.then((saved) => {
        const edit = i18next.t(`author.edit.${moved.name}`);
        announce(saved ? i18next.t(said, { edit }) : i18next.t('common.unsaved'));
      });
    };
    return {
      undo: () => {
        tell(undoDraft(author), 'author.undone');
      },
      redo: () => {
        tell(redoDraft(author), 'author.redone');
      },
    };
  }, [author]);
}

/** Undo and redo from the menu and by every key that means them. In a text field that is being written in they mean the text. */
export function useUndoCommands(): void {
  const { undo, redo } = useUndo();
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
  useEffect(() => {
    // The menu has one key for redo a platform; hands know both.
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const isRedo = (key === 'y' && !event.shiftKey) || (key === 'z' && event.shiftKey);
      if (!isRedo || event.altKey || event.ctrlKey === event.metaKey || event.defaultPrevented) return;
      if (isWriting()) return;
      event.preventDefault();
      redo();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [redo]);
}

const isWriting = (): boolean => {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement && activeElement.type === 'text')
  );
};
