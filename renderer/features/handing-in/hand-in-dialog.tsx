import { useEffect, useState } from 'react';

import { isFinished } from '../../../lessons/classroom/hand-in.ts';
import { findHandIn } from '../../stores/handing-in.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { AskHandIn } from './ask-hand-in.tsx';
import { ClearDialog } from './clear-dialog.tsx';
import { HandedInDialog } from './handed-in-dialog.tsx';

/** Handing in, from the question to clearing away: one window after the other over the lesson. */
export function HandInDialog() {
  const stores = useLessonStores();
  const open = useDesk((desk) => desk.handing);
  const finished = useLesson(({ attempt }) => isFinished(attempt));
  useEffect(() => {
    if (finished) void findHandIn(stores);
  }, [stores, finished]);
  return open && finished ? <Windows /> : null;
}

function Windows() {
  const { desk } = useLessonStores();
  const handedIn = useDesk((state) => state.handedIn);
  const [at, setAt] = useState<'ask' | 'done' | 'clear'>('ask');
  const close = (): void => {
    desk.setState({ handing: false });
  };
  if (at === 'ask' || handedIn === null) {
    return (
      <AskHandIn
        onClose={close}
        onDone={() => {
          setAt('done');
        }}
      />
    );
  }
  return at === 'done' ? (
    <HandedInDialog
      handedIn={handedIn}
      onClose={close}
      onClear={() => {
        setAt('clear');
      }}
    />
  ) : (
    <ClearDialog
      handedIn={handedIn}
      onBack={() => {
        setAt('done');
      }}
    />
  );
}
