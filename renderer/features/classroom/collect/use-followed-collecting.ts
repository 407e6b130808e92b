import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { announce } from '../../../stores/announcements.ts';
import { followCollecting, type CollectingState } from '../../../stores/collecting.ts';
import type { ClassStore } from '../../../stores/class.ts';
import { groupArrivals } from './group-arrivals.ts';

/** Keeps what is collected for the open class up to date, and says it aloud when there is a rest: never file by file. */
export function useFollowedCollecting(open: ClassStore): void {
  const { t } = useTranslation();
  const told = useRef(0);
  const tell = useEffectEvent(({ collected, arrivals }: CollectingState) => {
    const { taken, remarked, look } = groupArrivals(arrivals.values());
    const count = taken.length + remarked.length;
    const fresh = count - told.current;
    told.current = count;
    const isWatching = collected !== null && collected.watched !== null;
    if (isWatching && fresh > 0 && look.length === 0)
      announce(t('collecting.spokenArrived', { count: fresh }));
    else if (arrivals.size > 0) {
      const sum = t('collecting.spoken', { taken: count, total: arrivals.size });
      const rest = look.length === 0 ? '' : ` ${t('collecting.spokenLook', { count: look.length })}`;
      announce(`${sum}${rest}`);
    }
  });
  useEffect(() => {
    told.current = 0;
    return followCollecting(open, (state) => {
      tell(state);
    });
  }, [open]);
}
