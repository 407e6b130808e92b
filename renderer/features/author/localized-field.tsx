import { useId } from 'react';
import { Input, TextArea, TextField } from 'react-aria-components';

import type { Place } from '../../../lessons/authoring/missing/gap.ts';
import { LONGEST_PROSE, writeIn, writtenIn } from '../../../lessons/authoring/written.ts';
import type { Localized } from '../../../lessons/format/localized.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp, useAuthor } from '../../stores/react.ts';
import { languageName } from '../library/language-name.ts';
import { placeName } from './place-name.ts';
import { useWriting } from './use-writing.ts';

interface LocalizedFieldProps {
  label: string;
  /** Where something above already says it to the eye. */
  isLabelHidden?: boolean;
  /** Said below the label, where the label alone does not. */
  help?: string;
  texts: Localized;
  /** Takes what makes the texts of before those with one of them written anew: others may have changed meanwhile. */
  onWrite: (write: (before: Localized) => Localized) => void;
  /** Where the texts stand in the draft. */
  place: Place;
  /** Lines the field has room for; one makes it a single line. */
  rows?: number;
}

/** One text in each of the draft's languages, the lesson's own first. What nobody has written yet is empty. */
export function LocalizedField(props: LocalizedFieldProps) {
  const { label, isLabelHidden = false, help, texts, onWrite, place, rows = 2 } = props;
  const languages = useAuthor((state) => state.draft.pack.languages);
  const id = useId();
  return (
    <div
      className="localized-field"
      role="group"
      aria-labelledby={id}
      data-place={placeName(place)}
      {...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
    >
      <span className={isLabelHidden ? 'visually-hidden' : 'field-label'} id={id}>
        {label}
      </span>
      {help !== undefined && (
        <span className="field-how" id={`${id}-help`}>
          {help}
        </span>
      )}
      {languages.map((language) => (
        <InLanguage
          key={language}
          label={label}
          language={language}
          isAlone={languages.length === 1}
          texts={texts}
          onWrite={onWrite}
          rows={rows}
        />
      ))}
    </div>
  );
}

interface InLanguageProps extends Pick<LocalizedFieldProps, 'label' | 'texts' | 'onWrite'> {
  language: string;
  /** Whether the lesson has no other language: then its name would tell the eye nothing. */
  isAlone: boolean;
  rows: number;
}

function InLanguage({ label, language, isAlone, texts, onWrite, rows }: InLanguageProps) {
  const name = languageName(language, useApp(languageOf));
  const writing = useWriting(writtenIn(texts, language), (text) => {
    onWrite((before) => writeIn(before, language, text));
  });
  const props = { lang: language, dir: 'auto', 'data-language': language } as const;
  return (
    <TextField
      className="in-language"
      aria-label={`${label} (${name})`}
      maxLength={LONGEST_PROSE}
      {...writing}
    >
      {!isAlone && (
        <span className="language-name" aria-hidden="true">
          {name}
        </span>
      )}
      {rows === 1 ? <Input type="text" {...props} /> : <TextArea rows={rows} {...props} />}
    </TextField>
  );
}
