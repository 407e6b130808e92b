import { useTranslation } from 'react-i18next';

import { useSeeing } from '../seeing.ts';
import { AgreementSection } from './agreement-section.tsx';
import { CategorySums } from './category-sums.tsx';
import { ConfidenceSection } from './confidence-section.tsx';
import { ScoreSpread } from './score-spread.tsx';

/** The class in the whole: what it found, how far it agrees, and whether it knew what it knew. */
export function WholeChapter() {
  const { t } = useTranslation();
  const { view, agreement } = useSeeing((state) => state.seen);
  return (
    <>
      <h2 className="margin-heading">{t('classView.talk.heading', { count: view.learners })}</h2>
      <CategorySums view={view} />
      <AgreementSection agreement={agreement} />
      <ConfidenceSection confidence={view.confidence} />
      <ScoreSpread scores={view.scores} />
    </>
  );
}
