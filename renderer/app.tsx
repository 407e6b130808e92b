import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';

import { LiveRegion } from './components/live-region.tsx';
import { AuthorScreen } from './features/author/author-screen.tsx';
import { DraftsScreen } from './features/author/drafts-screen.tsx';
import { CrashBoundary } from './features/faults/crash-boundary.tsx';
import { useFolderWatch } from './features/faults/use-folder-watch.ts';
import { LessonScreen } from './features/lesson/lesson-screen.tsx';
import { Library } from './features/library/library.tsx';
import { PackOpening } from './features/library/opening/pack-opening.tsx';
import { Opening } from './features/library/opening.tsx';
import { PracticeScreen } from './features/practice/practice-screen.tsx';
import { ProgressScreen } from './features/progress/progress-screen.tsx';
import { SheetScreen } from './features/worksheet/sheet-screen.tsx';
import { KeyboardDialog } from './features/settings/keyboard-dialog.tsx';
import { SettingsDialog } from './features/settings/settings-dialog.tsx';
import { useAppCommands } from './features/settings/use-app-commands.ts';
import { useAppearance } from './features/settings/use-appearance.ts';
import { assertNever } from '../lessons/result.ts';
import { useApp } from './stores/react.ts';
import { languageOf } from './stores/app.ts';

export function App() {
  useAppearance();
  useAppCommands();
  useFolderWatch();
  const language = useApp(languageOf);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language}>
      <CrashBoundary>
        <Place />
        <SettingsDialog />
        <KeyboardDialog />
        <PackOpening />
      </CrashBoundary>
      <LiveRegion />
    </I18nProvider>
  );
}

function Place() {
  const place = useApp((state) => state.place);
  switch (place.kind) {
    case 'library':
      return <Library from={place.from} failure={null} />;
    case 'opening':
      return <Opening />;
    case 'lesson':
      return <LessonScreen lesson={place.lesson} desk={place.desk} />;
    case 'progress':
      return <ProgressScreen />;
    case 'practice':
      return <PracticeScreen />;
    case 'drafts':
      return <DraftsScreen from={place.from} failure={place.failure} />;
    case 'author':
      return <AuthorScreen author={place.author} desk={place.desk} />;
    case 'sheet':
      return <SheetScreen place={place} />;
    case 'failed':
      return <Library from={null} failure={place.failure} />;
    default:
      return assertNever(place);
  }
}
