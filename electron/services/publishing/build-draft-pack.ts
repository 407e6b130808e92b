import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { PublishRefusal } from '../../contract/publishing.ts';
import { checkPack } from '../../../lessons/check/check-pack.ts';
import { packFileOf } from '../../../lessons/authoring/draft.ts';
import type { Handed } from '../../../lessons/authoring/publish/what-changed.ts';
import type { KeyFile } from '../../../lessons/format/key.ts';
import type { LessonFile } from '../../../lessons/format/lesson.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { packRefusalSchema } from '../../contract/packs.ts';
import { writeThrough } from '../files/atomic-write.ts';
import { inspectPack } from '../pack-files/installed-packs.ts';
import { buildPackFile } from '../pack-format/build-pack.ts';
import { readPackContents } from '../pack-format/pack-contents.ts';
import { readPackSource } from '../pack-format/read-pack-source.ts';

/**
 * Makes the pack file of what is handed out: laid out as a folder, checked as `lesart pack check` does, packed, and opened
 * once as Lesart opens it. The same contents make the same bytes.
 *
 * @param temporary a folder in which another may be made for the while
 * @throws the system's error where nothing can be written there
 */
export async function buildDraftPack(
  handed: Handed,
  temporary: string,
): Promise<Result<Uint8Array, PublishRefusal>> {
  await mkdir(temporary, { recursive: true });
  const place = await mkdtemp(join(temporary, 'publish-'));
  try {
    const folder = join(place, handed.pack.id);
    await layOut(handed, folder);
    const error = checkPack(await readPackSource(folder)).find(({ severity }) => severity === 'error');
    if (error !== undefined) {
      const { code: finding, file, path } = error;
      return fail({ code: 'has-errors', finding, file, path });
    }
    const contents = await readPackContents(folder);
    if (!contents.ok) {
      const { reason: finding, file, path } = contents.error;
      return fail({ code: 'has-errors', finding, file, path });
    }
    const bytes = buildPackFile(contents.value);
    const file = join(place, 'built.lesart');
    await writeThrough(file, bytes);
    // As by the version of Lesart that it is meant for.
    const inspected = await inspectPack(file, { appVersion: handed.pack.requires }, place);
    if (inspected.ok) return succeed(bytes);
    const refusal = packRefusalSchema.safeParse(inspected.error);
    if (!refusal.success) throw new Error(inspected.error.code);
    return fail({ code: 'not-installable', refusal: refusal.data });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function layOut({ pack, lesson }: Handed, folder: string): Promise<void> {
  const { text, key, ...rest } = lesson;
  const lessonFile: LessonFile = { format: 'lesart-lesson', formatVersion: 1, ...rest };
  const keyFile: KeyFile = { format: 'lesart-key', formatVersion: 1, items: key };
  await mkdir(join(folder, lesson.id), { recursive: true });
  await writeThrough(join(folder, 'pack.json'), json(packFileOf({ pack, lesson })));
  await writeThrough(join(folder, lesson.id, 'lesson.json'), json(lessonFile));
  await writeThrough(join(folder, lesson.id, 'key.json'), json(keyFile));
  await writeThrough(join(folder, lesson.id, 'article.txt'), Buffer.from(text));
}

/** Laid out for people: whoever unpacks a pack can read it. */
const json = (value: object): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
