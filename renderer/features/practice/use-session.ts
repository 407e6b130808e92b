import { useCallback, useEffect, useState } from 'react';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { PracticeSession } from '../../../electron/contract/self-study.ts';
import type { Outcome } from '../../../lessons/progress/spacing.ts';
import { api } from '../../platform/api.ts';

/** Sitting down to practise: the passages, the one in hand, and how the items were answered so far. */
export type Session =
  | { kind: 'looking' }
  | { kind: 'failed'; failure: Failure }
  | {
      kind: 'open';
      exercises: PracticeSession['exercises'];
      more: number;
      place: number;
      answered: Outcome[];
    }
  | { kind: 'done'; more: number; answered: readonly Outcome[] };

/** Fetches what to practise, goes from passage to passage, and begins again when asked to. */
export function useSession(): {
  session: Session;
  begin: () => void;
  answer: (outcomes: readonly Outcome[]) => void;
  goOn: () => void;
} {
  const [session, setSession] = useState<Session>({ kind: 'looking' });
  const [times, setTimes] = useState(1);
  useEffect(() => {
    let isLatest = true;
    void api.beginPractice().then((begun) => {
      if (!isLatest) return;
      if (!begun.ok) setSession({ kind: 'failed', failure: begun.error });
      else if (begun.value.exercises.length === 0) setSession({ kind: 'done', more: 0, answered: [] });
      else setSession({ kind: 'open', ...begun.value, place: 0, answered: [] });
    });
    return () => {
      isLatest = false;
    };
  }, [times]);
  const begin = useCallback(() => {
    setSession({ kind: 'looking' });
    setTimes((before) => before + 1);
  }, []);
  const answer = useCallback((outcomes: readonly Outcome[]) => {
    setSession((before) =>
      before.kind === 'open' ? { ...before, answered: [...before.answered, ...outcomes] } : before,
    );
  }, []);
  const goOn = useCallback(() => {
    setSession((before) => {
      if (before.kind !== 'open') return before;
      const { place, exercises, more, answered } = before;
      return place + 1 < exercises.length
        ? { ...before, place: place + 1 }
        : { kind: 'done', more, answered };
    });
  }, []);
  return { session, begin, answer, goOn };
}
