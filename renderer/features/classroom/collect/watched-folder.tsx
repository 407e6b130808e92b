import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { api } from '../../../platform/api.ts';
import { useClass, useCollecting } from '../../../stores/react.ts';

/** Which folder is watched, whether it can be reached, and what is still being written there. */
export function WatchedFolder() {
  const { t } = useTranslation();
  const id = useClass((state) => state.summary.id);
  const watched = useCollecting((state) => state.collected?.watched ?? null);
  if (watched === null) return null;
  const { folder, reachable, growing } = watched;
  return (
    <div className={reachable ? 'watched' : 'watched watched-away'}>
      <div>
        <p>{t(reachable ? 'collecting.watching' : 'collecting.watchedAway', { folder })}</p>
        {growing > 0 && <p className="quiet">{t('collecting.growing', { count: growing })}</p>}
      </div>
      <Button className="button" onPress={() => void api.unwatchFolder({ class: id })}>
        {t('collecting.unwatch')}
      </Button>
    </div>
  );
}
