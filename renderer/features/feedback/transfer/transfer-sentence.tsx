import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { answerTransfer } from '../../../../lessons/flow/flow.ts';
import type { SmallText } from '../../../../lessons/format/lesson.ts';
import type { TransferAnswer } from '../../../../lessons/marks/attempt.ts';
import { byPlace, type Mark } from '../../../../lessons/marks/mark.ts';
import { snapToWords, trimSpace } from '../../../../lessons/text/snap.ts';
import { sameSpan, textUnder, type Span } from '../../../../lessons/text/span.ts';
import { WordIndex } from '../../../../lessons/text/words.ts';
import { announce } from '../../../stores/announcements.ts';
import { changeAttempt, now } from '../../../stores/lesson.ts';
import { useApp, useDesk, useLesson, useLessonStores } from '../../../stores/react.ts';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { useCategoryName } from '../verdict-sentences.tsx';
import { SmallPens } from './small-pens.tsx';
import { SmallReader } from './small-reader.tsx';
import { Solution } from './solution.tsx';

const nothingYet: TransferAnswer = { marks: [], answered: false };

/** One unseen sentence: mark what there is, or say that there is nothing; then see how it stands to the key. */
export function TransferSentence({ small }: { small: SmallText }) {
  const answer = useLesson(({ attempt }) =>
    Object.hasOwn(attempt.transfer, small.id) ? attempt.transfer[small.id] : undefined,
  );
  const { marks, answered } = answer ?? nothingYet;
  return answered ? <Solution small={small} marks={marks} /> : <Question small={small} marks={marks} />;
}

function Question({ small, marks }: { small: SmallText; marks: readonly Mark[] }) {
  const { t } = useTranslation();
  const { lesson: store } = useLessonStores();
  const { language } = useLesson((state) => state.lesson);
  const pen = useDesk((desk) => desk.pen);
  const snapping = useApp((state) => state.settings.snapToWords);
  const name = useCategoryName();
  const words = useMemo(() => new WordIndex(small.text, language), [small.text, language]);
  const [draft, setDraft] = useState<Span | null>(null);

  const save = (answer: TransferAnswer, said: string): void => {
    const outcome = changeAttempt(store, (attempt) => answerTransfer(attempt, small.id, answer, now()));
    if (!outcome.ok) {
      announce(t(`feedback.refused.${outcome.error}`));
      return;
    }
    void outcome.value.then((saved) => {
      announce(saved ? said : t('common.unsaved'));
    });
  };

  const mark = (span: Span, category = pen): void => {
    setDraft(null);
    const snapped = snapToWords(span, words);
    const wanted = snapped === null || snapping ? snapped : trimSpace(span, small.text);
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
    save(
      { marks: [...marks, made].sort(byPlace), answered: false },
      t('reader.marked', { category: name(category), text: textUnder(small.text, made) }),
    );
  };

  const remove = (gone: Mark): void => {
    save(
      { marks: marks.filter(({ id }) => id !== gone.id), answered: false },
      t('reader.removed', { text: textUnder(small.text, gone) }),
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
      {marks.length > 0 && <SmallMarks text={small.text} marks={marks} onRemove={remove} />}
      <div className="answers">
        {marks.length > 0 ? (
          <Button
            className="button primary"
            onPress={() => {
              save({ marks: [...marks], answered: true }, t('feedback.transfer.answered'));
            }}
          >
            {t('feedback.transfer.answer')}
          </Button>
        ) : (
          <Button
            className="button"
            onPress={() => {
              save({ marks: [], answered: true }, t('feedback.transfer.answered'));
            }}
          >
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
  const { language, categories } = useLesson((state) => state.lesson);
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
