import { useTranslation } from 'react-i18next';

/** What deleting in Lesart can't reach. */
export function NotOurs({ isShared }: { isShared: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="not-ours">
      <p>{t('classes.delete.notOurs')}</p>
      <ul>
        {(['files', 'backups', 'server', 'handedOn'] as const)
          .filter((what) => what !== 'server' || isShared)
          .map((what) => (
            <li key={what}>{t(`classes.delete.stays.${what}`)}</li>
          ))}
      </ul>
    </div>
  );
}
