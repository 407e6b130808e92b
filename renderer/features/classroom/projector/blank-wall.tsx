import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { takeAway } from '../../../stores/overlay.ts';

/** A wall with nothing on it but a sentence. */
export function BlankWall({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const wall = useRef<HTMLElement>(null);
  useEffect(() => wall.current?.focus(), []);
  return (
    <main
      className="projector wall-blank"
      data-tone="light"
      aria-label={t('classes.projector')}
      ref={wall}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape' || key === 'F5') takeAway();
      }}
    >
      <h1 className="visually-hidden">{t('classes.projector')}</h1>
      <div className="wall-sentence">{children}</div>
      <button type="button" className="button" onClick={takeAway}>
        {t('projector.close')}
      </button>
    </main>
  );
}
