import { useTranslation } from 'react-i18next';

import { useLesson } from '../../stores/react.ts';

/** Why experts agree less on framing than on quotes, for lessons that have it. */
export function WhyFraming() {
  const { t } = useTranslation();
  const hasFraming = useLesson((state) => state.lesson.categories.some(({ id }) => id === 'framing'));
  if (!hasFraming) return null;
  return (
    <details className="aside-note">
      <summary>{t('feedback.framing.title')}</summary>
      <p>{t('feedback.framing.agree')}</p>
      <p>{t('feedback.framing.because')}</p>
      <p>{t('feedback.framing.therefore')}</p>
    </details>
  );
}
