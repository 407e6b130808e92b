import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { textUnder } from '../../../../../lessons/text/span.ts';
import { useDesk, useMarked } from '../../../../stores/react.ts';
import { ExplanationTexts } from '../../../feedback/explanation.tsx';
import { useArticle } from '../../../reader/text-context.ts';
import { useLocalized } from '../../../reader/use-localized.ts';
import { useSeeStores } from '../seeing.ts';
import { useCategoryNamed, useLineOf } from '../use-places.ts';
import { OutcomeBlocks } from './outcome-blocks.tsx';
import { useOutcomeWords } from './outcomes.ts';
import { Reasons } from './reasons.tsx';
import type { SeenItem } from './seen-items.ts';

/** One item: what became of it, who disagrees and why, and folded what the key says of it. */
export function ItemCard({ seen: { item, counts } }: { seen: SeenItem }) {
  const { t } = useTranslation();
  const { desk } = useSeeStores();
  const article = useArticle();
  const asked = useDesk((state) => state.cardAsked);
  const text = useMarked((state) => state.lesson.text);
  const language = useMarked((state) => state.lesson.language);
  const words = useOutcomeWords();
  const line = useLineOf();
  const localized = useLocalized();
  const { category, name, language: spoken } = useCategoryNamed()(item.category);
  const technique = category?.techniques.find(({ id }) => id === item.technique);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!asked) return;
    card.current?.focus();
    desk.setState({ cardAsked: false });
  }, [asked, desk]);
  return (
    <section
      className={`card row-card edge-${category?.colour ?? 'slate'}`}
      ref={card}
      tabIndex={-1}
      aria-labelledby="seen-item-title"
      data-testid="item-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape') article?.focus();
      }}
    >
      <header className="row-card-head">
        <h3 id="seen-item-title" className={`ink-${category?.colour ?? 'slate'}`}>
          <span lang={spoken}>{name}</span>
          {technique !== undefined && (
            <>
              {' · '}
              <span lang={localized(technique.name).language}>{localized(technique.name).text}</span>
            </>
          )}
        </h3>
        <p className="row-card-said">
          {line(item.core.start)} · {t(`classView.items.strength.${item.strength}`)}
        </p>
      </header>
      <blockquote className="card-words" lang={language}>
        {textUnder(text, item.core)}
      </blockquote>
      <div>
        <p data-testid="item-card-words">{words(counts)}</p>
        <OutcomeBlocks item={counts} colour={category?.colour} />
      </div>
      <Stances counts={counts} />
      {category !== undefined && (
        <details className="aside-note">
          <summary>{t('classView.items.explanation')}</summary>
          <div className="folded-explanation">
            <ExplanationTexts item={item} category={category} />
          </div>
        </details>
      )}
    </section>
  );
}

function Stances({ counts: { convinced, disagree, reasons } }: Pick<SeenItem, 'counts'>) {
  const { t } = useTranslation();
  if (convinced + disagree === 0) return null;
  return (
    <div className="stances">
      <p>
        {[
          ...(disagree === 0 ? [] : [t('classView.items.disagree', { count: disagree })]),
          ...(convinced === 0 ? [] : [t('classView.items.convinced', { count: convinced })]),
        ].join(', ')}
        {'.'}
      </p>
      <Reasons reasons={reasons} label={t('classView.items.reasons')} />
    </div>
  );
}
