import { useTranslation } from 'react-i18next';

import { spanOfWords } from '../../../../lessons/compare/word-range.ts';
import { textUnder, type Span } from '../../../../lessons/text/span.ts';
import { useMarked } from '../../../stores/react.ts';
import { shortened } from '../../feedback/quoted.tsx';
import { useArticle } from '../../reader/text-context.ts';
import { useLocalized } from '../../reader/use-localized.ts';
import { isRevealed, useWall, type Wall } from './wall.ts';

type Asked = 'missed' | 'overMarked' | 'disagree' | 'split';

interface Question {
  asked: Asked;
  span: Span;
  /** What the key has there; null for nothing. */
  category: string | null;
}

/** Three places and a question to each. What the key says of them comes when it is asked for. */
export function QuestionsSlide() {
  const { t } = useTranslation();
  const article = useArticle();
  const lesson = useWall((state) => state.lesson);
  const points = useWall((state) => state.points);
  const revealed = useWall(isRevealed);
  const words = useMarked((state) => state.words);
  const localized = useLocalized();
  const nameOf = (id: string): string => {
    const category = lesson.categories.find((candidate) => candidate.id === id);
    return category === undefined ? id : localized(category.name).text;
  };
  const passage = points.overMarked === null ? null : spanOfWords(points.overMarked, words);
  const questions = [
    ...itemQuestion(lesson, 'missed', points.missed),
    ...(passage === null ? [] : [{ asked: 'overMarked' as const, span: passage, category: null }]),
    ...(points.disputed === null ? [] : itemQuestion(lesson, points.disputed.why, points.disputed.item)),
  ].sort((one, other) => one.span.start - other.span.start);
  return (
    <section
      className="wall-slide wall-questions"
      aria-labelledby="wall-questions"
      data-testid="wall-questions"
    >
      <h2 id="wall-questions">{t('projector.slide.questions')}</h2>
      <ol>
        {questions.map(({ asked, span, category }) => (
          <li key={asked}>
            <p className="wall-place">
              {article !== null && (
                <span className="wall-line">{t('reader.line', { line: article.lineOf(span.start) })}</span>
              )}{' '}
              <span className="wall-words" lang={lesson.language}>
                {shortened(textUnder(lesson.text, span))}
              </span>
            </p>
            <p>{t(`projector.ask.${asked}`)}</p>
            {revealed && (
              <p className="wall-key" data-testid="wall-key">
                {category === null
                  ? t('classView.word.notInKey')
                  : t('classView.word.inKey', { categories: nameOf(category) })}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function itemQuestion({ key }: Wall['lesson'], asked: Asked, id: string | null): Question[] {
  const item = key.find((candidate) => candidate.id === id);
  return item === undefined ? [] : [{ asked, span: item.core, category: item.category }];
}
