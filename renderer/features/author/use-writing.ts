import { useEffect, useRef, useState } from 'react';

import { useAuthorStores } from '../../stores/react.ts';

/** Milliseconds a hand rests before what it wrote becomes an edit: a word or two are undone at once, not a letter. */
const REST = 300;

/** Milliseconds after which it becomes one even if the hand does not rest: a crash shall not cost a whole sentence. */
const LONGEST = 2000;

interface Writing {
  /** What the field shows. */
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
}

/**
 * A text field that is being written in. What is written becomes an edit when the hand rests, when the field is left, and
 * when it goes off the screen; a window that is closed before waits for it. While it is written in it shows what was typed, to the last space; else what the draft holds.
 *
 * @param write carries out the edit; asked only for what differs from `written`
 */
export function useWriting(written: string, write: (value: string) => void): Writing {
  const { author } = useAuthorStores();
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  /** When the first of what is pending was typed. */
  const since = useRef(0);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef({ written, write });
  useEffect(() => {
    latest.current = { written, write };
  });
  const settle = useRef(() => {
    window.clearTimeout(timer.current);
    const value = pending.current;
    pending.current = null;
    if (value === null) return;
    if (value !== latest.current.written) latest.current.write(value);
    author.getState().keeper.letGo();
  });
  useEffect(() => settle.current, []);
  return {
    value: typed ?? written,
    onChange: (value) => {
      setTyped(value);
      if (pending.current === null) {
        since.current = performance.now();
        author.getState().keeper.hold();
      }
      pending.current = value;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(
        () => {
          settle.current();
        },
        Math.min(REST, since.current + LONGEST - performance.now()),
      );
    },
    onBlur: () => {
      settle.current();
      setTyped(null);
    },
  };
}
