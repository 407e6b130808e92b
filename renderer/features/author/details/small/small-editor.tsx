import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  addSmallSpan,
  removeSmallSpan,
  renameSmall,
  setSmallComment,
  smallTextOf,
  writeSmallText,
} from '../../../../../lessons/authoring/details/small-texts.ts';
import type { Place } from '../../../../../lessons/authoring/missing/gap.ts';
import type { SmallText } from '../../../../../lessons/format/lesson.ts';
import { isUnwritten } from '../../../../../lessons/format/localized.ts';
import type { Mark } from '../../../../../lessons/marks/mark.ts';
import { snapToWords } from '../../../../../lessons/text/snap.ts';
import { textUnder, type Span } from '../../../../../lessons/text/span.ts';
import { WordIndex } from '../../../../../lessons/text/words.ts';
import { ReadingContext, useAuthor, useAuthorStores, useReadingStores } from '../../../../stores/react.ts';
import { SmallPens } from '../../../feedback/transfer/small-pens.tsx';
import { SmallReader } from '../../../feedback/transfer/small-reader.tsx';
import { LocalizedField } from '../../localized-field.tsx';
import { PlainField } from '../../plain-field.tsx';
import { useEdit } from '../../use-edit.ts';
import { smallReading } from './small-reading.ts';
import { SmallSpan } from './small-span.tsx';

interface SmallEditorProps {
  small: SmallText;
  of: 'example' | 'transfer';
}

/** A short text: its words, what is marked in them and why, and what is said of the whole. */
export function SmallEditor({ small, of }: SmallEditorProps) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { author } = useAuthorStores();
  const [fault, setFault] = useState<string | null>(null);
  const language = useAuthor((state) => state.draft.lesson.language);
  const { id, spans, comment } = small;
  const at = (field: string): Place => (of === 'example' ? { of, field } : { of, id, field });
  const isWritten = !isUnwritten(small.text);
  return (
    <>
      <PlainField
        label={t('authorDetails.small.text')}
        rows={2}
        language={language}
        value={isWritten ? small.text : ''}
        place={at('text')}
        onWrite={(written) => {
          edit('small-text', (draft) => writeSmallText(draft, id, written));
        }}
      />
      {isWritten && <Marking small={small} />}
      {isWritten && spans.length === 0 && (
        <p className="quiet">
          {t(of === 'example' ? 'authorDetails.small.nothingMarked' : 'authorDetails.small.clean')}
        </p>
      )}
      {spans.map((span, place) => (
        <SmallSpan
          key={`${span.category} ${String(span.core.start)}-${String(span.core.end)}`}
          small={small}
          place={place}
          at={at}
        />
      ))}
      <LocalizedField
        label={t('authorDetails.small.comment')}
        help={t(
          of === 'example' ? 'authorDetails.small.exampleCommentHow' : 'authorDetails.small.commentHow',
        )}
        texts={comment}
        place={at('comment')}
        onWrite={(write) => {
          edit('small-text', (draft) => {
            const now = smallTextOf(draft, id);
            return now === undefined ? draft : setSmallComment(draft, id, write(now.comment));
          });
        }}
      />
      <PlainField
        label={t('authorDetails.small.id')}
        fault={fault}
        value={id}
        longest={80}
        onWrite={(written) => {
          const renamed = renameSmall(author.getState().draft, id, written.trim());
          setFault(renamed.ok ? null : t('authorDetails.more.noId'));
          if (renamed.ok) edit('small-text', () => renamed.value);
        }}
      />
    </>
  );
}

/** Marking in a short text, as learners do. */
function Marking({ small }: { small: SmallText }) {
  const stores = useAuthorStores();
  const reading = useMemo(() => smallReading(stores, small.text), [stores, small.text]);
  return (
    <ReadingContext value={reading}>
      {/* Its letters are laid out once: another text is another surface. */}
      <Surface key={small.text} small={small} />
    </ReadingContext>
  );
}

function Surface({ small }: { small: SmallText }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { desk } = useReadingStores();
  const language = useAuthor((state) => state.draft.lesson.language);
  const words = useMemo(() => new WordIndex(small.text, language), [small.text, language]);
  const [chosen, setChosen] = useState<Span | null>(null);
  const marks = useMemo(() => small.spans.map(asMark), [small.spans]);
  const mark = (span: Span, category?: string): void => {
    const core = snapToWords(span, words);
    setChosen(null);
    if (core === null) return;
    edit(
      'small-text',
      (draft) => addSmallSpan(draft, small.id, category ?? desk.getState().pen, core),
      t('authorDetails.small.marked', { words: textUnder(small.text, core) }),
    );
  };
  return (
    <div className="small-marking">
      <SmallPens
        onPen={(category) => {
          if (chosen !== null) mark(chosen, category);
        }}
      />
      <SmallReader
        words={words}
        marks={marks}
        draft={chosen}
        onDraft={setChosen}
        onMark={mark}
        onRemove={({ id }) => {
          edit('small-text', (draft) => removeSmallSpan(draft, small.id, Number(id)));
        }}
      />
    </div>
  );
}

const asMark = ({ category, core }: SmallText['spans'][number], place: number): Mark => ({
  id: String(place),
  category,
  start: core.start,
  end: core.end,
  sure: true,
  why: '',
  speaker: null,
  cue: null,
});
