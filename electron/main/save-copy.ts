import { join } from 'node:path';

import { app, dialog, type BrowserWindow } from 'electron';

import type { Failure } from '../contract/errors.ts';
import type { Attempt } from '../../lessons/marks/attempt.ts';
import { fail, succeed, type Result } from '../../lessons/result.ts';
import { ATTEMPT_ENDING, nameOf } from '../services/attempts/names.ts';
import { encodeAttempt } from '../services/attempts/read-attempt.ts';
import { writeAtomically } from '../services/files/atomic-write.ts';
import { writeFailure } from '../services/files/failures.ts';
import type { Say } from './messages.ts';

/** Asks where to, and writes an attempt there, byte for byte as it is in its file; null where the user changed their mind. */
export async function saveCopy(
  window: BrowserWindow,
  attempt: Attempt,
  say: Say,
): Promise<Result<{ file: string } | null, Failure>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: say('handIn.title'),
    defaultPath: join(app.getPath('documents'), nameOf(attempt)),
    filters: [{ name: say('handIn.kind'), extensions: [ATTEMPT_ENDING.slice(1)] }],
  });
  if (canceled || filePath === '') return succeed(null);
  try {
    await writeAtomically(filePath, encodeAttempt(attempt));
    return succeed({ file: filePath });
  } catch (error) {
    return fail(await writeFailure(error, filePath));
  }
}
