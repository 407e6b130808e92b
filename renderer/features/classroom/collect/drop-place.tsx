import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { api } from '../../../platform/api.ts';
import { collecting } from '../../../stores/collecting.ts';
import { useClass, useCollecting } from '../../../stores/react.ts';

/**
 * Where hand-ins come in. They can be dropped anywhere on the window, so that this is no target but a place that says so; its
 * buttons do the same by keyboard.
 */
export function DropPlace() {
  const { t } = useTranslation();
  const id = useClass((state) => state.summary.id);
  const isWatching = useCollecting(({ collected }) => collected !== null && collected.watched !== null);
  const choose = async (kind: 'files' | 'folder'): Promise<void> => {
    const answer = await api.chooseHandIns({ class: id, kind });
    collecting.setState({ failure: answer.ok ? null : answer.error });
  };
  const watch = async (): Promise<void> => {
    const answer = await api.watchFolder({ class: id });
    collecting.setState({ failure: answer.ok ? null : answer.error });
  };
  return (
    <section className="drop-place" aria-labelledby="drop-place">
      <h2 id="drop-place" className="drop-place-title">
        {t('collecting.drop')}
      </h2>
      <p className="drop-place-how">{t('collecting.dropHow')}</p>
      <div className="drop-place-ways">
        <Button className="button" onPress={() => void choose('files')}>
          {t('collecting.files')}
        </Button>
        <Button className="button" onPress={() => void choose('folder')}>
          {t('collecting.folder')}
        </Button>
        {!isWatching && (
          <Button className="button" aria-describedby="watch-how" onPress={() => void watch()}>
            {t('collecting.watch')}
          </Button>
        )}
      </div>
      {!isWatching && (
        <p className="quiet" id="watch-how">
          {t('collecting.watchHow')}
        </p>
      )}
    </section>
  );
}
