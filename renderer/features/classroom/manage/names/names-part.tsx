import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../../electron/contract/errors.ts';
import { chooseNames, forgetNames, readNames } from '../../../../stores/class-names.ts';
import { useClass, useClassStore } from '../../../../stores/react.ts';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { Part } from '../part.tsx';
import { toPart } from '../to-part.ts';
import { NameList } from './name-list.tsx';
import { PasteNames } from './paste-names.tsx';
import { Strangers } from './strangers.tsx';

/** The list of names: making one, finding one again, and what is in it. */
export function NamesPart() {
  const { t } = useTranslation();
  const open = useClassStore();
  const names = useClass((state) => state.names);
  const [refused, setRefused] = useState<Failure | null>(null);
  const goWithout = async (): Promise<void> => {
    const refusal = await forgetNames(open);
    setRefused(refusal);
    if (refusal === null) await toPart('names');
  };
  const choose = (
    <Button className="button" onPress={() => void chooseNames(open).then(setRefused)}>
      {t('classLists.choose')}
    </Button>
  );
  return (
    <Part id="names" title={t('classLists.title')}>
      {refused !== null && <FailureNote failure={refused} />}
      {names.kind === 'none' && (
        <>
          <p>{t('classLists.why')}</p>
          <p className="quiet">{t('classLists.where')}</p>
          <PasteNames list={null} />
          <div className="publish-actions">
            <span className="quiet">{t('classLists.haveOne')}</span>
            {choose}
          </div>
        </>
      )}
      {(names.kind === 'missing' || names.kind === 'unreadable') && (
        <>
          <div className="notice" role="status">
            <p>
              <strong>
                {names.kind === 'missing'
                  ? t('classLists.missing')
                  : t(`classLists.unreadable.${names.reason}`)}
              </strong>{' '}
              <span className="path">{names.file}</span>
              {names.kind === 'missing' && <> {t('classLists.missingHelp')}</>}
            </p>
          </div>
          <div className="publish-actions">
            <Button className="button" onPress={() => void readNames(open)}>
              {t('classLists.again')}
            </Button>
            {choose}
            <Button className="plain" onPress={() => void goWithout()}>
              {t('classLists.without')}
            </Button>
          </div>
        </>
      )}
      {names.kind === 'open' && (
        <>
          <Strangers list={names.list} />
          <NameList file={names.file} list={names.list} />
        </>
      )}
    </Part>
  );
}
