import { useState, type SubmitEvent } from 'react';
import { Button, FieldError, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Collected } from '../../../../electron/contract/collecting.ts';
import type { Output } from '../../../../electron/contract/messages.ts';
import { api } from '../../../platform/api.ts';
import { collecting } from '../../../stores/collecting.ts';
import { useClass, useCollecting } from '../../../stores/react.ts';

/** Asks once for each lesson whose key is sealed. */
export function SealedLessons() {
  const sealed = useCollecting((state) => state.collected?.sealed);
  return sealed?.map((lesson) => <Unlock key={`${lesson.pack} ${lesson.lesson}`} sealed={lesson} />);
}

type Outcome = Output<'collect.unlock'>['outcome'];

function Unlock({ sealed }: { sealed: Collected['sealed'][number] }) {
  const { t } = useTranslation();
  const id = useClass((state) => state.summary.id);
  const [passphrase, setPassphrase] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { pack, lesson, title, waiting } = sealed;
  const open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === '' || isOpening) return;
    setOpening(true);
    const answer = await api.unlockHandIns({ class: id, pack, lesson, passphrase });
    setOpening(false);
    if (answer.ok) setOutcome(answer.value.outcome);
    else collecting.setState({ failure: answer.error });
  };
  return (
    <form className="sealed-lesson" onSubmit={(event) => void open(event)}>
      <h2 className="collect-group-title">{t('collecting.sealed.title', { title })}</h2>
      <p>{t('collecting.sealed.waiting', { count: waiting })}</p>
      <div className="sealed-open">
        <TextField
          className="plain-field"
          type="password"
          autoComplete="off"
          isInvalid={outcome !== null && outcome !== 'opened'}
          value={passphrase}
          maxLength={1000}
          onChange={(typed) => {
            setPassphrase(typed);
            setOutcome(null);
          }}
        >
          <Label className="field-label">{t('collecting.sealed.passphrase')}</Label>
          <Input />
          <FieldError className="field-fault">
            {outcome !== null && outcome !== 'opened' && t(`collecting.sealed.${outcome}`)}
          </FieldError>
        </TextField>
        <Button className="button primary" type="submit" isDisabled={passphrase === '' || isOpening}>
          {t(isOpening ? 'collecting.sealed.opening' : 'collecting.sealed.open')}
        </Button>
      </div>
    </form>
  );
}
