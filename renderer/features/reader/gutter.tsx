import { memo } from 'react';

import { useApp } from '../../stores/react.ts';
import type { Lines } from './use-article-layout.ts';

const EVERY = 5;

/** Line numbers beside the text, every fifth and the first: a class talks in line numbers. */
export const Gutter = memo(function Gutter({ lines }: { lines: Lines }) {
  const shown = useApp((state) => state.settings.lineNumbers);
  if (!shown) return null;
  return (
    <div className="gutter" aria-hidden="true">
      {lines.map((top, place) => {
        const number = place + 1;
        if (number !== 1 && number % EVERY !== 0) return null;
        return (
          <span key={number} style={{ top }}>
            {number}
          </span>
        );
      })}
    </div>
  );
});
