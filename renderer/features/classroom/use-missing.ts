import { useMemo } from 'react';

import type { Selection } from '../../../electron/contract/classes.ts';
import { callRoll, type RollCall } from '../../../lessons/classroom/roll-call.ts';
import type { LearnerCode } from '../../../lessons/marks/learner-code.ts';
import type { OpenClass } from '../../stores/class.ts';
import { useClass } from '../../stores/react.ts';

/** Whose hand-in of a lesson is not there yet, by code in the list's order; null while there is no list to tell by. */
export function useMissing(lesson: Pick<Selection, 'pack' | 'lesson'>): readonly LearnerCode[] | null {
  const names = useClass((state) => state.names);
  const codes = useClass((state) => state.codes);
  const { pack, lesson: id } = lesson;
  return useMemo(() => {
    if (names.kind !== 'open' || codes === null) return null;
    const here = codes.filter(({ lessons }) => lessons.some((one) => one.pack === pack && one.lesson === id));
    const { missing } = callRoll(
      names.list,
      here.map(({ learner }) => learner),
    );
    return missing.map(({ code }) => code);
  }, [names, codes, pack, id]);
}

/** The list of names laid beside every code in the class's hand-ins; null while there is no list. */
export function useRollCall(): RollCall | null {
  const names = useClass((state) => state.names);
  const codes = useClass((state) => state.codes);
  return useMemo(() => rollCallOf({ names, codes }), [names, codes]);
}

function rollCallOf({ names, codes }: Pick<OpenClass, 'names' | 'codes'>): RollCall | null {
  if (names.kind !== 'open' || codes === null) return null;
  return callRoll(
    names.list,
    codes.map(({ learner }) => learner),
  );
}
