import { createStore, type StoreApi } from 'zustand/vanilla';

import type { HandedIn } from '../../electron/contract/handing-in.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import type { OpenCase } from '../../lessons/marks/carried.ts';
import type { Span } from '../../lessons/text/span.ts';

/** What has the reader's attention: one of their marks, or an item of the key. */
export type Focus = { kind: 'mark'; id: string } | { kind: 'item'; id: string };

export const isInFocus = (focus: Focus | null, kind: Focus['kind'], id: string): boolean =>
  focus?.kind === kind && focus.id === id;

/** Which marks the text shows at the comparison. */
export type View = 'mine' | 'key' | 'both';

/**
 * What the next stretch of words selected is for: a new mark, the link of a quote to its speaker or cue, a mark that
 * lost its words when the article was corrected, or what an author asked for.
 */
export type Purpose =
  | { kind: 'mark' }
  | { kind: 'speaker' | 'cue'; mark: string }
  | { kind: 'place'; open: OpenCase }
  /** `name` tells whose turn it is from others on the screen. */
  | { kind: 'words'; name: string; onChosen: (span: Span) => void };

/** What lies on the desk for the moment; never saved. */
export interface Desk {
  pen: string;
  focus: Focus | null;
  /** Words chosen but not marked yet, in UTF-16 code units. */
  draft: Span | null;
  purpose: Purpose;
  view: View;
  /** Whether a tap sets the start and the next tap the end of a mark. */
  tapping: boolean;
  /** Whether the margin's drawer is open, where the window is too narrow for a margin. */
  marginOpen: boolean;
  /** Whether the keyboard shall go to the card of what is in focus. */
  cardAsked: boolean;
  /** Whether a reason was asked for instead of an edit. */
  reasonAsked: boolean;
  /** Where a hint points: a block or a sentence. */
  pointedAt: Span | null;
  /** Whether the question of handing in lies over the lesson. */
  handing: boolean;
  /** Where the work was handed in, as far as it is known; null where it was not. */
  handedIn: HandedIn | null;
  /** Whether the result page lies over the lesson, and what shall happen as soon as it does. */
  result: 'closed' | 'open' | 'print' | 'save-pdf';
}

export type DeskStore = StoreApi<Desk>;

/** @param marginOpen whether there is something in the margin to be seen at once */
export const layDesk = (lesson: Pick<Lesson, 'categories'>, marginOpen: boolean): DeskStore =>
  createStore<Desk>(() => ({
    pen: lesson.categories[0]?.id ?? '',
    focus: null,
    draft: null,
    purpose: { kind: 'mark' },
    view: 'both',
    tapping: false,
    marginOpen,
    cardAsked: false,
    reasonAsked: false,
    pointedAt: null,
    handing: false,
    handedIn: null,
    result: 'closed',
  }));
