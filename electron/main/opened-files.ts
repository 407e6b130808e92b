import { extname, resolve } from 'node:path';

import { DRAFT_ENDING } from '../contract/drafts.ts';

const PACK_ENDING = '.lesart';

/** What a file is opened as: something to install, or a lesson that is being written. */
export type OpenedKind = 'pack' | 'draft';

/**
 * The packs' and drafts' files among the arguments of a start, as whole paths. Everything else there is the app's own or
 * Chromium's.
 *
 * @param folder what relative paths are meant from
 */
export const filesIn = (args: readonly string[], folder: string): string[] =>
  args
    .slice(1)
    .filter(
      (argument) =>
        !argument.startsWith('-') && [PACK_ENDING, DRAFT_ENDING].includes(extname(argument).toLowerCase()),
    )
    .map((argument) => resolve(folder, argument));

/** By its ending; what is no draft is looked at as a pack, and refused there with a reason. */
export const kindOfFile = (path: string): OpenedKind =>
  extname(path).toLowerCase() === DRAFT_ENDING ? 'draft' : 'pack';

/** Files that wait to be offered or opened, each once, in the order in which they came. */
export class OpenedFiles {
  readonly #waiting: Record<OpenedKind, string[]> = { pack: [], draft: [] };
  #tell: (kind: OpenedKind) => void = () => undefined;

  /** @param tell called whenever there is something to take */
  whenWaiting(tell: (kind: OpenedKind) => void): void {
    this.#tell = tell;
  }

  add(paths: readonly string[]): void {
    for (const kind of ['pack', 'draft'] as const) {
      const ofKind = paths.filter((path) => kindOfFile(path) === kind);
      const waiting = this.#waiting[kind];
      for (const path of ofKind) if (!waiting.includes(path)) waiting.push(path);
      if (ofKind.length > 0) this.#tell(kind);
    }
  }

  take(kind: OpenedKind): string | null {
    return this.#waiting[kind].shift() ?? null;
  }
}
