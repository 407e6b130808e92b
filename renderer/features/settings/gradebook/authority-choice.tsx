import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import type { Authority } from '../../../../electron/contract/gradebook.ts';
import { PackText } from '../../../components/pack-text.tsx';
import { api } from '../../../platform/api.ts';

interface AuthorityChoiceProps {
  authority: Authority | null;
  onChange: (authority: Authority | null) => void;
  onRefused: (failure: Failure | null) => void;
}

/** A school that vouches for its own servers has a file for that. */
export function AuthorityChoice({ authority, onChange, onRefused }: AuthorityChoiceProps) {
  const { t } = useTranslation();
  const choose = async (): Promise<void> => {
    const chosen = await api.chooseAuthority();
    onRefused(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) onChange(chosen.value);
  };
  return (
    <div className="setting">
      <span className="setting-label">{t('gradebook.authority')}</span>
      {authority === null ? (
        <p className="quiet">{t('gradebook.authorityNone')}</p>
      ) : (
        <p className="path" translate="no">
          <PackText text={authority.name} />
        </p>
      )}
      <div className="setting-buttons">
        <Button className="button" onPress={() => void choose()}>
          {t('gradebook.authorityChoose')}
        </Button>
        {authority !== null && (
          <Button
            className="button"
            onPress={() => {
              onChange(null);
            }}
          >
            {t('gradebook.authorityForget')}
          </Button>
        )}
      </div>
    </div>
  );
}
