import { useRef, type ClipboardEvent } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { beginFromChosen, beginFromPasted, setPasted } from '../../../stores/beginning.ts';
import { useBeginning } from '../../../stores/react.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { FromLesson } from './from-lesson.tsx';

/** Beginning a lesson: paste an article, open or drop a file, or take a lesson of the library. */
export function NewLesson() {
  const { t } = useTranslation();
  const beginning = useBeginning((state) => state.beginning);
  const reading = beginning.kind === 'reading';
  return (
    <section className="pack new-lesson" aria-labelledby="new-lesson">
      <div className="pack-head">
        <h2 className="pack-title" id="new-lesson">
          {t('authorStart.fresh')}
        </h2>
      </div>
      {beginning.kind === 'refused' && <FailureNote failure={beginning.failure} />}
      <PasteField isReading={reading} />
      <p className="new-lesson-way">
        <Button className="button" isDisabled={reading} onPress={() => void beginFromChosen()}>
          {t('authorStart.file')}
        </Button>
        <span className="quiet">{t('authorStart.fileHow')}</span>
      </p>
      <FromLesson isReading={reading} />
    </section>
  );
}

function PasteField({ isReading }: { isReading: boolean }) {
  const { t } = useTranslation();
  const { text, html } = useBeginning((state) => state.pasted);
  const pastedPage = useRef<string | null>(null);
  const paste = ({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart, selectionEnd } = currentTarget;
    // Only where nothing else is left in the field is the page from the clipboard all of the article.
    const isAll = (value.slice(0, selectionStart) + value.slice(selectionEnd)).trim() === '';
    const page = clipboardData.getData('text/html');
    pastedPage.current = isAll && page !== '' ? page : null;
  };
  return (
    <>
      <TextField
        value={text}
        onChange={(typed) => {
          setPasted({ text: typed, html: pastedPage.current });
          pastedPage.current = null;
        }}
      >
        <Label>{t('authorStart.paste')}</Label>
        <TextArea
          className="paste-field"
          rows={9}
          spellCheck="false"
          dir="auto"
          data-page={html === null ? undefined : ''}
          onPaste={paste}
        />
        <Text slot="description" className="quiet">
          {t('authorStart.pasteHow')}
        </Text>
      </TextField>
      <p className="new-lesson-begin">
        <Button
          className="button primary"
          data-testid="begin-lesson"
          isDisabled={text.trim() === '' || isReading}
          onPress={() => void beginFromPasted()}
        >
          {t('authorStart.begin')}
        </Button>
        {isReading && (
          <span className="patience" role="status">
            {t('authorStart.reading')}
          </span>
        )}
      </p>
    </>
  );
}
