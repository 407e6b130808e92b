import type { MadeOf } from '../watch.ts';

/** The other ways to paint marks, and what their marks on the page are made of. */
export const madeOf = {
  /** The least any way can take: the same page and text, and one highlight that gets one more range. */
  'one-highlight': 'ranges',
  wrapping: 'elements',
  recogito: 'overlays',
  'recogito-highlights': 'highlights',
} as const satisfies Record<string, MadeOf>;

export type WayName = keyof typeof madeOf;

export const wayNames = Object.keys(madeOf) as WayName[];
