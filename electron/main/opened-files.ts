import { extname, resolve } from 'node:path';

const PACK_ENDING = '.lesart';

/**
 * The pack files among the arguments of a start, as whole paths. Everything else there is the app's own or Chromium's.
 *
 * @param folder what relative paths are meant from
 */
export const packFilesIn = (args: readonly string[], folder: string): string[] =>
  args
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === PACK_ENDING)
    .map((argument) => resolve(folder, argument));

/** Files that wait to be offered, each once, in the order in which they came. */
export class OpenedFiles {
  readonly #waiting: string[] = [];
  #tell: () => void = () => undefined;

  /** @param tell called whenever there is something to take */
  whenWaiting(tell: () => void): void {
    this.#tell = tell;
  }

  add(paths: readonly string[]): void {
    for (const path of paths) if (!this.#waiting.includes(path)) this.#waiting.push(path);
    if (paths.length > 0) this.#tell();
  }

  take(): string | null {
    return this.#waiting.shift() ?? null;
  }
}
