import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/dialog.tsx';
import { PackText } from '../../../components/pack-text.tsx';
import type { Failure } from '../../../../electron/contract/errors.ts';
import type { LessonSummary, PackDetails, PackSummary } from '../../../../electron/contract/library.ts';
import { api } from '../../../platform/api.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { Fact, PackCard } from './pack-card.tsx';
import { RemovePack } from './remove-pack.tsx';
import { SignatureNote } from './signature-note.tsx';

interface PackDetailsProps {
  pack: PackSummary;
  /** All of the pack's lessons. */
  lessons: readonly LessonSummary[];
  onClose: () => void;
}

/** Everything about a pack that a list has no room for, and the way to remove it. */
export function PackDetailsDialog({ pack, lessons, onClose }: PackDetailsProps) {
  const { t } = useTranslation();
  const [details, setDetails] = useState<PackDetails | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  useEffect(() => {
    let isShown = true;
    void api.describePack({ pack: pack.id }).then((answer) => {
      if (!isShown) return;
      if (answer.ok) setDetails(answer.value);
      else setFailure(answer.error);
    });
    return () => {
      isShown = false;
    };
  }, [pack.id]);
  return (
    <Dialog title={t('opening.details.title')} isOpen onClose={onClose}>
      {failure !== null && <FailureNote failure={failure} />}
      <PackCard pack={pack} lessons={lessons} bytes={pack.bytes}>
        <Fact name={t('opening.details.origin')}>{t(`opening.details.originOf.${pack.origin}`)}</Fact>
        {details !== null && (
          <>
            <Fact name={t('opening.details.folder')}>
              <span translate="no">
                <PackText text={details.folder} />
              </span>
            </Fact>
            <Fact name={t('opening.signature')}>
              <SignatureNote standing={details.standing} />
            </Fact>
          </>
        )}
      </PackCard>
      {details !== null && !details.removable && (
        <p className="quiet">{t(`opening.details.notRemovable.${pack.origin}`)}</p>
      )}
      {details?.removable === true && (
        <Button
          className="button"
          onPress={() => {
            setRemoving(true);
          }}
        >
          {t('opening.details.remove')}
        </Button>
      )}
      {isRemoving && (
        <RemovePack
          pack={pack}
          onClose={() => {
            setRemoving(false);
          }}
          onRemoved={onClose}
          onFailed={setFailure}
        />
      )}
    </Dialog>
  );
}
