import { useEffect, useRef, useState } from 'react';

/** Milliseconds a hand rests before what it wrote becomes an edit: a word or two are undone at once, not a letter. */
const REST = 300;

interface Writing {
  /** What the field shows. */
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
}

/**
 * A text field that is being written in. What is written becomes an edit when the hand rests, when the field is left, and
 * when it goes off the screen. While it is written in it shows what was typed, to the last space; else what the draft holds.
 *
 * @param write carries out the edit; asked only for what differs from `written`
 */
export function useWriting(written: string, write: (value: string) => void): Writing {
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef({ written, write });
  useEffect(() => {
    latest.current = { written, write };
  });
  const settle = useRef(() => {
    window.clearTimeout(timer.current);
    const value = pending.current;
    pending.current = null;
    if (value !== null && value !== latest.current.written) latest.current.write(value);
  });
  useEffect(() => settle.current, []);
  return {
    value: typed ?? written,
    onChange: (value) => {
      setTyped(value);
      pending.current = value;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        settle.current();
      }, REST);
    },
    onBlur: () => {
      settle.current();
      setTyped(null);
    },
  };
}
