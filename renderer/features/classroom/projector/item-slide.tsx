import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProjectorView } from '../../../../lessons/classroom/for-projector.ts';
import type { Category } from '../../../../lessons/format/category.ts';
import type { KeyItem } from '../../../../lessons/format/key.ts';
import { isUnwritten } from '../../../../lessons/format/localized.ts';
import { overlaps, type Span } from '../../../../lessons/text/span.ts';
import { useMarked } from '../../../stores/react.ts';
import { betterKind } from '../../feedback/explanation.tsx';
import { useArticle } from '../../reader/text-context.ts';
import { useLocalized } from '../../reader/use-localized.ts';
import type { Slide } from './slides.ts';
import { isRevealed, useWall } from './wall.ts';
import { wallWarm } from './wall-warm.ts';
import { WarmWords } from './warm-words.tsx';

/** One place of the article: what the class marked there, and once it is asked for what the key has. */
export function ItemSlide({ slide }: { slide: Extract<Slide, { kind: 'item' }> }) {
  const { t } = useTranslation();
  const article = useArticle();
  const lesson = useWall((state) => state.lesson);
  const shown = useWall((state) => state.shown);
  const revealed = useWall(isRevealed);
  const sentences = useMarked((state) => state.sentences);
  const item = lesson.key.find(({ id }) => id === slide.item);
  const category = lesson.categories.find(({ id }) => id === item?.category);
  const range = useMemo(() => (item === undefined ? null : around(item.core, sentences)), [item, sentences]);
  const warm = useMemo(
    () =>
      lesson.categories
        .filter(({ id }) => !revealed || id === category?.id)
        .map((one) => ({ category: one, stretches: wallWarm(shown, one.id) })),
    [lesson, shown, revealed, category],
  );
  const counts = shown.items.find((candidate) => candidate.item === slide.item);
  if (item === undefined || category === undefined || range === null || counts === undefined) return null;
  return (
    <section className="wall-slide wall-item" aria-labelledby="wall-item" data-testid="wall-item">
      <h2 id="wall-item" className="wall-line">
        {article !== null && t('reader.line', { line: article.lineOf(item.core.start) })}
      </h2>
      <WarmWords range={range} warm={warm} core={item.core} called={revealed ? category : null} />
      {revealed ? (
        <KeyOnTheWall item={item} category={category} counts={counts} of={shown.learners} />
      ) : (
        <p className="wall-question">{t('projector.ask.item')}</p>
      )}
      <p className="wall-count">{t('projector.place', { place: slide.place, of: slide.of })}</p>
    </section>
  );
}

/** The sentences that hold the words: a place is talked about in its sentence. */
function around(core: Span, sentences: readonly Span[]): Span {
  const touched = sentences.filter((sentence) => overlaps(sentence, core));
  return {
    start: Math.min(core.start, ...touched.map(({ start }) => start)),
    end: Math.max(core.end, ...touched.map(({ end }) => end)),
  };
}

interface KeyOnTheWallProps {
  item: KeyItem;
  category: Category;
  counts: ProjectorView['items'][number];
  of: number;
}

function KeyOnTheWall({ item, category, counts, of }: KeyOnTheWallProps) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const technique = category.techniques.find(({ id }) => id === item.technique);
  const { what, better } = item.explanation;
  const texts = [
    { title: t('feedback.compare.what'), said: localized(what) },
    { title: t(`feedback.compare.better.${betterKind(category)}`), said: localized(better) },
  ].filter(({ said }) => !isUnwritten(said.text));
  const name = localized(category.name);
  return (
    <div className="wall-key" data-testid="wall-key">
      <h3>
        <span
          className={`category-mark stroke-${category.colour} line-${category.line}`}
          lang={name.language}
        >
          {name.text}
        </span>
        {technique !== undefined && (
          <>
            {' '}
            <span lang={localized(technique.name).language}>{localized(technique.name).text}</span>
          </>
        )}
      </h3>
      <Counted counts={counts} of={of} colour={category.colour} />
      {texts.map(({ title, said }) => (
        <p key={title}>
          <strong>{title}:</strong> <span lang={said.language}>{said.text}</span>
        </p>
      ))}
    </div>
  );
}

function Counted({
  counts,
  of,
  colour,
}: Pick<KeyOnTheWallProps, 'counts' | 'of'> & { colour: Category['colour'] }) {
  const { t } = useTranslation();
  const { found, otherCategory, disagree } = counts;
  if (found === null) return <p className="wall-untold">{t('projector.untold')}</p>;
  const said = [
    t('projector.found', { count: found, of }),
    ...(otherCategory === null || otherCategory === 0
      ? []
      : [t('projector.otherCategory', { count: otherCategory })]),
    ...(disagree === null || disagree === 0 ? [] : [t('projector.disagree', { count: disagree })]),
  ];
  const other = otherCategory ?? 0;
  return (
    <div className="wall-counted">
      <p data-testid="wall-counted">{said.join(' ')}</p>
      <span className="share-bar" aria-hidden="true">
        <span className={`sign sign-found tint-${colour}`} style={{ flexGrow: found }} />
        <span className={`sign sign-aside tint-${colour}`} style={{ flexGrow: other }} />
        <span className={`sign sign-missed tint-${colour}`} style={{ flexGrow: of - found - other }} />
      </span>
    </div>
  );
}
