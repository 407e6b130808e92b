import type { GradebookState } from '../../contract/classes.ts';
import type { Failure } from '../../contract/errors.ts';
import type { Result } from '../../../lessons/result.ts';
import type { GradebookDatabase } from './database.ts';

type Answer<Value> = Promise<Result<Value, Failure>>;
export type Task<Value> = (database: GradebookDatabase) => Answer<Value>;

/** Where a gradebook is, and how it is got at. */
export interface Place {
  state: () => GradebookState;
  /** Looks something up: where the shared gradebook is away, in what waits here. */
  read: <Value>(task: Task<Value>) => Answer<Value>;
  /** Adds something that can wait here: where the shared gradebook is away, it does. Must change nothing when done twice. */
  add: <Value>(task: Task<Value>) => Answer<Value>;
  /** Changes what is there; fails with `gradebook-away` where that is out of reach. */
  change: <Value>(task: Task<Value>) => Answer<Value>;
  /** Remembers classes that are there, so that they can be collected into when the shared gradebook is away. */
  seen: (classes: readonly { id: string; name: string }[]) => Promise<void>;
  close: () => Promise<void>;
}
