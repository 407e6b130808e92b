import { useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { foundBy, gradedWith, unmarkedBy } from '../../../../../lessons/classroom/compare-views.ts';
import { talkingPoints } from '../../../../../lessons/classroom/talking-points.ts';
import { textUnder } from '../../../../../lessons/text/span.ts';
import { useDesk, useMarked } from '../../../../stores/react.ts';
import { shortened } from '../../../feedback/quoted.tsx';
import { Reasons } from '../items/reasons.tsx';
import { passageId } from '../places.ts';
import { useSeeing } from '../seeing.ts';
import { useCategoryNamed, useGoToPlace, useLineOf } from '../use-places.ts';

/** Three places to begin a talk with: chosen by counting, each with a question for the class. */
export function TalkChapter() {
  const { t } = useTranslation();
  const { lesson, view, overMarked } = useSeeing((state) => state.seen);
  const points = useMemo(() => talkingPoints(lesson, view, overMarked), [lesson, view, overMarked]);
  const { missed, overMarked: passage, disputed } = points;
  const named = useCategoryNamed();
  const none = missed === null && passage === null && disputed === null;
  const categoryOf = (id: string): string => lesson.key.find((item) => item.id === id)?.category ?? '';
  return (
    <>
      <h2 className="margin-heading">{t('classView.talk.heading', { count: view.learners })}</h2>
      {view.learners < 5 && <p className="praise">{t('classView.few', { count: view.learners })}</p>}
      {none && <p>{t('classView.talk.none')}</p>}
      <ol className="talk">
        {missed !== null && (
          <Point
            id={missed.item}
            title={t('classView.talk.missed.title')}
            said={t('classView.talk.missed.said', {
              count: unmarkedBy(missed),
              of: gradedWith(missed),
              category: named(categoryOf(missed.item)).name,
            })}
            question={t('classView.talk.missed.ask')}
          />
        )}
        {passage !== null && (
          <Point
            id={passageId(passage)}
            title={t('classView.talk.overMarked.title')}
            said={t('classView.passages.said', {
              count: passage.learners,
              of: view.learners,
              category: named(passage.category).name,
            })}
            question={t('classView.talk.overMarked.ask')}
          >
            <Reasons reasons={passage.whys.slice(0, 2)} label={t('classView.passages.whys')} />
          </Point>
        )}
        {disputed !== null && (
          <Point
            id={disputed.item.item}
            title={t(`classView.talk.${disputed.why}.title`)}
            said={
              disputed.why === 'disagree'
                ? t('classView.talk.disagree.said', {
                    count: disputed.item.disagree,
                    of: gradedWith(disputed.item),
                  })
                : t('classView.talk.split.said', {
                    count: foundBy(disputed.item),
                    not: unmarkedBy(disputed.item),
                    category: named(categoryOf(disputed.item.item)).name,
                  })
            }
            question={t(`classView.talk.${disputed.why}.ask`)}
          >
            {disputed.why === 'disagree' && (
              <Reasons reasons={disputed.item.reasons.slice(0, 2)} label={t('classView.items.reasons')} />
            )}
          </Point>
        )}
      </ol>
      <details className="aside-note">
        <summary>{t('classView.talk.rule')}</summary>
        <p>{t('classView.talk.ruleHow')}</p>
      </details>
    </>
  );
}

interface PointProps {
  id: string;
  title: string;
  /** What was counted there. */
  said: string;
  /** To ask the class. */
  question: string;
  children?: ReactNode;
}

/** One place: where it is, what was counted, what to ask; and the way to it on the page. */
function Point({ id, title, said, question, children }: PointProps) {
  const { t } = useTranslation();
  const place = useMarked((state) => state.marks).find((candidate) => candidate.id === id);
  const text = useMarked((state) => state.lesson.text);
  const language = useMarked((state) => state.lesson.language);
  const focus = useDesk((desk) => desk.focus);
  const { category } = useCategoryNamed()(place?.category ?? '');
  const line = useLineOf();
  const go = useGoToPlace();
  if (place === undefined) return null;
  return (
    <li
      className={`card talk-point edge-${category?.colour ?? 'slate'}${focus?.id === id ? ' talk-point-now' : ''}`}
      data-testid="talk-point"
      data-place={id}
    >
      <h3>{title}</h3>
      <Button
        className="talk-words"
        aria-label={t('classView.talk.go', { line: line(place.start), words: textUnder(text, place) })}
        onPress={() => {
          go(id);
        }}
      >
        <span className="card-words" lang={language}>
          {shortened(textUnder(text, place))}
        </span>
        <span className="row-line">{line(place.start)}</span>
      </Button>
      <p data-testid="talk-said">{said}</p>
      <p className="talk-question">{question}</p>
      {children}
    </li>
  );
}
