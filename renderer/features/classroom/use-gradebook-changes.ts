import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { GradebookState } from '../../../electron/contract/classes.ts';
import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';

/**
 * Hears when the shared gradebook goes or comes back, and says so once.
 *
 * @param take is told each change; a count of what waits is one, too
 */
export function useGradebookChanges(known: GradebookState | null, take: (state: GradebookState) => void) {
  const { t } = useTranslation();
  const last = useRef(known);
  const taking = useRef(take);
  useEffect(() => {
    if (known !== null) last.current = known;
    taking.current = take;
  });
  useEffect(
    () =>
      api.onGradebook((state) => {
        const before = last.current?.kind;
        last.current = state;
        if (state.kind === 'away' && before !== 'away')
          announce(t(`classes.gradebook.away.${state.reason}`, { place: state.place }));
        if (state.kind === 'shared' && before === 'away')
          announce(t('classes.gradebook.back', { place: state.place }));
        taking.current(state);
      }),
    [t],
  );
}
