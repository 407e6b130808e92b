import { useCallback, useMemo } from 'react';

import { useClass } from '../../stores/react.ts';

/**
 * Whose code it is, where the teacher has opened the list of names and wants names shown now; null otherwise. Never for the
 * projector.
 */
export function useLearnerName(): (code: string) => string | null {
  const names = useClass((state) => (state.namesShown ? state.names : null));
  const byCode = useMemo(
    () => new Map(names?.kind === 'open' ? names.list.entries.map(({ code, name }) => [code, name]) : []),
    [names],
  );
  return useCallback((code) => byCode.get(code) || null, [byCode]);
}
