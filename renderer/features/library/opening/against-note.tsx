import { useTranslation } from 'react-i18next';

import { PackText } from '../../../components/pack-text.tsx';
import type { OfferedPack } from '../../../../electron/contract/offers.ts';
import { localize } from '../../../../lessons/format/localized.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp } from '../../../stores/react.ts';

const kinds = ['added', 'gone', 'otherText', 'changed'] as const;

/** How an offered pack stands to the one that is there, and what would become of the work on it. */
export function AgainstNote({ against }: { against: OfferedPack['against'] }) {
  const { t } = useTranslation();
  if (against.kind === 'new') return null;
  return (
    <div className="pack-against">
      <p>
        {against.kind === 'same'
          ? against.identical
            ? t('opening.against.same')
            : t('opening.against.sameOther', { installed: against.installed })
          : t(`opening.against.${against.kind}`, { installed: against.installed })}{' '}
        {t('opening.against.workStays')}
      </p>
      {against.kind === 'update' && <Changes against={against} />}
    </div>
  );
}

function Changes({ against }: { against: Extract<OfferedPack['against'], { kind: 'update' }> }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const changes = kinds.filter((kind) => against[kind].length > 0);
  if (changes.length === 0) return <p>{t('opening.against.nothing')}</p>;
  return (
    <dl className="pack-card-facts">
      {changes.map((kind) => (
        <div key={kind} className="pack-change">
          <dt>{t(`opening.against.${kind}`)}</dt>
          <dd>
            <ul>
              {against[kind].map((lesson, place) => {
                const title = localize(lesson.title, language, lesson.language);
                return (
                  <li key={place}>
                    <PackText text={title.text} lang={title.language} />
                  </li>
                );
              })}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
