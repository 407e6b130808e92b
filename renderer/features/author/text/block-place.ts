/** Where the keyboard is among the blocks, and what it does there. */
export interface BlockPlace {
  /** Counts the blocks from 0; a new block stands before the block of this number. */
  readonly place: number;
  readonly doing: 'walking' | 'writing' | 'adding';
  /** Where the caret goes when writing begins, UTF-16 code units of the block; beyond its end means at the end. */
  readonly caret: number;
  /** Changes when the keyboard shall go there. */
  readonly taken: number;
}

export const AT_END = Number.MAX_SAFE_INTEGER;

export const firstPlace: BlockPlace = { place: 0, doing: 'walking', caret: 0, taken: 0 };
