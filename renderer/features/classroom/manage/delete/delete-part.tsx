import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useClass } from '../../../../stores/react.ts';
import { SelectField } from '../../../author/select-field.tsx';
import { useLearnerName } from '../../use-learner-name.ts';
import { Part } from '../part.tsx';
import { DeleteClass } from './delete-class.tsx';
import { DeleteLearner } from './delete-learner.tsx';

/** Deleting for good: what one learner handed in, or the class with everything. */
export function DeletePart() {
  const { t } = useTranslation();
  const nameOf = useLearnerName();
  const codes = useClass((state) => state.codes) ?? [];
  const [learner, setLearner] = useState<string | null>(null);
  const [asked, setAsked] = useState<'learner' | 'class' | null>(null);
  const chosen = codes.find((one) => one.learner === learner) ?? null;
  const close = (): void => {
    setAsked(null);
  };
  return (
    <Part id="delete" title={t('classes.delete.title')}>
      <p>{t('classes.delete.retention')}</p>
      {codes.length > 0 && (
        <div className="publish-actions delete-learner">
          <SelectField
            label={t('classes.delete.learner')}
            placeholder={t('classes.delete.choose')}
            options={codes.map((one) => ({
              value: one.learner,
              text: [one.learner, nameOf(one.learner)].filter(Boolean).join(' · '),
            }))}
            value={chosen?.learner ?? null}
            onChange={setLearner}
          />
          <Button
            className="button"
            isDisabled={chosen === null}
            onPress={() => {
              setAsked('learner');
            }}
          >
            {t('classes.delete.learnerButton')}
          </Button>
        </div>
      )}
      <Button
        className="button danger"
        onPress={() => {
          setAsked('class');
        }}
      >
        {t('classes.delete.classButton')}
      </Button>
      {asked === 'learner' && chosen !== null && <DeleteLearner code={chosen} onClose={close} />}
      {asked === 'class' && <DeleteClass onClose={close} />}
    </Part>
  );
}
