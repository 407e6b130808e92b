import { Activity, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';

import { LiveRegion } from './components/live-region.tsx';
import { useEnteredAtChoice } from './components/use-entered-at-choice.ts';
import { AuthorScreen } from './features/author/author-screen.tsx';
import { DraftsScreen } from './features/author/drafts-screen.tsx';
import { WaitingDrafts } from './features/author/start/waiting-drafts.tsx';
import { WaitingHandIns } from './features/classroom/collect/waiting-hand-ins.tsx';
import { ClassScreen } from './features/classroom/class-screen.tsx';
import { ReportScreen } from './features/classroom/report/report-screen.tsx';
import { ClassesScreen } from './features/classroom/classes-screen.tsx';
import { SlipsScreen } from './features/classroom/slips/slips-screen.tsx';
import { ProjectorScreen } from './features/classroom/projector/projector-screen.tsx';
import { CrashBoundary } from './features/faults/crash-boundary.tsx';
import { useTrialKey } from './features/author/publish/use-trial-key.ts';
import { useFolderWatch } from './features/faults/use-folder-watch.ts';
import { useCover } from './features/handing-in/use-cover.ts';
import { WhoScreen } from './features/handing-in/who-screen.tsx';
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
import { isLocked } from './stores/learner.ts';
import { useApp } from './stores/react.ts';
import { languageOf, liesOver, type Place as PlaceInApp } from './stores/app.ts';

export function App() {
  useAppearance();
  useAppCommands();
  useFolderWatch();
  useTrialKey();
  useCover();
  useEnteredAtChoice();
  const locked = useApp(isLocked);
  const language = useApp(languageOf);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={language}>
      <CrashBoundary>
        {locked ? <WhoScreen /> : <Place />}
        <SettingsDialog />
        <KeyboardDialog />
        {!locked && <PackOpening />}
        {!locked && <WaitingDrafts />}
        {!locked && <WaitingHandIns />}
      </CrashBoundary>
      <LiveRegion />
    </I18nProvider>
  );
}

/** Where one is. What lies over another place leaves it as it was: words, scrolling, what is open. */
function Place() {
  const place = useApp((state) => state.place);
  const over = liesOver(place) ? place : null;
  return (
    <>
      <Activity mode={over === null ? 'visible' : 'hidden'}>
        <Ground place={over?.back ?? place} />
      </Activity>
      {over?.kind === 'sheet' && <SheetScreen place={over} />}
      {over?.kind === 'trial' && <LessonScreen lesson={over.lesson} desk={over.desk} />}
      {over?.kind === 'slips' && <SlipsScreen place={over} />}
      {over?.kind === 'report' && <ReportScreen report={over.report} />}
      {over?.kind === 'projector' && <ProjectorScreen open={over.open} />}
    </>
  );
}

function Ground({ place }: { place: PlaceInApp }) {
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
    case 'classes':
      return <ClassesScreen from={place.from} failure={place.failure} removed={place.removed} />;
    case 'class':
      return <ClassScreen open={place.open} />;
    // Nothing lies over what lies over something.
    case 'sheet':
    case 'trial':
    case 'projector':
    case 'slips':
    case 'report':
      return null;
    case 'failed':
      return <Library from={null} failure={place.failure} />;
    default:
      return assertNever(place);
  }
}
