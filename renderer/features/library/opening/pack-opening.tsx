import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/dialog.tsx';
import { PackText } from '../../../components/pack-text.tsx';
import { assertNever } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';
import { leaveLesson } from '../../../stores/app.ts';
import { putAway, takeNextOffer, type Opening, type Refused } from '../../../stores/packs.ts';
import { usePacks } from '../../../stores/react.ts';
import { usePackTitle } from '../use-pack-title.ts';
import { DropVeil } from './drop-veil.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { RefusalNote } from './refusal-note.tsx';

/** Pack files that are opened, from wherever they come and whatever is on screen. */
export function PackOpening() {
  const opening = usePacks((state) => state.opening);
  useEffect(() => {
    // Files named at the start wait already.
    void takeNextOffer();
    return api.onPackWaiting(() => void takeNextOffer());
  }, []);
  return (
    <>
      <DropVeil />
      <Step opening={opening} />
    </>
  );
}

function Step({ opening }: { opening: Opening }) {
  const { t } = useTranslation();
  switch (opening.kind) {
    case 'none':
      return null;
    case 'looking':
      return (
        <p className="pack-looking patience" role="status">
          {t('opening.looking')}
        </p>
      );
    case 'asking':
    case 'installing':
      return <OfferDialog offer={opening.offer} isInstalling={opening.kind === 'installing'} />;
    case 'refused':
    case 'failed':
      return <RefusedDialog refused={opening} />;
    case 'installed':
      return <InstalledDialog offer={opening.offer} />;
    default:
      return assertNever(opening);
  }
}

function RefusedDialog({ refused }: { refused: Refused }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('opening.refusedTitle')}
      isOpen
      onClose={putAway}
      actions={
        <Button className="button primary" autoFocus onPress={putAway}>
          {t('common.close')}
        </Button>
      }
    >
      {refused.file !== '' && (
        <p className="path">
          <PackText text={refused.file} />
        </p>
      )}
      <RefusalNote refused={refused} />
    </Dialog>
  );
}

/** Over an open lesson: the pack is there, and one may stay. */
function InstalledDialog({ offer }: { offer: Extract<Opening, { kind: 'installed' }>['offer'] }) {
  const { t } = useTranslation();
  const title = usePackTitle(offer.inspection.pack);
  return (
    <Dialog
      title={t('opening.installedTitle')}
      isOpen
      onClose={putAway}
      actions={
        <>
          <Button className="button" autoFocus onPress={putAway}>
            {t('opening.stay')}
          </Button>
          <Button
            className="button primary"
            onPress={() => {
              putAway();
              void leaveLesson();
            }}
          >
            {t('opening.toLibrary')}
          </Button>
        </>
      }
    >
      <p>{t('opening.installed', { title })}</p>
    </Dialog>
  );
}
