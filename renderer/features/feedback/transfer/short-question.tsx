import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { byPlace, type Mark } from '../../../../lessons/marks/mark.ts';
import { snapToWords, trimSpace } from '../../../../lessons/text/snap.ts';
import { sameSpan, textUnder, type Span } from '../../../../lessons/text/span.ts';
import { WordIndex } from '../../../../lessons/text/words.ts';
import { announce } from '../../../stores/announcements.ts';
import { useApp, useReading, useDesk } from '../../../stores/react.ts';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { useCategoryName } from '../verdict-sentences.tsx';
import { SmallPens } from './small-pens.tsx';
import { SmallReader } from './small-reader.tsx';

interface ShortQuestionProps {
  text: string;
  marks: readonly Mark[];
  /** `said`: what to announce once the change is kept. */
  onMarks: (marks: Mark[], said: string) => void;
  onAnswer: () => void;
}

/** A short text to mark with the lesson's pens, or to declare clean. */
export function ShortQuestion({ text, marks, onMarks, onAnswer }: ShortQuestionProps) {
  const { t } = useTranslation();
  const { language } = useReading((state) => state.lesson);
  const pen = useDesk((desk) => desk.pen);
  const snapping = useApp((state) => state.settings.snapToWords);
  const name = useCategoryName();
  const words = useMemo(() => new WordIndex(text, language), [text, language]);
  const [draft, setDraft] = useState<Span | null>(null);

  const mark = (span: Span, category = pen): void => {
    setDraft(null);
    const snapped = snapToWords(span, words);
    const wanted = snapped === null || snapping ? snapped : trimSpace(span, text);
    if (wanted === null) {
      announce(t('reader.refused.no-words'));
      return;
    }
    if (marks.some((other) => other.category === category && sameSpan(other, wanted))) {
      announce(t('reader.refused.already-marked', { category: name(category) }));
      return;
    }
    const made: Mark = {
      id: crypto.randomUUID(),
      category,
      ...wanted,
      sure: true,
      why: '',
      speaker: null,
      cue: null,
    };
    onMarks(
      [...marks, made].sort(byPlace),
      t('reader.marked', { category: name(category), text: textUnder(text, made) }),
    );
  };

  const remove = (gone: Mark): void => {
    onMarks(
      marks.filter(({ id }) => id !== gone.id),
      t('reader.removed', { text: textUnder(text, gone) }),
    );
  };

  return (
    <div className="question">
      <SmallPens
        onPen={(category) => {
          if (draft !== null) mark(draft, category);
        }}
      />
      <SmallReader
        words={words}
        marks={marks}
        draft={draft}
        onDraft={setDraft}
        onMark={mark}
        onRemove={remove}
      />
      {marks.length > 0 && <SmallMarks text={text} marks={marks} onRemove={remove} />}
      <div className="answers">
        {marks.length > 0 ? (
          <Button className="button primary" onPress={onAnswer}>
            {t('feedback.transfer.answer')}
          </Button>
        ) : (
          <Button className="button" onPress={onAnswer}>
            {t('feedback.transfer.clean')}
          </Button>
        )}
      </div>
    </div>
  );
}

function SmallMarks({
  text,
  marks,
  onRemove,
}: {
  text: string;
  marks: readonly Mark[];
  onRemove: (mark: Mark) => void;
}) {
  const { t } = useTranslation();
  const { language, categories } = useReading((state) => state.lesson);
  const name = useCategoryName();
  return (
    <ul className="small-marks" aria-label={t('feedback.transfer.marks')}>
      {marks.map((mark) => {
        const category = categories.find(({ id }) => id === mark.category);
        const words = textUnder(text, mark);
        return (
          <li key={mark.id} className="small-mark">
            {category !== undefined && <CategoryMark category={category} />}
            <span className="row-words" lang={language}>
              {words}
            </span>
            <Button
              className="plain"
              aria-label={t('feedback.transfer.remove', { category: name(mark.category), words })}
              onPress={() => {
                onRemove(mark);
              }}
            >
              ×
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
