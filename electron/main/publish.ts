import { join } from 'node:path';

import { app, dialog } from 'electron';

import { failureSchema, type Failure } from '../contract/errors.ts';
import type { Input } from '../contract/messages.ts';
import { publishRefusalSchema, type PublishedPack, type PublishRefusal } from '../contract/publishing.ts';
import { fail, succeed, type Result } from '../../lessons/result.ts';
import { writeAtomically } from '../services/files/atomic-write.ts';
import { writeFailure } from '../services/files/failures.ts';
import { sha256 } from '../services/hashes.ts';
import type { BuiltPack } from '../services/publishing/publisher.ts';
import type { Shell } from './shell.ts';

/** Makes a pack of a draft, then asks where to put it, or puts it into the library. Null: the user changed their mind. */
export async function publish(
  shell: Pick<Shell, 'publisher' | 'window' | 'say' | 'closing'>,
  { file, version, to }: Input<'draft.publish'>,
): Promise<Result<PublishedPack | null, Failure>> {
  const built = await shell.publisher.build(file, version);
  if (!built.ok) return refusedOrFailed(built.error);
  const placed =
    to === 'file'
      ? await saveFile(shell, built.value)
      : await shell.closing.during(shell.publisher.install(built.value));
  if (!placed.ok) return refusedOrFailed(placed.error);
  if (placed.value === null) return succeed(null);
  const { published, bytes } = built.value;
  return succeed({
    kind: 'published',
    published,
    file: placed.value.file,
    sha256: sha256(bytes),
    bytes: bytes.length,
  });
}

async function saveFile(
  { window, say, closing }: Pick<Shell, 'window' | 'say' | 'closing'>,
  { published: { pack }, bytes }: BuiltPack,
): Promise<Result<{ file: string } | null, Failure>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window(), {
    title: say()('publish.title'),
    defaultPath: join(app.getPath('documents'), `${pack.id}-${pack.version}.lesart`),
    filters: [{ name: say()('openPack.kind'), extensions: ['lesart'] }],
  });
  if (canceled || filePath === '') return succeed(null);
  return closing.during(
    writeAtomically(filePath, bytes).then(
      () => succeed({ file: filePath }),
      async (error: unknown) => fail(await writeFailure(error, filePath)),
    ),
  );
}

function refusedOrFailed(error: PublishRefusal | Failure): Result<PublishedPack, Failure> {
  const refusal = publishRefusalSchema.safeParse(error);
  return refusal.success
    ? succeed({ kind: 'refused', refusal: refusal.data })
    : fail(failureSchema.parse(error));
}
