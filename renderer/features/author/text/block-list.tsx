import { useCallback, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { directionOf } from '../../reader/article-direction.ts';
import type { BlockActions } from './block-actions.ts';
import { AT_END, type BlockPlace } from './block-place.ts';
import { BlockRow } from './block-row.tsx';
import type { Leaving } from './block-words.tsx';
import { useKindKeys } from './kind-letters.ts';

interface BlockListProps {
  at: BlockPlace;
  actions: BlockActions;
  /** Takes the keyboard to a block. */
  onGo: (to: Partial<BlockPlace>) => void;
}

/** How many blocks a page key goes. */
const PAGE = 8;

/** The article by blocks: arrow keys go through them, a letter says what one is, Enter opens its words. */
export function BlockList({ at, actions, onGo }: BlockListProps) {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const text = useAuthor((state) => state.draft.lesson.text);
  const blocks = useAuthor((state) => state.draft.lesson.blocks);
  const language = useAuthor((state) => state.draft.lesson.language);
  const kinds = useKindKeys();
  const list = useRef<HTMLDivElement>(null);
  useTakenPlace(list, at);

  const onWalkTo = useCallback(
    (place: number) => {
      onGo({ place, doing: 'walking' });
    },
    [onGo],
  );
  const onWrite = useCallback(
    (place: number, caret: number) => {
      onGo({ place, doing: 'writing', caret });
    },
    [onGo],
  );
  const onAdded = useCallback(() => {
    onGo({ doing: 'writing', taken: at.taken });
  }, [onGo, at.taken]);
  const lengthAt = (place: number): number => {
    const block = author.getState().draft.lesson.blocks[place];
    return block === undefined ? 0 : block.end - block.start;
  };
  const join = (place: number, caret: number): void => {
    if (actions.join(place)) onGo({ place: place - 1, doing: 'writing', caret });
  };
  const leave = (leaving: Leaving): void => {
    const { place } = at;
    switch (leaving.to) {
      case 'walk':
        onGo({ place: Math.min(place, blocks.length - 1), doing: 'walking' });
        return;
      case 'before':
        if (place > 0) onGo({ place: place - 1, doing: 'writing', caret: AT_END });
        return;
      case 'after':
        if (place < author.getState().draft.lesson.blocks.length - 1)
          onGo({ place: place + 1, doing: 'writing', caret: 0 });
        return;
      case 'split':
        if (leaving.after.trim() === '') onGo({ place: place + 1, doing: 'adding', caret: 0 });
        else if (actions.split(place, leaving.before, leaving.after))
          onGo({ place: leaving.before.trim() === '' ? place : place + 1, doing: 'writing', caret: 0 });
        return;
      case 'join-before': {
        if (place === 0) return;
        if (leaving.words.trim() === '') {
          onGo({ place: place - 1, doing: 'writing', caret: AT_END });
          return;
        }
        const own = lengthAt(place);
        const above = lengthAt(place - 1);
        if (actions.join(place))
          onGo({ place: place - 1, doing: 'writing', caret: Math.max(above, lengthAt(place - 1) - own) });
        return;
      }
      case 'join-after':
        join(place + 1, lengthAt(place));
    }
  };
  // One function for good, so that a row is not drawn because another is left.
  const leaveNow = useRef(leave);
  useLayoutEffect(() => {
    leaveNow.current = leave;
  });
  const onLeave = useCallback((leaving: Leaving) => {
    leaveNow.current(leaving);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (at.doing !== 'walking' || event.altKey || event.metaKey) return;
    const { place } = at;
    const last = blocks.length - 1;
    const go = (to: number): void => {
      onGo({ place: Math.max(0, Math.min(last, to)), doing: 'walking' });
    };
    const done = keyAction(event, {
      ArrowDown: () => {
        go(place + 1);
      },
      ArrowUp: () => {
        go(place - 1);
      },
      PageDown: () => {
        go(place + PAGE);
      },
      PageUp: () => {
        go(place - PAGE);
      },
      Home: () => {
        go(0);
      },
      End: () => {
        go(last);
      },
      Enter: () => {
        onGo({ place, doing: 'writing', caret: AT_END });
      },
      'Ctrl+Enter': () => {
        onGo({ place: place + 1, doing: 'adding', caret: 0 });
      },
      Delete: () => {
        if (actions.remove(place)) go(Math.min(place, last - 1));
      },
      Backspace: () => {
        if (actions.join(place)) go(place - 1);
      },
    });
    if (done) return;
    const kind = kinds.find(({ letter }) => letter.toLocaleLowerCase() === event.key.toLocaleLowerCase());
    if (kind === undefined || event.ctrlKey) return;
    event.preventDefault();
    actions.setKind(place, kind.kind);
  };

  const shown = useMemo(() => {
    const rows = blocks.map((block) => ({ kind: block.kind, words: textUnder(text, block) }));
    if (at.doing === 'adding') {
      const above = rows[at.place - 1]?.kind ?? 'paragraph';
      rows.splice(at.place, 0, { kind: above === 'headline' ? 'paragraph' : above, words: '' });
    }
    return rows;
  }, [blocks, text, at.doing, at.place]);

  return (
    <div
      ref={list}
      className="article text-blocks"
      lang={language}
      // Where the language can't be told, the letters still tell the direction.
      dir={language === 'und' ? 'auto' : directionOf({ language })}
      role="application"
      aria-roledescription={t('authorText.role')}
      aria-label={t('authorText.article')}
      aria-describedby="text-how"
      onKeyDown={onKeyDown}
    >
      {shown.map(({ kind, words }, place) => (
        <BlockRow
          // A block has no name but its place; a new one stays the same while its first words come.
          key={place}
          place={place}
          count={shown.length}
          kind={kind}
          words={words}
          doing={place === at.place ? at.doing : null}
          onWalkTo={onWalkTo}
          onWrite={onWrite}
          onLeave={onLeave}
          onAdded={onAdded}
        />
      ))}
    </div>
  );
}

/** Carries out what the key pressed stands for, and whether it stands for anything. */
function keyAction(event: KeyboardEvent, keys: Readonly<Record<string, () => void>>): boolean {
  const act = keys[event.ctrlKey ? `Ctrl+${event.key}` : event.key];
  if (act === undefined) return false;
  event.preventDefault();
  act();
  return true;
}

/** Brings the keyboard to the block it was taken to, and the block into sight. */
function useTakenPlace(
  list: { current: HTMLElement | null },
  { place, doing, caret, taken }: BlockPlace,
): void {
  useLayoutEffect(() => {
    if (taken === 0) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-place="${String(place)}"]`);
    const field = row?.querySelector('textarea');
    if (doing === 'walking') row?.focus();
    else if (field) {
      field.focus();
      field.setSelectionRange(Math.min(caret, field.value.length), Math.min(caret, field.value.length));
    }
    row?.scrollIntoView({ block: 'nearest' });
    // Only being taken there brings the keyboard: whatever else changes leaves it where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [taken]);
}
