import { useCallback, useMemo } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { OverMarked } from '../../../../../lessons/classroom/class-view.ts';
import { overhangs } from '../../../../../lessons/classroom/talking-points.ts';
import { spanOfWords } from '../../../../../lessons/compare/word-range.ts';
import { textUnder } from '../../../../../lessons/text/span.ts';
import { useDesk, useMarked } from '../../../../stores/react.ts';
import { CardPlace } from '../../../feedback/card-place.tsx';
import { shortened } from '../../../feedback/quoted.tsx';
import { CategoryMark } from '../../../reader/category-mark.tsx';
import { passageId } from '../places.ts';
import { useSeeing } from '../seeing.ts';
import { useCategoryNamed, useGoToPlace, useLineOf } from '../use-places.ts';
import { Reasons } from './reasons.tsx';

interface SeenPassage {
  id: string;
  passage: OverMarked;
  words: string;
  start: number;
}

/** What many marked and this key does not have: places of their own first, then what hangs over the edges of an item. */
export function PassagesChapter() {
  const { t } = useTranslation();
  const { lesson, overMarked } = useSeeing((state) => state.seen);
  const apart = useMemo(() => overhangs(lesson, overMarked), [lesson, overMarked]);
  if (overMarked.length === 0) return <p className="quiet">{t('classView.passages.none')}</p>;
  return (
    <>
      <h2 className="visually-hidden">{t('classView.passages.heading')}</h2>
      <p className="quiet">{t('classView.passages.how')}</p>
      <CardPlace>
        <PassageCard />
      </CardPlace>
      {apart.places.length > 0 && (
        <PassageList passages={apart.places} label={t('classView.passages.heading')} />
      )}
      {apart.overhangs.length > 0 && (
        <section className="overhangs">
          <h3 className="margin-heading">{t('classView.passages.overhangs')}</h3>
          <PassageList passages={apart.overhangs} label={t('classView.passages.overhangs')} />
        </section>
      )}
    </>
  );
}

function PassageList({ passages, label }: { passages: readonly OverMarked[]; label: string }) {
  const focus = useDesk((desk) => desk.focus);
  const language = useMarked((state) => state.lesson.language);
  const seen = useSeenPassages(passages);
  const said = usePassageWords();
  const line = useLineOf();
  const named = useCategoryNamed();
  const go = useGoToPlace();
  const chosen = seen.find(({ id }) => id === focus?.id);
  return (
    <GridList
      className="row-list passage-list"
      aria-label={label}
      items={seen}
      dependencies={[seen, line, named, said]}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === undefined ? [] : [chosen.id]}
      onSelectionChange={(selection) => {
        const [id] = selection === 'all' ? [] : selection;
        if (id !== undefined) go(String(id));
      }}
    >
      {({ id, passage, words, start }: SeenPassage) => {
        const { category } = named(passage.category);
        return (
          <GridListItem
            id={id}
            className="row"
            textValue={`${words}: ${said(passage)}, ${line(start)}`}
            data-testid="passage"
          >
            {category !== undefined && <CategoryMark category={category} />}
            <span className="row-words" lang={language}>
              {shortened(words)}
            </span>
            <span className="row-said">{said(passage)}</span>
            <span className="row-line">{line(start)}</span>
          </GridListItem>
        );
      }}
    </GridList>
  );
}

/** The passage in focus, and what they wrote who marked it. */
function PassageCard() {
  const { t } = useTranslation();
  const focus = useDesk((desk) => desk.focus);
  const overMarked = useSeeing((state) => state.seen.overMarked);
  const language = useMarked((state) => state.lesson.language);
  const said = usePassageWords();
  const line = useLineOf();
  const named = useCategoryNamed();
  const current = useSeenPassages(overMarked).find(({ id }) => id === focus?.id);
  if (current === undefined) return null;
  const { passage, words, start } = current;
  return (
    <section
      className={`card row-card edge-${named(passage.category).category?.colour ?? 'slate'}`}
      aria-label={t('classView.passages.card')}
      data-testid="passage-card"
    >
      <p className="row-card-said">
        {line(start)} · {t('classView.passages.notInKey')}
      </p>
      <blockquote className="card-words" lang={language}>
        {words}
      </blockquote>
      <p>{said(passage)}</p>
      {passage.whys.length === 0 ? (
        <p className="quiet">{t('classView.passages.noWhys')}</p>
      ) : (
        <Reasons reasons={passage.whys} label={t('classView.passages.whys')} />
      )}
    </section>
  );
}

/** "19 von 27 haben das als Framing markiert." */
function usePassageWords(): (passage: OverMarked) => string {
  const { t } = useTranslation();
  const of = useSeeing((state) => state.seen.view.learners);
  const named = useCategoryNamed();
  return useCallback(
    ({ learners, category }) =>
      t('classView.passages.said', { count: learners, of, category: named(category).name }),
    [t, of, named],
  );
}

function useSeenPassages(passages: readonly OverMarked[]): SeenPassage[] {
  const words = useMarked((state) => state.words);
  return useMemo(
    () =>
      passages.flatMap((passage) => {
        const span = spanOfWords(passage, words);
        return span === null
          ? []
          : [{ id: passageId(passage), passage, words: textUnder(words.text, span), start: span.start }];
      }),
    [passages, words],
  );
}
