import { useTranslation } from 'react-i18next';

import type { SignatureStanding } from '../../../../electron/contract/offers.ts';

/** Whose key signed a pack, and how that compares with before. It says what can be known, and no more. */
export function SignatureNote({ standing }: { standing: SignatureStanding }) {
  const { t } = useTranslation();
  const signer = 'signer' in standing ? standing.signer : null;
  return (
    <>
      <p>{useSentence(standing)}</p>
      {signer !== null && (
        <p className="fingerprint" translate="no">
          {t('opening.standing.fingerprint', { fingerprint: signer.fingerprint })}
        </p>
      )}
    </>
  );
}

function useSentence(standing: SignatureStanding): string {
  const { t } = useTranslation();
  switch (standing.kind) {
    case 'unsigned':
      return standing.before === null
        ? t('opening.standing.unsigned')
        : t('opening.standing.unsignedNow', { before: standing.before.name });
    case 'altered':
      return t('opening.standing.altered');
    case 'not-compared':
      return standing.signer === null
        ? t('opening.standing.unsignedNotCompared')
        : t('opening.standing.not-compared', { name: standing.signer.name });
    case 'another-key':
      return t('opening.standing.another-key', {
        name: standing.signer.name,
        before: standing.before.name,
      });
    case 'new':
    case 'known':
    case 'same':
      return t(`opening.standing.${standing.kind}`, { name: standing.signer.name });
  }
}
