import { useTranslation } from 'react-i18next';

import type { LeftOut } from '../../../electron/contract/self-study.ts';

/** What progress says nothing of, and why; nothing is passed over in silence. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const { t } = useTranslation();
  if (leftOut.length === 0) return null;
  return (
    <section className="left-out" aria-labelledby="left-out">
      <h2 id="left-out" className="margin-heading">
        {t('study.notCounted')}
      </h2>
      <ul>
        {leftOut.map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            {t(`study.leftOut.${reason}`)}{' '}
            <span className="path" translate="no">
              {name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
