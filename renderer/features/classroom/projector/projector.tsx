import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';
import { ReaderContext } from '../../../stores/react.ts';
import { ArticleDesk } from '../../reader/article.tsx';
import { ItemSlide } from './item-slide.tsx';
import { QuestionsSlide } from './questions-slide.tsx';
import { useSaidSlide } from './use-said-slide.ts';
import { useWallKeys } from './use-wall-keys.ts';
import { useWallSize } from './use-wall-size.ts';
import { slideOf, useWall, useWallStores, WallContext, type WallStores } from './wall.ts';
import { WallBar } from './wall-bar.tsx';
import { WallLegend } from './wall-legend.tsx';
import { WallPainting } from './wall-painting.tsx';

interface ProjectorProps {
  stores: WallStores;
  /** Takes in what was handed in meanwhile; null while there is too little of it. */
  onRenew: (() => void) | null;
}

/** The wall: the article with its heat, the questions, then place by place; the key only when the teacher shows it. */
export function Projector({ stores, onRenew }: ProjectorProps) {
  return (
    <WallContext value={stores}>
      <ReaderContext value={stores.reader}>
        <Shown onRenew={onRenew} />
      </ReaderContext>
    </WallContext>
  );
}

function Shown({ onRenew }: Pick<ProjectorProps, 'onRenew'>) {
  const { t } = useTranslation();
  const tone = useWall((state) => state.tone);
  const slide = useWall(slideOf);
  const wall = useRef<HTMLElement>(null);
  useWallKeys();
  useWallSize();
  useSaidSlide();
  useOwnSize();
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
      <WallBar onRenew={onRenew} />
    </main>
  );
}

/** A window that was made to fill the screen for the wall does so no longer without it. */
function useOwnSize(): void {
  const { wall } = useWallStores();
  useEffect(
    () => () => {
      if (wall.getState().full) void api.setFullScreen({ full: false });
    },
    [wall],
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
