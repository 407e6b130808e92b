import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Place } from '../../../../lessons/authoring/missing/gap.ts';
import { Choice } from '../../settings/choice.tsx';
import { PlainField } from '../plain-field.tsx';
import { placeName } from '../place-name.ts';

/** By their SPDX ids, which need no translation. */
const common = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-SA-4.0'] as const;

interface LicenceFieldProps {
  label: string;
  help?: string;
  value: string | null;
  place: Place;
  onChange: (licence: string | null) => void;
}

/** A licence: one of the usual ones, one in own words, or none. */
export function LicenceField({ label, help, value, place, onChange }: LicenceFieldProps) {
  const { t } = useTranslation();
  const known = common.find((id) => id === value);
  const [own, setOwn] = useState(value !== null && known === undefined);
  const chosen = own ? 'own' : (known ?? (value === null ? 'none' : 'own'));
  return (
    <div data-place={placeName(place)}>
      <Choice
        label={label}
        {...(help === undefined ? {} : { help })}
        value={chosen}
        options={[
          { value: 'none', label: t('authorDetails.licence.none') },
          ...common.map((id) => ({ value: id, label: id })),
          { value: 'own', label: t('authorDetails.licence.own') },
        ]}
        onChange={(picked) => {
          setOwn(picked === 'own');
          if (picked !== 'own') onChange(picked === 'none' ? null : picked);
        }}
      />
      {chosen === 'own' && (
        <PlainField
          label={t('authorDetails.licence.ownLabel')}
          value={value ?? ''}
          longest={200}
          onWrite={(written) => {
            onChange(written.trim() === '' ? null : written.trim());
          }}
        />
      )}
    </div>
  );
}
