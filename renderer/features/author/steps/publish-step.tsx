import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useAuthorStores } from '../../../stores/react.ts';
import { openSheet } from '../../../stores/sheet.ts';

export function PublishStep() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  return (
    <main className="desk">
      <h1 className="visually-hidden">{t('author.step.publish')}</h1>
      {(['worksheet', 'solution'] as const).map((sheet) => (
        <Button
          key={sheet}
          className="button"
          onPress={() => {
            openSheet(author.getState().draft.lesson, sheet);
          }}
        >
          {t(sheet === 'worksheet' ? 'worksheet.title' : 'worksheet.solution.title')}
        </Button>
      ))}
    </main>
  );
}
