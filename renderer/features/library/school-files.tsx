import { useCallback, useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Output } from '../../../electron/contract/messages.ts';
import { PackText } from '../../components/pack-text.tsx';
import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';

type Packs = Output<'library.list'>['packs'];

/**
 * Pack files in the school's folder that are not in the library yet: each is looked at and installed like any other. A
 * file named after a pack and version that is here already is not shown.
 */
export function SchoolFiles({ packs }: { packs: Packs }) {
  const { t } = useTranslation();
  const id = useId();
  const { files, lookAgain } = useFiles(packs);
  // A file can go away while its name is on the screen.
  const open = async (name: string): Promise<void> => {
    const answer = await api.openSchoolPack({ name });
    if (answer.ok) return;
    announce(t('opening.fileGone', { name }));
    lookAgain();
  };
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
              onPress={() => void open(name)}
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
function useFiles(packs: Packs): { files: string[]; lookAgain: () => void } {
  const [files, setFiles] = useState<string[]>([]);
  const [looks, setLooks] = useState(1);
  const lookAgain = useCallback(() => {
    setLooks((before) => before + 1);
  }, []);
  useEffect(() => {
    let isLatest = true;
    const here = new Set(packs.map(({ id, version }) => `${id}-${version}.lesart`));
    void api.listSchoolPacks().then((answer) => {
      if (isLatest && answer.ok) setFiles(answer.value.names.filter((name) => !here.has(name)));
    });
    return () => {
      isLatest = false;
    };
  }, [packs, looks]);
  return { files, lookAgain };
}
