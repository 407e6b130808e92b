import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Output } from '../../../electron/contract/messages.ts';
import { PackText } from '../../components/pack-text.tsx';
import { api } from '../../platform/api.ts';

type Packs = Output<'library.list'>['packs'];

/**
 * Pack files in the school's folder that are not in the library yet: each is looked at and installed like any other. A
 * file named after a pack and version that is here already is not shown.
 */
export function SchoolFiles({ packs }: { packs: Packs }) {
  const { t } = useTranslation();
  const id = useId();
  const files = useFiles(packs);
  if (files.length === 0) return null;
  return (
    <section className="school-files" aria-labelledby={id}>
      <h2 className="pack-title" id={id}>
        {t('opening.schoolFiles')}
      </h2>
      <ul>
        {files.map((name, place) => (
          <li key={name}>
            <span id={`${id}${String(place)}`} translate="no">
              <PackText text={name} />
            </span>{' '}
            <Button
              className="button"
              aria-describedby={`${id}${String(place)}`}
              onPress={() => void api.openSchoolPack({ name })}
            >
              {t('opening.look')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asked for anew whenever the library has listed its packs. */
function useFiles(packs: Packs): string[] {
  const [files, setFiles] = useState<string[]>([]);
  useEffect(() => {
    let isLatest = true;
    const here = new Set(packs.map(({ id, version }) => `${id}-${version}.lesart`));
    void api.listSchoolPacks().then((answer) => {
      if (isLatest && answer.ok) setFiles(answer.value.names.filter((name) => !here.has(name)));
    });
    return () => {
      isLatest = false;
    };
  }, [packs]);
  return files;
}
