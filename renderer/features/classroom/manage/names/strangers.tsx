import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../../electron/contract/errors.ts';
import type { ClassList } from '../../../../../lessons/classroom/class-list.ts';
import type { Stranger } from '../../../../../lessons/classroom/roll-call.ts';
import { Dialog } from '../../../../components/dialog.tsx';
import { api } from '../../../../platform/api.ts';
import { announce } from '../../../../stores/announcements.ts';
import { refreshClass } from '../../../../stores/classes.ts';
import { useClass, useClassStore } from '../../../../stores/react.ts';
import { SelectField } from '../../../author/select-field.tsx';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { useLearnerName } from '../../use-learner-name.ts';
import { useRollCall } from '../../use-missing.ts';
import { toPart } from '../to-part.ts';
import { useListEdit } from './use-list-edit.ts';

/** Codes that hand-ins carry and the list does not have: mistyped ones go to whom they belong, others on the list. */
export function Strangers({ list }: { list: ClassList }) {
  const { t } = useTranslation();
  const strangers = useRollCall()?.strangers ?? [];
  const { refused, save } = useListEdit();
  const [asked, setAsked] = useState<Stranger | null>(null);
  if (strangers.length === 0) return null;
  return (
    <div className="notice strangers" role="group" aria-labelledby="strangers">
      <div>
        <p>
          <strong id="strangers">{t('classLists.strangers', { count: strangers.length })}</strong>
        </p>
        {refused !== null && <FailureNote failure={refused} />}
        <ul>
          {strangers.map((stranger) => (
            <li key={stranger.code}>
              <span>
                {stranger.meant === null
                  ? stranger.code
                  : t('classLists.perhaps', { code: stranger.code, meant: stranger.meant })}
              </span>
              <Button
                className="plain"
                aria-label={t('classLists.belongsLabel', { code: stranger.code })}
                onPress={() => {
                  setAsked(stranger);
                }}
              >
                {t('classLists.belongs')}
              </Button>
              <Button
                className="plain"
                aria-label={t('classLists.takeOnLabel', { code: stranger.code })}
                onPress={() =>
                  void save({
                    ...list,
                    entries: [
                      ...list.entries,
                      { code: stranger.code, name: '', email: null, platformId: null },
                    ],
                  })
                }
              >
                {t('classLists.takeOn')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {asked !== null && (
        <MergeDialog
          list={list}
          stranger={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

/** Whose the mistyped code is. */
function MergeDialog({
  list,
  stranger: { code, meant },
  onClose,
}: {
  list: ClassList;
  stranger: Stranger;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const open = useClassStore();
  const nameOf = useLearnerName();
  const handIns = useClass((state) => state.codes?.find(({ learner }) => learner === code)?.handIns ?? 0);
  const [to, setTo] = useState(meant);
  const [refused, setRefused] = useState<Failure | null>(null);
  const merge = async (): Promise<void> => {
    if (to === null) return;
    const merged = await api.renameLearner({ class: open.getState().summary.id, from: code, to });
    if (!merged.ok) {
      setRefused(merged.error);
      return;
    }
    onClose();
    await refreshClass(open);
    await toPart('names');
    announce(t('classLists.merged', { count: merged.value.handIns, to }));
  };
  return (
    <Dialog
      title={t('classLists.mergeTitle', { code })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" isDisabled={to === null} onPress={() => void merge()}>
            {t('classLists.merge')}
          </Button>
        </>
      }
    >
      {refused !== null && <FailureNote failure={refused} />}
      <p>{t('classLists.mergeBody', { count: handIns, code })}</p>
      <SelectField
        label={t('classLists.mergeTo')}
        placeholder={t('classLists.mergeChoose')}
        options={list.entries.map((entry) => ({
          value: entry.code,
          text: [entry.code, nameOf(entry.code)].filter(Boolean).join(' · '),
        }))}
        value={to}
        onChange={setTo}
      />
    </Dialog>
  );
}
