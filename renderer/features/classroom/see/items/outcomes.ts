import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemView } from '../../../../../lessons/classroom/class-view.ts';
import { gradedWith } from '../../../../../lessons/classroom/compare-views.ts';
import type { Standing } from '../../../feedback/verdict-words.ts';

/** What can become of an item, in the order in which it is told, with the sign it has everywhere. */
export const outcomes = [
  { name: 'found', standing: 'found' },
  { name: 'boundary', standing: 'edges' },
  { name: 'arguable', standing: 'arguable' },
  { name: 'otherCategory', standing: 'aside' },
  { name: 'missed', standing: 'missed' },
  { name: 'notNeeded', standing: 'free' },
] as const satisfies readonly { name: keyof ItemView; standing: Standing }[];

/** "11 von 27 gefunden, 4 mit anderer Grenze, 12 nicht markiert": the first with the whole, and none that is nobody. */
export function useOutcomeWords(): (item: ItemView) => string {
  const { t } = useTranslation();
  return useCallback(
    (item) => {
      const of = gradedWith(item);
      const told = outcomes.filter(({ name }) => item[name] > 0);
      return told
        .map(({ name }, place) =>
          place === 0
            ? t(`classView.items.first.${name}`, { count: item[name], of })
            : t(`classView.items.then.${name}`, { count: item[name] }),
        )
        .join(', ');
    },
    [t],
  );
}
