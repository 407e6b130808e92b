import { useTranslation } from 'react-i18next';

import type { Gap } from '../../../../lessons/authoring/missing/gap.ts';

/** Whether the lesson can be handed out, and if not, what keeps it. */
export function ReadySection({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  const count = (severity: Gap['severity']): number => gaps.filter((gap) => gap.severity === severity).length;
  const [needed, doubtful, advice] = [count('needed'), count('doubtful'), count('advice')];
  return (
    <section className="publish-part" aria-labelledby="publish-ready">
      <h2 id="publish-ready">{t('authorPublish.ready.heading')}</h2>
      {needed === 0 && doubtful === 0 && <p>{t('authorPublish.ready.all')}</p>}
      <ul className="publish-changes">
        {needed > 0 && <li>{t('authorPublish.ready.needed', { count: needed })}</li>}
        {doubtful > 0 && <li>{t('authorPublish.ready.doubtful', { count: doubtful })}</li>}
        {advice > 0 && <li>{t('authorPublish.ready.advice', { count: advice })}</li>}
      </ul>
    </section>
  );
}
