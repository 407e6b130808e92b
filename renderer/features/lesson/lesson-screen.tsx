import { useMemo } from 'react';

import type { DeskStore } from '../../stores/desk.ts';
import type { LessonStore } from '../../stores/lesson.ts';
import { LessonContext, ReaderContext, useDesk } from '../../stores/react.ts';
import { HandInDialog } from '../handing-in/hand-in-dialog.tsx';
import { LessonNotices } from '../faults/lesson-notices.tsx';
import { ResultCommands } from '../feedback/result/result-commands.tsx';
import { ResultPage } from '../feedback/result/result-page.tsx';
import { markActions } from '../marking/mark-actions.ts';
import { MarkHandles } from '../marking/mark-handles.tsx';
import { ArticleDesk } from '../reader/article.tsx';
import { LeftRail } from './left-rail.tsx';
import { LessonPainting } from './lesson-painting.tsx';
import { Margin } from './margin.tsx';
import { TitleBar } from './title-bar.tsx';
import { useLessonCommands } from './use-lesson-commands.ts';
import { useWorkTime } from './use-work-time.ts';

/** One open lesson: title bar, pens, page, margin. */
export function LessonScreen({ lesson, desk }: { lesson: LessonStore; desk: DeskStore }) {
  const stores = useMemo(() => ({ lesson, desk }), [lesson, desk]);
  const reader = useMemo(() => ({ ...stores, hand: markActions(stores) }), [stores]);
  return (
    <LessonContext value={stores}>
      <ReaderContext value={reader}>
        <Screen />
      </ReaderContext>
    </LessonContext>
  );
}

function Screen() {
  useLessonCommands();
  useWorkTime();
  const result = useDesk((desk) => desk.result);
  return (
    <>
      <ResultCommands />
      <HandInDialog />
      {result === 'closed' ? (
        <div className="lesson-screen">
          <TitleBar />
          <LessonNotices />
          <main className="desk">
            <ArticleDesk before={<LeftRail />} after={<Margin />}>
              <LessonPainting />
              <MarkHandles />
            </ArticleDesk>
          </main>
        </div>
      ) : (
        <ResultPage />
      )}
    </>
  );
}
