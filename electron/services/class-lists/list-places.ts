import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import * as z from 'zod';

import { classIdSchema } from '../../contract/classes.ts';
import { readSaved, type SavedFormat } from '../../../lessons/format/saved.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';
import { InTurn } from '../in-turn.ts';

const placesSchema = z.strictObject({
  format: z.literal('lesart-class-list-places'),
  formatVersion: z.literal(1),
  /** By a class's id: where its list of names lies. */
  places: z.record(classIdSchema, z.string().min(1).max(4096)),
});

type PlacesFile = z.infer<typeof placesSchema>;

const placesFormat: SavedFormat<PlacesFile> = {
  name: 'lesart-class-list-places',
  version: 1,
  schema: placesSchema,
  migrations: {},
};

const FILE_LIMIT = 4 * 1024 * 1024;

/** Where the lists of names lie, by class: the only thing this computer remembers of them. */
export class ListPlaces {
  readonly #inTurn = new InTurn();

  constructor(readonly file: string) {}

  async of(classId: string): Promise<string | null> {
    return (await this.#read())[classId] ?? null;
  }

  /**
   * @param path null forgets it
   * @throws the system's error where the file can't be written
   */
  set(classId: string, path: string | null): Promise<void> {
    return this.#inTurn.run('file', async () => {
      const { [classId]: before, ...others } = await this.#read();
      if (before === (path ?? undefined)) return;
      await this.#write(path === null ? others : { ...others, [classId]: path });
    });
  }

  /** @throws the system's error where the file can't be written */
  forgetAll(): Promise<void> {
    return this.#inTurn.run('file', () => this.#write({}));
  }

  async #write(places: PlacesFile['places']): Promise<void> {
    const file: PlacesFile = { format: 'lesart-class-list-places', formatVersion: 1, places };
    await mkdir(dirname(this.file), { recursive: true });
    await writeAtomically(this.file, Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
  }

  /** What can't be read is as good as forgotten: the teacher is asked for the list again. */
  async #read(): Promise<PlacesFile['places']> {
    const bytes = await readBytes(this.file, FILE_LIMIT);
    const json = bytes.ok ? decodeJson(bytes.value) : bytes;
    const read = json.ok ? readSaved(placesFormat, json.value) : json;
    return read.ok ? read.value.places : {};
  }
}
