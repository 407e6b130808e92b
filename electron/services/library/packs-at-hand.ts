import type { Failure } from '../../contract/errors.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { LibraryLesson } from './library.ts';
import type { ReadPack } from './pack-folder.ts';

/** Packs that were read already, looked up as in a library. Of two with one id the first. */
export class PacksAtHand {
  readonly #packs: ReadonlyMap<string, ReadPack>;

  constructor(packs: readonly ReadPack[]) {
    this.#packs = new Map([...packs].reverse().map((read) => [read.pack.id, read]));
  }

  /** Fails with `lesson-missing`. */
  read({ pack, lesson }: { pack: string; lesson: string }): Promise<Result<LibraryLesson, Failure>> {
    const found = this.#packs.get(pack);
    const read = found?.lessons.find((one) => one.lesson.id === lesson);
    return Promise.resolve(
      found === undefined || read === undefined
        ? fail({ code: 'lesson-missing', params: { pack, lesson } })
        : succeed({ pack: found.pack, ...read }),
    );
  }

  find(id: string): Promise<ReadPack | null> {
    return Promise.resolve(this.#packs.get(id) ?? null);
  }
}
