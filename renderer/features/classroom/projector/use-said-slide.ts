import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { announce } from '../../../stores/announcements.ts';
import { isRevealed, slideOf, useWall } from './wall.ts';

/** Says what has come onto the wall, for a teacher who hears it. */
export function useSaidSlide(): void {
  const { t } = useTranslation();
  const slide = useWall(slideOf);
  const revealed = useWall(isRevealed);
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const name =
      slide.kind === 'item'
        ? t('projector.place', { place: slide.place, of: slide.of })
        : t(`projector.slide.${slide.kind}`);
    announce(revealed ? `${name}. ${t('projector.keyShown')}` : name);
  }, [slide, revealed, t]);
}
