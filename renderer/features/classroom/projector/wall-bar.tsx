import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { en } from '../../../i18n/en/index.ts';
import type { WallCommand } from './slides.ts';
import { carryOut } from './wall-actions.ts';
import { isRevealed, useWall, useWallStores } from './wall.ts';

/** How long the bar stays after a hand was last seen. */
const REST_MS = 4000;

interface Action {
  name: keyof (typeof en)['projector']['bar'];
  key: string;
  command: WallCommand;
}

/**
 * What can be done and by which key. It goes when no hand moves, and comes back with one: nothing else is on the wall.
 *
 * @param onRenew takes in what was handed in meanwhile; null while that is nothing, or too little to be told
 */
export function WallBar({ onRenew }: { onRenew: (() => void) | null }) {
  const { t } = useTranslation();
  const stores = useWallStores();
  const revealed = useWall(isRevealed);
  const full = useWall((state) => state.full);
  const resting = useResting();
  const actions: Action[] = [
    { name: 'back', key: '←', command: { kind: 'step', by: -1 } },
    { name: 'next', key: '→', command: { kind: 'step', by: 1 } },
    { name: revealed ? 'hide' : 'reveal', key: t('projector.space'), command: { kind: 'reveal' } },
    { name: 'smaller', key: '−', command: { kind: 'size', by: -1 } },
    { name: 'larger', key: '+', command: { kind: 'size', by: 1 } },
    { name: 'tone', key: '.', command: { kind: 'tone' } },
    { name: full ? 'window' : 'full', key: 'F11', command: { kind: 'full' } },
    { name: 'close', key: 'Esc', command: { kind: 'close' } },
  ];
  return (
    <div
      className="wall-bar"
      role="toolbar"
      aria-label={t('projector.tools')}
      data-resting={resting}
      data-testid="wall-bar"
    >
      {actions.map(({ name, key, command }) => (
        <button
          key={key}
          type="button"
          className="wall-button"
          onClick={() => {
            carryOut(stores, command);
          }}
        >
          <kbd aria-hidden="true">{key}</kbd> {t(`projector.bar.${name}`)}
        </button>
      ))}
      {onRenew !== null && (
        <button type="button" className="wall-button" data-testid="wall-renew" onClick={onRenew}>
          {t('projector.renew')}
        </button>
      )}
    </div>
  );
}

function useResting(): boolean {
  const [resting, setResting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const wake = (): void => {
      setResting(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        setResting(true);
      }, REST_MS);
    };
    wake();
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
    };
  }, []);
  return resting;
}
