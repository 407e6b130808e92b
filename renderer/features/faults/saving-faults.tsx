import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { app } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { useFailureSentences } from './sentences.ts';
import { useRescue } from './use-rescue.ts';
import { useSavingFault } from './use-saving-fault.ts';
import { VersionsDialog } from './versions-dialog.tsx';

/** Everything that is said and asked while an open lesson's work is not on the disk. */
export function SavingFaults() {
  const failure = useSavingFault();
  const leaveAsked = useApp((state) => state.leaveAsked);
  const [later, setLater] = useState(false);
  const [settled, setSettled] = useState<string | null>(null);
  const twoVersions = failure?.code === 'attempt-elsewhere';
  if (!twoVersions && later) setLater(false);

  return (
    <>
      {failure !== null && (
        <SavingBanner
          failure={failure}
          onDecide={() => {
            setLater(false);
          }}
        />
      )}
      {settled !== null && (
        <SettledNote
          text={settled}
          onClose={() => {
            setSettled(null);
          }}
        />
      )}
      <VersionsDialog
        isOpen={twoVersions && (!later || leaveAsked)}
        onLater={() => {
          setLater(true);
          app.setState({ leaveAsked: false });
        }}
        onSettled={(text) => {
          setSettled(text);
          app.setState({ leaveAsked: false });
        }}
      />
      <LeaveDialog failure={failure} isOpen={leaveAsked && failure !== null && !twoVersions} />
    </>
  );
}

/** Stands under the title bar until the work is saved; the work goes on meanwhile. */
function SavingBanner({ failure, onDecide }: { failure: Failure; onDecide: () => void }) {
  const { t } = useTranslation();
  const sentences = useFailureSentences();
  const { again, otherFolder, refused } = useRescue();
  const { what, help } = sentences(failure);
  const twoVersions = failure.code === 'attempt-elsewhere';
  return (
    <div className="failure saving-banner" role="alert" data-testid="saving-banner" data-code={failure.code}>
      <p>
        <strong>{t('faults.saving.what')}</strong> {what} {help}{' '}
        {t(failure.code === 'folder-missing' ? 'faults.saving.byItself' : 'faults.saving.goOn')}
      </p>
      {refused !== null && <p>{sentences(refused).what}</p>}
      <div className="failure-actions">
        {twoVersions ? (
          <Button className="button" onPress={onDecide}>
            {t('faults.versions.decide')}
          </Button>
        ) : (
          <>
            <Button className="button" onPress={() => void again()}>
              {t('faults.saving.again')}
            </Button>
            <Button className="button" onPress={() => void otherFolder()}>
              {t('faults.saving.otherFolder')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Where the version that was not taken is kept. */
function SettledNote({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      <Button className="plain" aria-label={t('faults.dismiss')} onPress={onClose}>
        {t('common.close')}
      </Button>
    </div>
  );
}
