import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ClassList, ClassListEntry } from '../../../../../lessons/classroom/class-list.ts';
import { balanced } from '../../../../i18n/isolate.ts';
import { openSlips } from '../../../../stores/classes.ts';
import { useClass } from '../../../../stores/react.ts';
import { NamesSwitch } from '../../names-switch.tsx';
import { useRollCall } from '../../use-missing.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { ListFile } from './list-file.tsx';
import { PasteNames } from './paste-names.tsx';

/** The open list: who has which code, who has handed nothing in yet, and what can be done with it. */
export function NameList({ file, list }: { file: string; list: ClassList }) {
  const { t } = useTranslation();
  const shown = useClass((state) => state.namesShown);
  const roll = useRollCall();
  const missing = roll && new Set(roll.missing.map(({ code }) => code));
  const [edited, setEdited] = useState<ClassListEntry | null>(null);
  const { entries } = list;
  return (
    <>
      <div className="publish-actions">
        <Button
          className="button primary"
          isDisabled={entries.length === 0}
          onPress={() => {
            openSlips(list, 'slips');
          }}
        >
          {t('classLists.printSlips')}
        </Button>
        <NamesSwitch />
      </div>
      {entries.length === 0 ? (
        <p className="quiet">{t('classLists.nobody')}</p>
      ) : (
        <table className="name-table">
          <caption className="visually-hidden">{t('classLists.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('classLists.column.number')}</th>
              <th scope="col">{t('classLists.column.code')}</th>
              <th scope="col">{t('classLists.column.name')}</th>
              {missing !== null && <th scope="col">{t('classLists.column.handIns')}</th>}
              <th scope="col">
                <span className="visually-hidden">{t('classLists.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, place) => (
              <tr key={entry.code}>
                <td>{place + 1}</td>
                <th scope="row" translate="no">
                  {entry.code}
                </th>
                <td>
                  {shown ? (
                    <bdi>{balanced(entry.name)}</bdi>
                  ) : (
                    <span className="quiet">{t('classLists.hidden')}</span>
                  )}
                </td>
                {missing !== null && (
                  <td>{t(missing.has(entry.code) ? 'classLists.nothing' : 'classLists.something')}</td>
                )}
                <td>
                  <Button
                    className="plain"
                    aria-label={t('classLists.changeOf', { code: entry.code })}
                    onPress={() => {
                      setEdited(entry);
                    }}
                  >
                    {t('classLists.change')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {edited !== null && (
        <EntryDialog
          list={list}
          entry={edited}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
      <PasteNames list={list} />
      <ListFile file={file} list={list} />
    </>
  );
}
