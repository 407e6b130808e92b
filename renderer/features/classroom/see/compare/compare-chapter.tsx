import { useTranslation } from 'react-i18next';

import { SelectField } from '../../../author/select-field.tsx';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { useSeeing } from '../seeing.ts';
import { ItemsSideBySide } from './items-side-by-side.tsx';
import { useBesideChoices, useLayBeside } from './use-beside.ts';

/** The class beside another, or beside its own first attempts: item by item, and by turns on the page. */
export function CompareChapter() {
  const { t } = useTranslation();
  const beside = useSeeing((state) => state.beside);
  const choices = useBesideChoices();
  const { lay, not } = useLayBeside();
  return (
    <>
      <h2 className="margin-heading">{t('classView.compare.heading')}</h2>
      {choices !== null && (
        <SelectField
          label={t('classView.compare.with')}
          placeholder={t('classView.compare.choose')}
          options={choices}
          value={beside?.value ?? null}
          onChange={(value) => {
            const choice = choices.find((candidate) => candidate.value === value);
            if (choice !== undefined) lay(choice);
          }}
        />
      )}
      {not?.kind === 'failed' && <FailureNote failure={not.failure} />}
      {not !== null && not.kind !== 'failed' && (
        <p className="praise" role="status">
          {t(`classView.compare.${not.kind}`)}
        </p>
      )}
      {beside === null ? (
        <p className="how">{t('classView.compare.how')}</p>
      ) : (
        <ItemsSideBySide beside={beside} />
      )}
    </>
  );
}
