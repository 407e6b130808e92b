import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { addLanguage, removeLanguage, textsIn } from '../../../../lessons/authoring/details/languages.ts';
import { placeName } from '../place-name.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor } from '../../../stores/react.ts';
import { languageName } from '../../library/language-name.ts';
import { useEdit } from '../use-edit.ts';
import { AddLanguage } from './add-language.tsx';
import { Section } from './section.tsx';

/** The languages a lesson explains itself in. The article's own is always one of them. */
export function LanguagesSection() {
  const { t } = useTranslation();
  const edit = useEdit();
  const reader = useApp(languageOf);
  const own = useAuthor((state) => state.draft.lesson.language);
  const languages = useAuthor((state) => state.draft.pack.languages);
  const [leaving, setLeaving] = useState<string | null>(null);
  const remove = (language: string): void => {
    setLeaving(null);
    const name = languageName(language, reader);
    edit('languages', (draft) => removeLanguage(draft, language), t('authorDetails.removed', { name }));
  };
  return (
    <Section
      id="languages"
      title={t('authorDetails.section.languages')}
      lead={t('authorDetails.languages.lead')}
    >
      <ul className="language-list" data-place={placeName({ of: 'pack', field: 'languages' })}>
        {languages.map((language) => (
          <li key={language} className="language-row">
            <span>{languageName(language, reader)}</span>
            {language === own ? (
              <span className="quiet">{t('authorDetails.languages.own')}</span>
            ) : (
              <Button
                className="plain"
                aria-label={t('authorDetails.remove', { name: languageName(language, reader) })}
                onPress={() => {
                  setLeaving(language);
                }}
              >
                {t('authorDetails.removeShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <AddLanguage
        taken={languages}
        onAdd={(language) => {
          const name = languageName(language, reader);
          edit('languages', (draft) => addLanguage(draft, language), t('authorDetails.added', { name }));
        }}
      />
      {leaving !== null && (
        <AskRemove
          language={leaving}
          onClose={() => {
            setLeaving(null);
          }}
          onRemove={() => {
            remove(leaving);
          }}
        />
      )}
    </Section>
  );
}

interface AskRemoveProps {
  language: string;
  onClose: () => void;
  onRemove: () => void;
}

/** Says how much goes with a language before it does, and that it can be brought back. */
function AskRemove({ language, onClose, onRemove }: AskRemoveProps) {
  const { t } = useTranslation();
  const name = languageName(language, useApp(languageOf));
  const count = useAuthor((state) => textsIn(state.draft, language));
  return (
    <Dialog
      title={t('authorDetails.languages.removeTitle', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" onPress={onRemove}>
            {t('authorDetails.removeShort')}
          </Button>
        </>
      }
    >
      <p>{t('authorDetails.languages.removeBody', { name, count })}</p>
    </Dialog>
  );
}
