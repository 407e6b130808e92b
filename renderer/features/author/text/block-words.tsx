import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import i18next from 'i18next';

import { announce } from '../../../stores/announcements.ts';
import { useAuthorStores } from '../../../stores/react.ts';
import { tell } from './block-actions.ts';
import { beginWriting } from './writing.ts';

/** Where writing goes on, or ends, by a key at the edge of a block's words. */
export type Leaving =
  | { to: 'walk' }
  | { to: 'before' | 'after' }
  /** What stands in the field before and behind the caret. */
  | { to: 'split'; before: string; after: string }
  | { to: 'join-before' | 'join-after'; words: string };

interface BlockWordsProps {
  place: number;
  adding: boolean;
  words: string;
  label: string;
  onLeave: (leaving: Leaving) => void;
  /** A new block's first words are in the draft: it is a block like any other now. */
  onAdded: () => void;
}

/** How long a hand must rest for its words to be put into the draft, in milliseconds. */
const PAUSE = 600;

/** The words of one block while they are written, set as they will be read. What is typed here draws nothing else. */
export function BlockWords({ place, adding, words, label, onLeave, onAdded }: BlockWordsProps) {
  const { author } = useAuthorStores();
  const write = useMemo(() => beginWriting(author, place, adding), [author, place, adding]);
  const [typed, setTyped] = useState(words);
  const field = useRef<HTMLTextAreaElement>(null);
  const isKept = useRef(true);
  const composing = useRef(false);

  const keep = (value: string, last: boolean): void => {
    // A block that is empty for a moment is being written anew, not taken away.
    if (isKept.current || (!last && value.trim() === '')) return;
    isKept.current = true;
    const before = author.getState().draft;
    const kept = write(value);
    author.getState().keeper.letGo();
    if (!kept.ok) announce(i18next.t(`authorText.refused.${kept.error}`));
    else if (kept.value !== null && last)
      tell(kept.value, before, author.getState().draft, () => i18next.t('authorText.wordsKept'));
    if (adding && kept.ok && kept.value !== null && !last) onAdded();
  };
  const keepNow = useEffectEvent((last: boolean) => {
    keep(field.current?.value ?? typed, last);
  });
  useEffect(() => {
    if (isKept.current || composing.current) return;
    const pause = setTimeout(() => {
      keepNow(false);
    }, PAUSE);
    return () => {
      clearTimeout(pause);
    };
  }, [typed]);
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  }, [typed]);
  const keepLast = useEffectEvent(() => {
    keep(latest.current, true);
  });
  useEffect(
    () => () => {
      keepLast();
    },
    [],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const leaving = leavingBy(event);
    if (leaving === null) return;
    event.preventDefault();
    // What is parted or joined says so itself.
    keep(event.currentTarget.value, leaving.to === 'walk');
    onLeave(leaving);
  };

  return (
    <textarea
      ref={field}
      className="block-words"
      aria-label={label}
      rows={1}
      spellCheck={false}
      value={typed}
      onChange={(event) => {
        if (isKept.current) author.getState().keeper.hold();
        isKept.current = false;
        setTyped(event.currentTarget.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // Another window may come before this one for a moment; writing goes on afterwards.
        if (document.hasFocus()) onLeave({ to: 'walk' });
        else keep(typed, false);
      }}
    />
  );
}

function leavingBy({
  key,
  shiftKey,
  altKey,
  currentTarget: { value, selectionStart, selectionEnd },
}: KeyboardEvent<HTMLTextAreaElement>): Leaving | null {
  const isCaret = selectionStart === selectionEnd;
  const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
  if (key === 'Escape') return { to: 'walk' };
  if (key === 'Enter' && value.trim() === '') return { to: 'walk' };
  if (key === 'Enter') return { to: 'split', before, after };
  if (!isCaret || shiftKey || altKey) return null;
  if (key === 'Backspace' && before === '') return { to: 'join-before', words: value };
  if (key === 'Delete' && after === '') return { to: 'join-after', words: value };
  if (key === 'ArrowUp' && before === '') return { to: 'before' };
  if (key === 'ArrowDown' && after === '') return { to: 'after' };
  return null;
}
