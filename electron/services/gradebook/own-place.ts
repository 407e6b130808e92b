import type { Failure } from '../../contract/errors.ts';
import { fail, type Result } from '../../../lessons/result.ts';
import type { GradebookDatabase } from './database.ts';
import { fileReason, openGradebookFile } from './gradebook-file.ts';
import type { Place, Task } from './place.ts';

/** A gradebook in a file of this computer, opened when it is first asked for. */
export class OwnPlace implements Place {
  readonly #file: string;
  #opening: Promise<Result<GradebookDatabase, Failure>> | null = null;

  /** @param file its folder must exist */
  constructor(file: string) {
    this.#file = file;
  }

  readonly state = (): { kind: 'own' } => ({ kind: 'own' });

  readonly read = async <Value>(task: Task<Value>): Promise<Result<Value, Failure>> => {
    const opened = await (this.#opening ??= this.#open());
    if (!opened.ok) return opened;
    try {
      return await task(opened.value);
    } catch (error) {
      const reason = fileReason(error);
      if (reason === null) throw error;
      return fail(this.#failureFor(reason));
    }
  };
  readonly add = this.read;
  readonly change = this.read;
  readonly seen = (): Promise<void> => Promise.resolve();

  /** Lets go of the file. Whatever is asked afterwards opens it again. */
  readonly close = async (): Promise<void> => {
    const opened = await this.#opening;
    this.#opening = null;
    if (opened?.ok === true) await opened.value.close();
  };

  async #open(): Promise<Result<GradebookDatabase, Failure>> {
    const opened = await openGradebookFile(this.#file);
    if (opened.ok) return opened;
    // The next one who asks tries again: perhaps the file was put in order.
    this.#opening = null;
    if (opened.error.code === 'newer') return fail({ code: 'gradebook-newer', params: {} });
    return fail(this.#failureFor(opened.error.reason));
  }

  #failureFor(reason: string): Failure {
    const file = this.#file;
    if (/^SQLITE_(BUSY|LOCKED)/.test(reason)) return { code: 'gradebook-busy', params: { file } };
    if (reason.startsWith('SQLITE_FULL')) return { code: 'gradebook-full', params: { file } };
    return { code: 'gradebook-unreadable', params: { file, reason } };
  }
}
