import type { Failure } from '../../contract/errors.ts';
import { fail, type Result } from '../../../lessons/result.ts';
import type { GradebookDatabase } from './database.ts';
import { openGradebookFile } from './gradebook-file.ts';
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
    return opened.ok ? task(opened.value) : opened;
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
    const params = { file: this.#file, reason: opened.error.reason };
    return fail({ code: 'gradebook-unreadable', params });
  }
}
