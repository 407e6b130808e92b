import { Label, Tab, TabList, TabPanel, Tabs, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  explanationFields,
  languagesLacking,
  setExplanation,
  type ExplanationField,
} from '../../../../lessons/authoring/key/explanation.ts';
import { LONGEST_PROSE, writtenIn } from '../../../../lessons/authoring/written.ts';
import type { Category } from '../../../../lessons/format/category.ts';
import type { KeyItem } from '../../../../lessons/format/key.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor } from '../../../stores/react.ts';
import { betterKind } from '../../feedback/explanation.tsx';
import { languageName } from '../../library/language-name.ts';
import { placeName } from '../place-name.ts';
import { useWriting } from '../use-writing.ts';
import { useKeyActions } from './key-actions.ts';

interface ExplanationFieldsProps {
  item: KeyItem;
  category: Category;
  language: string;
  onLanguage: (language: string) => void;
}

/** The four short texts, in one of the draft's languages at a time; a language that lacks one says so. */
export function ExplanationFields({ item, category, language, onLanguage }: ExplanationFieldsProps) {
  const { t } = useTranslation();
  const languages = useAuthor((state) => state.draft.pack.languages);
  const reader = useApp(languageOf);
  const lacking = languagesLacking(item, languages);
  const shown = languages.includes(language) ? language : (languages[0] ?? '');
  const fields = explanationFields.map((field) => (
    <Field
      key={`${item.id} ${field} ${shown}`}
      item={item}
      field={field}
      category={category}
      language={shown}
    />
  ));
  if (languages.length === 1) {
    return (
      <div className="explanation" role="group" aria-label={t('authorKey.explanation')}>
        {fields}
      </div>
    );
  }
  return (
    <Tabs
      className="explanation"
      selectedKey={shown}
      onSelectionChange={(chosen) => {
        onLanguage(String(chosen));
      }}
    >
      <TabList className="language-tabs" aria-label={t('authorKey.explanationIn')}>
        {languages.map((tag) => (
          <Tab key={tag} id={tag} className="language-tab">
            {languageName(tag, reader)}
            {lacking.includes(tag) && (
              <>
                <span className="lacking-dot" aria-hidden="true" />
                <span className="visually-hidden">{`, ${t('authorKey.lacking')}`}</span>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      <TabPanel id={shown} className="language-panel">
        {fields}
      </TabPanel>
    </Tabs>
  );
}

interface FieldProps {
  item: KeyItem;
  field: ExplanationField;
  category: Category;
  language: string;
}

function Field({ item, field, category, language }: FieldProps) {
  const { t } = useTranslation();
  const { edit } = useKeyActions();
  const writing = useWriting(writtenIn(item.explanation[field], language), (text) => {
    edit('explanation', (draft) => setExplanation(draft, item.id, field, language, text));
  });
  const better = betterKind(category);
  return (
    <TextField
      className="explanation-field"
      maxLength={LONGEST_PROSE}
      data-place={placeName({ of: 'item', id: item.id, field: `explanation.${field}` })}
      {...writing}
    >
      <Label className="explanation-label">
        {field === 'better' ? t(`feedback.compare.better.${better}`) : t(`feedback.compare.${field}`)}
      </Label>
      <Text slot="description" className="field-hint">
        {field === 'better' ? t(`authorKey.betterHow.${better}`) : t(`authorKey.fieldHow.${field}`)}
      </Text>
      <TextArea rows={2} lang={language} dir="auto" data-language={language} />
    </TextField>
  );
}
