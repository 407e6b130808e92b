import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** No lessons: where Lesart looked, and what to do. */
export function EmptyShelf({
  folders,
  onLookAgain,
}: {
  folders: readonly string[];
  onLookAgain: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="empty" aria-labelledby="empty-title">
      <h2 id="empty-title">{t('library.emptyTitle')}</h2>
      <p>{t('library.emptyBody')}</p>
      <ul>
        {folders.map((folder) => (
          <li key={folder} className="path" translate="no">
            {folder}
          </li>
        ))}
      </ul>
      <p>{t('library.emptyHow')}</p>
      <Button className="button" onPress={onLookAgain}>
        {t('library.lookAgain')}
      </Button>
    </section>
  );
}
