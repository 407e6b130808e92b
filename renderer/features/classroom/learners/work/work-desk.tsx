import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Work } from '../../../../../electron/contract/classes.ts';
import { LessonContext, ReaderContext } from '../../../../stores/react.ts';
import { ViewSwitch } from '../../../feedback/view-switch.tsx';
import { LessonPainting } from '../../../lesson/lesson-painting.tsx';
import { ArticleDesk } from '../../../reader/article.tsx';
import { WorkMargin } from './work-margin.tsx';
import { readingHand, workStores } from './work-stores.ts';

/** The article as the learner marked it, beside the key, and everything else of their work in the margin. */
export function WorkDesk({ work }: { work: Work }) {
  const { t } = useTranslation();
  const stores = useMemo(() => workStores(work), [work]);
  const reader = useMemo(() => ({ ...stores, hand: readingHand(stores) }), [stores]);
  return (
    <LessonContext value={stores}>
      <ReaderContext value={reader}>
        <main
          className="desk"
          aria-label={t('classLearners.work.region', { learner: work.row.learner })}
          data-testid="work-desk"
        >
          <ArticleDesk
            before={
              <div className="left-rail">
                <ViewSwitch mine={t('classLearners.work.mine')} />
              </div>
            }
            after={<WorkMargin work={work} />}
          >
            <LessonPainting />
          </ArticleDesk>
        </main>
      </ReaderContext>
    </LessonContext>
  );
}
