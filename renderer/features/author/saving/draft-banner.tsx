import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import { useDraftSentences } from './use-draft-fault.ts';
import { DraftRescue } from './draft-rescue.tsx';

interface DraftBannerProps {
  failure: Failure;
  /** Where there is something to decide first. */
  onDecide: (() => void) | null;
}

/** Stands under the title bar until the draft is saved; the work goes on meanwhile. */
export function DraftBanner({ failure, onDecide }: DraftBannerProps) {
  const { t } = useTranslation();
  const { what, help } = useDraftSentences()(failure);
  return (
    <div className="failure saving-banner" role="alert" data-testid="saving-banner" data-code={failure.code}>
      <p>
        <strong>{t('authorSaving.what')}</strong> {what} {help}{' '}
        {t(failure.code === 'folder-missing' ? 'authorSaving.byItself' : 'authorSaving.goOn')}
      </p>
      {onDecide === null ? (
        <DraftRescue />
      ) : (
        <div className="failure-actions">
          <Button className="button" onPress={onDecide}>
            {t('authorSaving.decide')}
          </Button>
        </div>
      )}
    </div>
  );
}
