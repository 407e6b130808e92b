import * as z from 'zod';

import { readSaved, type SavedFormat } from '../../../lessons/format/saved.ts';
import { classIdSchema } from '../../contract/classes.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';

const rememberedSchema = z.strictObject({
  format: z.literal('lesart-watched-folders'),
  formatVersion: z.literal(1),
  /** By class. */
  folders: z.partialRecord(classIdSchema, z.string().min(1).max(4096)),
});

type Remembered = z.infer<typeof rememberedSchema>;

const rememberedFormat: SavedFormat<Remembered> = {
  name: 'lesart-watched-folders',
  version: 1,
  schema: rememberedSchema,
  migrations: {},
};

const LIMIT = 1024 * 1024;

/** Which folder is watched for which class on this computer. Losing it costs one choice; nothing else depends on it. */
export class RememberedFolders {
  readonly #file: string;
  #folders: Promise<Remembered['folders']> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
  }

  async of(classId: string): Promise<string | null> {
    return (await this.#read())[classId] ?? null;
  }

  /** @param folder null: none from now on. Never throws: where it can't be written, this session remembers. */
  async set(classId: string, folder: string | null): Promise<void> {
    const { [classId]: _before, ...others } = await this.#read();
    await this.#write(folder === null ? others : { ...others, [classId]: folder });
  }

  /** Remembers none any more. */
  async forgetAll(): Promise<void> {
    await this.#write({});
  }

  async #write(folders: Remembered['folders']): Promise<void> {
    this.#folders = Promise.resolve(folders);
    const remembered: Remembered = { format: 'lesart-watched-folders', formatVersion: 1, folders };
    const bytes = Buffer.from(`${JSON.stringify(remembered, null, 2)}\n`);
    this.#last = this.#last.then(() => writeAtomically(this.#file, bytes)).catch(() => undefined);
    await this.#last;
  }

  #read(): Promise<Remembered['folders']> {
    this.#folders ??= readFolders(this.#file);
    return this.#folders;
  }
}

async function readFolders(file: string): Promise<Remembered['folders']> {
  const bytes = await readBytes(file, LIMIT);
  const json = bytes.ok ? decodeJson(bytes.value) : bytes;
  const saved = json.ok ? readSaved(rememberedFormat, json.value) : json;
  return saved.ok ? saved.value.folders : {};
}
