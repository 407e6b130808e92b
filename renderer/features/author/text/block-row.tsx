import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { BlockWords, type Leaving } from './block-words.tsx';
import type { BlockPlace } from './block-place.ts';
import type { BlockKind } from './kind-letters.ts';

interface BlockRowProps {
  place: number;
  count: number;
  kind: BlockKind;
  words: string;
  /** What the keyboard does here; null where it is elsewhere. */
  doing: BlockPlace['doing'] | null;
  onWalkTo: (place: number) => void;
  onWrite: (place: number, caret: number) => void;
  onLeave: (leaving: Leaving) => void;
  onAdded: () => void;
}

/** One block as it will be set, its kind at its left edge. Drawn anew only when it changes itself. */
export const BlockRow = memo(function BlockRow({
  place,
  count,
  kind,
  words,
  doing,
  onWalkTo,
  onWrite,
  onLeave,
  onAdded,
}: BlockRowProps) {
  const { t, i18n } = useTranslation();
  const name = t(`authorText.kind.${kind}`);
  const numbers = { kind: name, number: place + 1, count };
  const isWritten = doing === 'writing' || doing === 'adding';
  const write = (event: MouseEvent<HTMLElement>): void => {
    // Words that were dragged over are being chosen, to be copied.
    if (document.getSelection()?.isCollapsed === false) return;
    onWrite(place, caretUnder(event));
  };
  return (
    <div
      className={`text-block${doing === null ? '' : ' text-block-here'}`}
      data-place={place}
      data-kind={kind}
      role="group"
      aria-label={isWritten ? undefined : t('authorText.block', { ...numbers, words })}
      aria-current={doing === null ? undefined : 'true'}
      tabIndex={doing === 'walking' ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget && doing === null) onWalkTo(place);
      }}
    >
      <span className="text-block-kind" aria-hidden="true" lang={i18n.language} dir="auto">
        {name}
      </span>
      {isWritten ? (
        <div className={kind}>
          <BlockWords
            place={place}
            adding={doing === 'adding'}
            words={words}
            label={doing === 'adding' ? t('authorText.newWords') : t('authorText.words', numbers)}
            onLeave={onLeave}
            onAdded={onAdded}
          />
        </div>
      ) : (
        <div className={kind} onClick={write}>
          {words}
        </div>
      )}
    </div>
  );
});

/** Where in a block's words the mouse was pressed, UTF-16 code units. */
function caretUnder({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): number {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  return caret !== null && currentTarget.contains(caret.offsetNode) ? caret.offset : 0;
}
