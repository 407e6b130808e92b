import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/dialog.tsx';
import type { OfferedPack } from '../../../../electron/contract/offers.ts';
import { acceptOffer, putAway } from '../../../stores/packs.ts';
import { AgainstNote } from './against-note.tsx';
import { Fact, PackCard } from './pack-card.tsx';
import { SignatureNote } from './signature-note.tsx';

/** Shows what a file holds, and asks before anything of it is installed. */
export function OfferDialog({ offer, isInstalling }: { offer: OfferedPack; isInstalling: boolean }) {
  const { t } = useTranslation();
  const { inspection, standing, against } = offer;
  // What can't be vouched for, or is there already, should not be a matter of pressing Enter.
  const isPlain =
    !['altered', 'another-key', 'not-compared'].includes(standing.kind) && against.kind !== 'older';
  return (
    <Dialog
      title={t(`opening.title.${against.kind}`)}
      isOpen
      onClose={putAway}
      actions={
        <>
          {isInstalling && (
            <span className="patience" role="status">
              {t('opening.installing')}
            </span>
          )}
          <Button className="button" autoFocus={!isPlain} isDisabled={isInstalling} onPress={putAway}>
            {t('common.cancel')}
          </Button>
          <Button
            className={isPlain ? 'button primary' : 'button'}
            autoFocus={isPlain}
            isPending={isInstalling}
            onPress={() => void acceptOffer()}
          >
            {t(`opening.accept.${against.kind}`)}
          </Button>
        </>
      }
    >
      <AgainstNote against={against} />
      <PackCard pack={inspection.pack} lessons={inspection.lessons} bytes={inspection.installedBytes}>
        <Fact name={t('opening.signature')}>
          <SignatureNote standing={standing} />
        </Fact>
        {inspection.warnings.length > 0 && (
          <Fact name={t('opening.warnings')}>
            <ul>
              {inspection.warnings.map(({ code, params }, place) => (
                <li key={place}>
                  {t(`packs.warning.${code}`, { entry: params['entry'] ?? '', path: params['path'] ?? '' })}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </PackCard>
      <p className="quiet">{t('opening.file', { file: offer.file })}</p>
    </Dialog>
  );
}
