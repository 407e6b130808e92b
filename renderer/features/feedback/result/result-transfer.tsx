import { useTranslation } from 'react-i18next';

import { compareSmallText } from '../../../../lessons/compare/compare.ts';
import type { SmallText } from '../../../../lessons/format/lesson.ts';
import { useLesson } from '../../../stores/react.ts';
import { useLocalized } from '../../reader/use-localized.ts';
import { MarkedText } from '../marked-text.tsx';
import { layStrokes } from '../strokes.ts';
import { strokesOfSolution } from '../transfer/solution.tsx';
import { useLetters } from '../use-letters.ts';

/** The transfer sentences with the learner's answers; an open one shows nothing of its key. */
export function ResultTransfer() {
  const { t } = useTranslation();
  const sentences = useLesson((state) => state.lesson.transfer);
  const begun = useLesson(({ attempt }) => attempt.stage.step === 'transfer');
  if (!begun || sentences.length === 0) return null;
  return (
    <section className="result-transfer" aria-labelledby="result-transfer">
      <h2 id="result-transfer">{t('feedback.result.transfer')}</h2>
      <ol>
        {sentences.map((small) => (
          <Answered key={small.id} small={small} />
        ))}
      </ol>
    </section>
  );
}

function Answered({ small }: { small: SmallText }) {
  const { t } = useTranslation();
  const { language, categories } = useLesson((state) => state.lesson);
  const answer = useLesson(({ attempt }) =>
    Object.hasOwn(attempt.transfer, small.id) ? attempt.transfer[small.id] : undefined,
  );
  const localized = useLocalized();
  const { letterOf } = useLetters();
  const whole = { start: 0, end: small.text.length };
  if (answer?.answered !== true) {
    return (
      <li className="result-sentence">
        <p className="small-text small-text-done" lang={language}>
          <MarkedText text={small.text} range={whole} strokes={[]} />
        </p>
        <p className="quiet">{t('feedback.result.transferNone')}</p>
      </li>
    );
  }
  const comparison = compareSmallText(small, language, answer.marks);
  const comment = localized(small.comment);
  return (
    <li className="result-sentence">
      <p className="small-text small-text-done" lang={language}>
        <MarkedText
          text={small.text}
          range={whole}
          strokes={layStrokes(strokesOfSolution(small, answer.marks, comparison, categories))}
          letterOf={({ category }) => letterOf(category.id)}
        />
      </p>
      {answer.marks.length === 0 && (
        <p>
          {t('feedback.result.transferYours')} {t('feedback.result.transferClean')}
        </p>
      )}
      <p lang={comment.language}>{comment.text}</p>
    </li>
  );
}
