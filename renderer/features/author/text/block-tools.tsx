import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { AT_END, type BlockPlace } from './block-place.ts';
import type { BlockActions } from './block-actions.ts';

interface BlockToolsProps {
  at: BlockPlace;
  actions: BlockActions;
  onGo: (to: Partial<BlockPlace>) => void;
}

/** What can be done to the block in hand, for the mouse; each has its key. */
export function BlockTools({ at: { place }, actions, onGo }: BlockToolsProps) {
  const { t } = useTranslation();
  return (
    <section className="block-tools" aria-labelledby="block-tools">
      <h2 className="margin-heading" id="block-tools">
        {t('authorText.thisBlock')}
      </h2>
      <div className="tool-list">
        <Button
          className="plain"
          onPress={() => {
            onGo({ doing: 'writing', caret: AT_END });
          }}
        >
          {t('authorText.edit')} <kbd>Enter</kbd>
        </Button>
        <Button
          className="plain"
          onPress={() => {
            onGo({ place: place + 1, doing: 'adding', caret: 0 });
          }}
        >
          {t('authorText.add')} <kbd>{t('authorText.cap.control')}</kbd> <kbd>Enter</kbd>
        </Button>
        <Button
          className="plain"
          isDisabled={place === 0}
          onPress={() => {
            if (actions.join(place)) onGo({ place: place - 1, doing: 'walking' });
          }}
        >
          {t('authorText.join')} <kbd>{t('authorText.cap.backspace')}</kbd>
        </Button>
        <Button
          className="plain"
          onPress={() => {
            if (actions.remove(place)) onGo({ place: Math.max(0, place - 1), doing: 'walking' });
          }}
        >
          {t('authorText.remove')} <kbd>{t('authorText.cap.delete')}</kbd>
        </Button>
      </div>
      <p className="quiet">{t('authorText.whileWriting')}</p>
    </section>
  );
}
