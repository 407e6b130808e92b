import { useEffect, useMemo } from 'react';
import i18next from 'i18next';

import { assertNever } from '../../../lessons/result.ts';
import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';
import { redoDraft, undoDraft, type AuthorStore } from '../../stores/author.ts';
import type { DeskStore } from '../../stores/desk.ts';
import { AuthorContext, useAuthor, useAuthorStores } from '../../stores/react.ts';
import { watchGaming } from '../../stores/gaming.ts';
import { AuthorBar } from './author-bar.tsx';
import { DraftNotices } from './saving/draft-notices.tsx';
import { useAskedPlace } from './missing/go-to.ts';
import { DetailsStep } from './steps/details-step.tsx';
import { KeyStep } from './steps/key-step.tsx';
import { PublishStep } from './steps/publish-step.tsx';
import { SecondStep } from './steps/second-step.tsx';
import { TextStep } from './steps/text-step.tsx';

/** A lesson that is being written: title bar with the steps, and the step one is at. */
export function AuthorScreen({ author, desk }: { author: AuthorStore; desk: DeskStore }) {
  const stores = useMemo(() => ({ author, desk }), [author, desk]);
  return (
    <AuthorContext value={stores}>
      <Screen />
    </AuthorContext>
  );
}

function Screen() {
  const { author } = useAuthorStores();
  useUndoCommands();
  useAskedPlace();
  useEffect(() => watchGaming(author), [author]);
  return (
    <div className="lesson-screen author-screen">
      <AuthorBar />
      <DraftNotices />
      <Step />
    </div>
  );
}

function Step() {
  const step = useAuthor((state) => state.step);
  switch (step) {
    case 'text':
      return <TextStep />;
    case 'key':
      return <KeyStep />;
    case 'details':
      return <DetailsStep />;
    case 'second':
      return <SecondStep />;
    case 'publish':
      return <PublishStep />;
    default:
      return assertNever(step);
  }
}

/** Undo and redo from the menu. In a text field that is being written in they mean the text. */
function useUndoCommands(): void {
  const { author } = useAuthorStores();
  useEffect(
    () =>
      api.onMenuCommand(({ command }) => {
        if (command !== 'undo' && command !== 'redo') return;
        if (isWriting()) {
          void api.editText({ command });
          return;
        }
        const moved = command === 'undo' ? undoDraft(author) : redoDraft(author);
        if (moved === null) return;
        void moved.saved.then((saved) => {
          const edit = i18next.t(`author.edit.${moved.name}`);
          const said = command === 'undo' ? 'author.undone' : 'author.redone';
          announce(saved ? i18next.t(said, { edit }) : i18next.t('common.unsaved'));
        });
      }),
    [author],
  );
}

const isWriting = (): boolean => {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement && activeElement.type === 'text')
  );
};
