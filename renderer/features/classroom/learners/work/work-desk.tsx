import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Work } from '../../../../../electron/contract/classes.ts';
import { announce } from '../../../../stores/announcements.ts';
import { layDesk } from '../../../../stores/desk.ts';
import { LessonContext, ReaderContext } from '../../../../stores/react.ts';
import { ViewSwitch } from '../../../feedback/view-switch.tsx';
import { LessonPainting } from '../../../lesson/lesson-painting.tsx';
import { ArticleDesk } from '../../../reader/article.tsx';
import { WorkMargin } from './work-margin.tsx';
import { readingHand, workStore } from './work-stores.ts';

interface WorkDeskProps {
  work: Work;
  /** Under the margin: what there is to do next. */
  foot: ReactNode;
}

/**
 * The article as the learner marked it, beside the key, and everything else of their work in the margin. With the next
 * learner's work the page stays where it is, and the item in focus: that is what one compares.
 */
export function WorkDesk({ work, foot }: WorkDeskProps) {
  const { t } = useTranslation();
  const [desk] = useState(() => layDesk(work.lesson, false));
  const stores = useMemo(() => ({ lesson: workStore(work), desk }), [work, desk]);
  const reader = useMemo(() => ({ ...stores, hand: readingHand(stores) }), [stores]);
  const region = t('classLearners.work.region', { learner: work.row.learner });
  useEffect(() => {
    announce(region);
    return () => {
      if (desk.getState().focus?.kind === 'mark') desk.setState({ focus: null });
    };
  }, [region, desk]);
  return (
    <LessonContext value={stores}>
      <ReaderContext value={reader}>
        <main className="desk" aria-label={region} data-testid="work-desk">
          <ArticleDesk
            before={
              <div className="left-rail">
                <ViewSwitch mine={t('classLearners.work.mine')} />
              </div>
            }
            after={<WorkMargin work={work} foot={foot} />}
          >
            <LessonPainting />
          </ArticleDesk>
        </main>
      </ReaderContext>
    </LessonContext>
  );
}
