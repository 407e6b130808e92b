import { useId } from 'react';
import { TextArea, TextField, Label } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { SettlementNote } from '../../../../lessons/authoring/second/settlement.ts';
import { LONGEST_PROSE } from '../../../../lessons/authoring/written.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor } from '../../../stores/react.ts';
import { languageName } from '../../library/language-name.ts';
import { useWriting } from '../use-writing.ts';

interface NoteFieldsProps {
  note: SettlementNote;
  /** Learners read it then, in each of the lesson's languages. */
  isForLearners: boolean;
  onWrite: (note: SettlementNote) => void;
}

/** Why a dispute was settled as it was: for oneself in one language, for learners in all of them. */
export function NoteFields({ note, isForLearners, onWrite }: NoteFieldsProps) {
  const { t } = useTranslation();
  const languages = useAuthor((state) => state.draft.pack.languages);
  const id = useId();
  const shown = isForLearners ? languages : languages.filter((tag, place) => place === 0 || note[tag]);
  return (
    <div className="localized-field" role="group" aria-labelledby={id}>
      <span className="field-label" id={id}>
        {t(isForLearners ? 'authorSecond.noteForLearners' : 'authorSecond.note')}
      </span>
      {shown.map((language) => (
        <NoteIn
          key={language}
          language={language}
          isAlone={shown.length === 1}
          note={note}
          onWrite={onWrite}
          label={t('authorSecond.note')}
        />
      ))}
    </div>
  );
}

interface NoteInProps extends Pick<NoteFieldsProps, 'note' | 'onWrite'> {
  language: string;
  isAlone: boolean;
  label: string;
}

function NoteIn({ language, isAlone, note, onWrite, label }: NoteInProps) {
  const name = languageName(language, useApp(languageOf));
  const writing = useWriting(note[language] ?? '', (text) => {
    onWrite(withText(note, language, text));
  });
  return (
    <TextField
      className="in-language"
      maxLength={LONGEST_PROSE}
      {...writing}
      {...(isAlone ? { 'aria-label': label } : {})}
    >
      {!isAlone && (
        <Label className="language-name">
          <span className="visually-hidden">{label}: </span>
          {name}
        </Label>
      )}
      <TextArea rows={2} lang={language} dir="auto" data-language={language} data-testid="settlement-note" />
    </TextField>
  );
}

/** An empty note is none. */
function withText(note: SettlementNote, language: string, text: string): SettlementNote {
  const { [language]: _before, ...others } = note;
  const trimmed = text.trim();
  return trimmed === '' ? others : { ...others, [language]: trimmed };
}
