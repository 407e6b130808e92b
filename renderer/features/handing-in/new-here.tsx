import { useTranslation } from 'react-i18next';

import type { LessonSummary } from '../../../electron/contract/library.ts';
import { useApp } from '../../stores/react.ts';

/** On a shared computer: that there is nothing yet under this code. Whoever mistyped it would think their work was lost. */
export function NewHere({ lessons }: { lessons: readonly LessonSummary[] }) {
  const { t } = useTranslation();
  const learner = useApp((state) => state.learner);
  if (learner === null || lessons.some(({ progress }) => progress !== null)) return null;
  return <p className="new-here">{t('handingIn.turn.newHere', { code: learner })}</p>;
}
