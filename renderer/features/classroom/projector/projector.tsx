import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../lessons/result.ts';
import { ReaderContext } from '../../../stores/react.ts';
import { ArticleDesk } from '../../reader/article.tsx';
import { ItemSlide } from './item-slide.tsx';
import { QuestionsSlide } from './questions-slide.tsx';
import { useSaidSlide } from './use-said-slide.ts';
import { useWallKeys } from './use-wall-keys.ts';
import { useWallSize } from './use-wall-size.ts';
import { slideOf, useWall, WallContext, type WallStores } from './wall.ts';
import { WallBar } from './wall-bar.tsx';
import { WallLegend } from './wall-legend.tsx';
import { WallPainting } from './wall-painting.tsx';

/** The wall: the article with its heat, the questions, then place by place; the key only when the teacher shows it. */
export function Projector({ stores }: { stores: WallStores }) {
  return (
    <WallContext value={stores}>
      <ReaderContext value={stores.reader}>
        <Shown />
      </ReaderContext>
    </WallContext>
  );
}

function Shown() {
  const { t } = useTranslation();
  const tone = useWall((state) => state.tone);
  const slide = useWall(slideOf);
  const wall = useRef<HTMLElement>(null);
  useWallKeys();
  useWallSize();
  useSaidSlide();
  useEffect(() => wall.current?.focus(), []);
  return (
    <main
      className="projector"
      data-tone={tone}
      data-slide={slide.kind}
      aria-label={t('classes.projector')}
      ref={wall}
      tabIndex={-1}
    >
      <h1 className="visually-hidden">{t('classes.projector')}</h1>
      <ArticleDesk before={null} after={<SlideOver />}>
        <WallPainting />
      </ArticleDesk>
      {slide.kind === 'article' && <WallLegend />}
      <WallBar />
    </main>
  );
}

/** What lies over the article, which stays beneath: it knows the numbers of its lines. */
function SlideOver() {
  const slide = useWall(slideOf);
  switch (slide.kind) {
    case 'article':
      return null;
    case 'questions':
      return <QuestionsSlide />;
    case 'item':
      return <ItemSlide key={slide.item} slide={slide} />;
    default:
      return assertNever(slide);
  }
}
