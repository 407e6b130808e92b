import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { PackSummary } from '../../../electron/contract/library.ts';
import { PackText } from '../../components/pack-text.tsx';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { inBytes } from './weight.ts';

/** Who made a pack, under which licence, and what it weighs, in one line. */
export const PackFacts = memo(function PackFacts({ pack, label }: { pack: PackSummary; label: string }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const authors = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(pack.authors);
  return (
    <ul className="pack-facts" aria-label={label}>
      <li>
        {authors.map(({ type, value }, place) =>
          type === 'element' ? <PackText key={place} text={value} /> : value,
        )}
      </li>
      <li>{pack.licence === null ? t('library.pack.noLicence') : <PackText text={pack.licence} />}</li>
      <li>{inBytes(pack.bytes, language)}</li>
    </ul>
  );
});
