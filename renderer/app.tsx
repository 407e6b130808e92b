import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { LiveRegion } from './components/live-region.tsx';
import { LessonScreen } from './features/lesson/lesson-screen.tsx';
import { Library } from './features/library/library.tsx';
import { useAppearance } from './features/settings/use-appearance.ts';
import { assertNever } from '../lessons/result.ts';
import { useApp } from './stores/react.ts';
import { languageOf } from './stores/app.ts';

export function App() {
  useAppearance();
  const language = useApp(languageOf);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language}>
      <Place />
      <LiveRegion />
    </I18nProvider>
  );
}

function Place() {
  const { t } = useTranslation();
  const place = useApp((state) => state.place);
  switch (place.kind) {
    case 'library':
      return <Library />;
    case 'opening':
      return (
        <main className="waiting" aria-busy="true">
          <p>{t('common.loading')}</p>
        </main>
      );
    case 'lesson':
      return <LessonScreen lesson={place.lesson} desk={place.desk} />;
    case 'failed':
      return <Library />;
    default:
      return assertNever(place);
  }
}
