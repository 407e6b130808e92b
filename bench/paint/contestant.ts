import type { Mark } from '../../lessons/marks/mark.ts';
import type { BenchArticle } from '../material/article.ts';
import type { KeyTimes } from './watch.ts';

/** An article with marks on it, and the single words that get a mark while the clock runs. */
export interface Scene {
  /** A slug. */
  id: string;
  article: BenchArticle;
  marks: readonly Mark[];
  /** Where the reader is, UTF-16 code units: the first of `next`. */
  cursor: number;
  next: readonly Mark[];
}

/** One way to paint marks, in a window of its own. */
export interface Contestant {
  /** Opens the scene; milliseconds until article and marks are painted. */
  open(scene: Scene): Promise<number>;
  /** Marks the next word by a key. */
  markNext(): Promise<KeyTimes>;
}
