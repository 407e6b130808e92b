import { useEffect, useMemo } from 'react';

import { assertNever } from '../../../lessons/result.ts';
import type { AuthorStore } from '../../stores/author.ts';
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
import { useUndoCommands } from './use-undo.ts';

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
