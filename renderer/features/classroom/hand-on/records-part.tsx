import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { RecordStore } from '../../../../electron/contract/class-output.ts';
import type { Selection } from '../../../../electron/contract/classes.ts';
import { succeed } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';
import { OutputPart } from './output-part.tsx';
import { OutputSaid } from './output-said.tsx';
import { RecordStoreForm } from './record-store-form.tsx';
import { useOutput } from './use-output.ts';

/** Learning records: as a file, and to a store where the teacher has set one. */
export function RecordsPart({ selections, name }: { selections: readonly Selection[]; name: string }) {
  const { t } = useTranslation();
  const [store, setStore] = useState<RecordStore | null>(null);
  const [isEntering, setEntering] = useState(false);
  const { busy, text, failure, start } = useOutput();
  useEffect(() => {
    void api.lookAtRecordStore().then((answer) => {
      if (answer.ok) setStore(answer.value);
    });
  }, []);
  const save = async () => {
    const saved = await api.saveStatements({ name, selections: [...selections] });
    if (!saved.ok) return saved;
    if (saved.value === null) return succeed(null);
    const { statements: count, file } = saved.value;
    return succeed(t('classOutput.records.saved', { count, file }));
  };
  const send = async () => {
    const sent = await api.sendToRecordStore({ selections: [...selections] });
    if (!sent.ok) return sent;
    const { statements: count, known } = sent.value;
    return succeed(t('classOutput.records.sent', { count, known }));
  };
  const forget = async () => {
    const forgotten = await api.forgetRecordStore();
    if (!forgotten.ok) return forgotten;
    setStore(null);
    return succeed(null);
  };
  return (
    <OutputPart
      heading={t('classOutput.records.heading')}
      how={t('classOutput.records.how')}
      holds={t('classOutput.records.holds')}
    >
      <div className="output-actions">
        <Button
          className="button"
          isPending={busy}
          onPress={() => {
            start(save);
          }}
        >
          {t('classOutput.records.save')}
        </Button>
        {store !== null && (
          <Button
            className="button"
            isPending={busy}
            onPress={() => {
              start(send);
            }}
          >
            {t('classOutput.records.send', { host: hostOf(store) })}
          </Button>
        )}
      </div>
      <OutputSaid text={text} failure={failure} />
      <p className="quiet output-path">
        {store === null
          ? t('classOutput.records.off')
          : t(`classOutput.records.${store.kept ? 'kept' : 'session'}`, {
              address: store.address,
              key: store.key,
            })}
      </p>
      {isEntering ? (
        <RecordStoreForm
          before={store}
          onDone={(entered) => {
            setStore(entered ?? store);
            setEntering(false);
          }}
        />
      ) : (
        <div className="output-actions">
          <Button
            className="plain"
            onPress={() => {
              setEntering(true);
            }}
          >
            {t(store === null ? 'classOutput.records.set' : 'classOutput.records.other')}
          </Button>
          {store !== null && (
            <Button
              className="plain"
              onPress={() => {
                start(forget);
              }}
            >
              {t('classOutput.records.forget')}
            </Button>
          )}
        </div>
      )}
    </OutputPart>
  );
}

const hostOf = ({ address }: RecordStore): string => URL.parse(address)?.host ?? address;
