import { useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { languageTagSchema } from '../../../../lessons/format/localized.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp } from '../../../stores/react.ts';
import { languageName } from '../../library/language-name.ts';

/** Languages of schools here and their pupils; any other goes by its tag. */
const common = ['de', 'en', 'fr', 'es', 'it', 'pl', 'tr', 'uk', 'ru', 'ar', 'fa', 'ro'];

interface AddLanguageProps {
  taken: readonly string[];
  onAdd: (language: string) => void;
}

/** A language more: one of the usual ones with one press, any other by its BCP 47 tag. */
export function AddLanguage({ taken, onAdd }: AddLanguageProps) {
  const { t } = useTranslation();
  const reader = useApp(languageOf);
  const [tag, setTag] = useState('');
  const [refused, setRefused] = useState(false);
  const add = (): void => {
    const language = tag.trim();
    if (!languageTagSchema.safeParse(language).success || taken.includes(language)) {
      setRefused(true);
      return;
    }
    setTag('');
    onAdd(language);
  };
  return (
    <>
      <div role="group" aria-label={t('authorDetails.languages.add')}>
        <span className="field-label" aria-hidden="true">
          {t('authorDetails.languages.add')}
        </span>
        <div className="chips">
          {common
            .filter((language) => !taken.includes(language))
            .map((language) => (
              <Button
                key={language}
                className="chip"
                onPress={() => {
                  onAdd(language);
                }}
              >
                {languageName(language, reader)}
              </Button>
            ))}
        </div>
      </div>
      <Form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          value={tag}
          isInvalid={refused}
          onChange={(written) => {
            setTag(written);
            setRefused(false);
          }}
        >
          <Label className="field-label">{t('authorDetails.languages.other')}</Label>
          <Input type="text" placeholder="pt-BR" spellCheck={false} />
          <FieldError className="field-fault">{t('authorDetails.languages.noTag')}</FieldError>
        </TextField>
        <Button className="button" type="submit" isDisabled={tag.trim() === ''}>
          {t('authorDetails.addShort')}
        </Button>
      </Form>
    </>
  );
}
