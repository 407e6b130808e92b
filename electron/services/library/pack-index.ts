import * as z from 'zod';

import { lessonCardSchema } from '../../contract/library.ts';
import { slugSchema } from '../../../lessons/format/identity.ts';
import { packFileSchema } from '../../../lessons/format/pack.ts';
import { readSaved, type SavedFormat } from '../../../lessons/format/saved.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { decodeJson, readBytes } from '../files/read-file.ts';

const INDEX_LIMIT = 256 * 1024 * 1024;

const stampSchema = z.strictObject({ mark: z.string(), bytes: z.int().nonnegative() });

const knownLessonSchema = z.strictObject({
  id: slugSchema,
  stamp: stampSchema,
  card: lessonCardSchema,
  /** What only reading the lesson whole can tell; null where that was not done yet. */
  whole: z
    .strictObject({ contentHash: z.string(), textHash: z.string(), words: z.int().nonnegative() })
    .nullable(),
});

const knownPackSchema = z.strictObject({
  path: z.string(),
  stamp: stampSchema,
  pack: packFileSchema,
  cover: stampSchema.extend({ shown: z.boolean() }).nullable(),
  lessons: z.array(knownLessonSchema),
});

const indexSchema = z.strictObject({
  format: z.literal('lesart-library-index'),
  formatVersion: z.literal(1),
  /** The Lesart that wrote it: another may read the same files otherwise. */
  madeBy: z.string(),
  packs: z.array(knownPackSchema),
});

const indexFormat: SavedFormat<z.infer<typeof indexSchema>> = {
  name: 'lesart-library-index',
  version: 1,
  schema: indexSchema,
  migrations: {},
};

/** What is remembered of a lesson, as long as its files' stamp stays. */
export type KnownLesson = z.infer<typeof knownLessonSchema>;
/** What is remembered of a pack. Only what was usable is: whatever was not is looked at again each time. */
export type KnownPack = z.infer<typeof knownPackSchema>;

/**
 * What was found out about packs, kept over restarts so that a large library is listed without reading it. Nothing depends
 * on it: where it is missing, damaged or another version's, the packs are read again.
 */
export class PackIndex {
  readonly #file: string | null;
  readonly #madeBy: string;

  /** @param file null: nothing is kept */
  constructor(file: string | null, madeBy: string) {
    this.#file = file;
    this.#madeBy = madeBy;
  }

  async read(): Promise<KnownPack[]> {
    if (this.#file === null) return [];
    const bytes = await readBytes(this.#file, INDEX_LIMIT);
    const json = bytes.ok ? decodeJson(bytes.value) : bytes;
    const saved = json.ok ? readSaved(indexFormat, json.value) : json;
    return saved.ok && saved.value.madeBy === this.#madeBy ? saved.value.packs : [];
  }

  /** Where it can't be written, the next start reads the packs again; nobody needs to know. */
  async write(packs: readonly KnownPack[]): Promise<void> {
    if (this.#file === null) return;
    const index = { format: 'lesart-library-index', formatVersion: 1, madeBy: this.#madeBy, packs };
    await writeAtomically(this.#file, Buffer.from(`${JSON.stringify(index)}\n`)).catch(() => undefined);
  }
}
