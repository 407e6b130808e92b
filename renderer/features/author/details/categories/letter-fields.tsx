import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { setLetter } from '../../../../../lessons/authoring/categories/categories.ts';
import type { Category } from '../../../../../lessons/format/category.ts';
import { languageOf } from '../../../../stores/app.ts';
import { useApp, useAuthor } from '../../../../stores/react.ts';
import { languageName } from '../../../library/language-name.ts';
import { placeName } from '../../place-name.ts';
import { useEdit } from '../../use-edit.ts';

/** The letter that is pressed to mark, one a language; whether another category has it is told at once. */
export function LetterFields({ category }: { category: Category }) {
  const { t } = useTranslation();
  const languages = useAuthor((state) => state.draft.pack.languages);
  return (
    <div
      className="letter-fields"
      role="group"
      aria-label={t('authorDetails.category.letter')}
      data-place={placeName({ of: 'category', id: category.id, field: 'letter' })}
    >
      <span className="field-label" aria-hidden="true">
        {t('authorDetails.category.letter')}
      </span>
      <span className="field-how">{t('authorDetails.category.letterHow')}</span>
      <div className="letters">
        {languages.map((language) => (
          <Letter key={language} category={category} language={language} />
        ))}
      </div>
    </div>
  );
}

function Letter({ category, language }: { category: Category; language: string }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const reader = useApp(languageOf);
  const letter = category.letter[language] ?? '';
  const isTaken = useAuthor((state) =>
    state.draft.lesson.categories.some(
      (other) =>
        letter !== '' &&
        other.id !== category.id &&
        other.letter[language]?.toLocaleLowerCase(language) === letter.toLocaleLowerCase(language),
    ),
  );
  const [isNone, setNone] = useState(false);
  return (
    <TextField
      className="letter"
      value={letter}
      isInvalid={isTaken || isNone}
      onChange={(typed) => {
        // The last letter typed takes the place of the one before.
        const last = /.$/u.exec(typed)?.[0] ?? '';
        const isLetter = last === '' || /^\p{L}$/u.test(last);
        setNone(!isLetter);
        if (isLetter) edit('category', (draft) => setLetter(draft, category.id, language, last));
      }}
    >
      <Label className="language-name">{languageName(language, reader)}</Label>
      <Input type="text" data-language={language} spellCheck={false} autoComplete="off" />
      <FieldError className="field-fault">
        {isNone ? t('authorDetails.category.noLetter') : t('authorDetails.category.letterTaken')}
      </FieldError>
    </TextField>
  );
}
