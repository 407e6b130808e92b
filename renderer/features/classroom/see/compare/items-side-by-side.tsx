import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { compareViews, type Part } from '../../../../../lessons/classroom/compare-views.ts';
import type { Category } from '../../../../../lessons/format/category.ts';
import { textUnder } from '../../../../../lessons/text/span.ts';
import { useMarked } from '../../../../stores/react.ts';
import { shortened } from '../../../feedback/quoted.tsx';
import { CategoryMark } from '../../../reader/category-mark.tsx';
import { useSeeing, type Beside } from '../seeing.ts';
import { useCategoryNamed, useGoToPlace, useLineOf } from '../use-places.ts';

/** How many of either side found each item: in words, and as two bars that end where all would be. */
export function ItemsSideBySide({ beside }: { beside: Beside }) {
  const { t } = useTranslation();
  const { lesson, view } = useSeeing((state) => state.seen);
  const text = useMarked((state) => state.lesson.text);
  const language = useMarked((state) => state.lesson.language);
  const compared = useMemo(() => compareViews(view, beside.view), [view, beside]);
  const named = useCategoryNamed();
  const line = useLineOf();
  const go = useGoToPlace();
  return (
    <>
      <p className="how">
        {t('classView.compare.learners', { own: compared.learners.one, beside: compared.learners.other })}
      </p>
      <table className="side-by-side" data-testid="side-by-side">
        <caption className="visually-hidden">{t('classView.compare.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('classView.compare.item')}</th>
            <th scope="col">{t('classView.compare.own')}</th>
            <th scope="col">
              <bdi>{beside.name}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.items.map(({ item: id, found }) => {
            const item = lesson.key.find((candidate) => candidate.id === id);
            if (item === undefined) return null;
            const { category } = named(item.category);
            const words = textUnder(text, item.core);
            return (
              <tr key={id}>
                <th scope="row">
                  {category !== undefined && <CategoryMark category={category} />}{' '}
                  <Button
                    className="plain side-words"
                    aria-label={t('classView.talk.go', { line: line(item.core.start), words })}
                    onPress={() => {
                      go(id);
                    }}
                  >
                    <span lang={language}>{shortened(words)}</span>
                  </Button>
                </th>
                <Share part={found.one} colour={category?.colour ?? 'slate'} />
                <Share part={found.other} colour={category?.colour ?? 'slate'} />
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="quiet side-how">{t('classView.compare.found')}</p>
    </>
  );
}

function Share({ part: { count, of }, colour }: { part: Part; colour: Category['colour'] }) {
  const { t } = useTranslation();
  if (of === 0) return <td>–</td>;
  return (
    <td>
      {t('classView.compare.part', { count, of })}
      <span className={`share-bar tint-${colour}`} aria-hidden="true">
        <span className="sign sign-found" style={{ flexGrow: count }} />
        <span className="sign sign-missed" style={{ flexGrow: of - count }} />
      </span>
    </td>
  );
}
