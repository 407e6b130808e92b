import { extname, resolve } from 'node:path';

import { HAND_IN_ENDING } from '../../lessons/classroom/hand-in.ts';
import { DRAFT_ENDING } from '../contract/drafts.ts';

const PACK_ENDING = '.lesart';

/** What a file is opened as: something to install, a lesson that is being written, or work to collect. */
export type OpenedKind = 'pack' | 'draft' | 'hand-in';

/**
 * The packs', drafts' and hand-ins' files among the arguments of a start, as whole paths. Everything else there is the app's own or
 * Chromium's.
 *
 * @param folder what relative paths are meant from
 */
export const filesIn = (args: readonly string[], folder: string): string[] =>
  args
    .slice(1)
    .filter(
      (argument) =>
        !argument.startsWith('-') &&
        [PACK_ENDING, DRAFT_ENDING, HAND_IN_ENDING].includes(extname(argument).toLowerCase()),
    )
    .map((argument) => resolve(folder, argument));

/** By its ending; what is neither draft nor hand-in is looked at as a pack, and refused there with a reason. */
export function kindOfFile(path: string): OpenedKind {
  const ending = extname(path).toLowerCase();
  if (ending === DRAFT_ENDING) return 'draft';
  return ending === HAND_IN_ENDING ? 'hand-in' : 'pack';
}

/** Files that wait to be offered or opened, each once, in the order in which they came. */
export class OpenedFiles {
  readonly #waiting: Record<OpenedKind, string[]> = { pack: [], draft: [], 'hand-in': [] };
  #tell: (kind: OpenedKind) => void = () => undefined;

  /** @param tell called whenever there is something to take */
  whenWaiting(tell: (kind: OpenedKind) => void): void {
    this.#tell = tell;
  }

  add(paths: readonly string[]): void {
    for (const kind of ['pack', 'draft', 'hand-in'] as const) {
      const ofKind = paths.filter((path) => kindOfFile(path) === kind);
      const waiting = this.#waiting[kind];
      for (const path of ofKind) if (!waiting.includes(path)) waiting.push(path);
      if (ofKind.length > 0) this.#tell(kind);
    }
  }

  take(kind: OpenedKind): string | null {
    return this.#waiting[kind].shift() ?? null;
  }

  /** Those that wait; taking none. */
  waiting(kind: OpenedKind): readonly string[] {
    return this.#waiting[kind];
  }
}
