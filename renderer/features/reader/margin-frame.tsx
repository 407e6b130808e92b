import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { useDesk, useReader } from '../../stores/react.ts';

interface MarginFrameProps {
  /** What the button of the drawer says is in it; notes, where nothing else is said. */
  name?: string;
  foot: ReactNode;
  children: ReactNode;
}

/**
 * The margin beside the page, and its foot. In a narrow window it is a drawer: opened by its button it takes the keyboard,
 * and Escape gives it back.
 */
export function MarginFrame({ name, foot, children }: MarginFrameProps) {
  const { t } = useTranslation();
  const { desk } = useReader();
  const open = useDesk((state) => state.marginOpen);
  const margin = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const closeOnEscape = (event: KeyboardEvent): void => {
    const isDrawer = (button.current?.offsetParent ?? null) !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || !isDrawer) return;
    desk.setState({ marginOpen: false });
    button.current?.focus();
  };
  return (
    <>
      <aside
        ref={margin}
        className={`margin${open ? ' margin-open' : ''}`}
        aria-label={name ?? t('reader.margin')}
        id="margin"
        tabIndex={-1}
        onKeyDown={closeOnEscape}
      >
        <div className="margin-scroller">{children}</div>
      </aside>
      <footer className="foot">
        <Button
          ref={button}
          className="plain drawer-button"
          aria-expanded={open}
          aria-controls="margin"
          onPress={() => {
            // Shown before it is given the keyboard: what is hidden can't have it.
            flushSync(() => {
              desk.setState({ marginOpen: !open });
            });
            if (!open) margin.current?.focus();
          }}
        >
          {name ?? t('reader.openMargin')}
        </Button>
        {foot}
      </footer>
    </>
  );
}
