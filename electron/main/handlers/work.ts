import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { dialog } from 'electron';

import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { Failure } from '../../contract/errors.ts';
import { copyAttempts } from '../../services/attempts/move-attempts.ts';
import { copyDrafts } from '../../services/drafts/move-drafts.ts';
import type { Handlers } from '../ipc.ts';
import { printPage, savePdf } from '../printing.ts';
import type { Shell } from '../shell.ts';

type WorkChannel =
  | 'attempt.save'
  | 'attempt.keepMine'
  | 'attempt.takeOther'
  | 'workFolder.choose'
  | 'window.unsaved'
  | 'page.print'
  | 'page.savePdf';

/** The learner's work: saving it, where it is kept, taking it out on paper. */
export function workHandlers(shell: Shell): Pick<Handlers, WorkChannel> {
  return {
    'attempt.save': async ({ attempt, token }) =>
      mayBeKept(shell, attempt)
        ? shell.closing.during(shell.attempts.save(attempt, token))
        : fail({ code: 'refused', params: {} }),
    'attempt.keepMine': async ({ attempt }) =>
      mayBeKept(shell, attempt)
        ? shell.closing.during(shell.attempts.keepMine(attempt))
        : fail({ code: 'refused', params: {} }),
    'attempt.takeOther': async ({ attempt }) =>
      mayBeKept(shell, attempt) ? shell.attempts.takeOther(attempt) : fail({ code: 'refused', params: {} }),
    'workFolder.choose': async ({ attempt, draft }) => {
      const { workFolder, say } = shell;
      const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), {
        title: say()('workFolder.title'),
        buttonLabel: say()('workFolder.choose'),
        defaultPath: workFolder.base,
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return succeed(null);
      const copied = await copyWork(shell, folder, attempt);
      if (!copied.ok) return copied;
      const moved = await copyDrafts(workFolder.base, folder, draft, {
        now: () => new Date(),
        newId: randomUUID,
      });
      if (!moved.ok) return moved;
      const chosen = folder === workFolder.own ? null : folder;
      const settings = { ...shell.settings(), workFolder: chosen };
      const saved = await shell.settingsFile.save(settings);
      if (!saved.ok) return saved;
      workFolder.use(chosen);
      shell.useSettings(settings);
      await workFolder.check();
      return succeed({ folder, token: copied.value.token, draft: moved.value });
    },
    'window.unsaved': ({ unsaved }) => {
      shell.closing.unsaved = unsaved;
      return Promise.resolve(succeed({}));
    },
    'page.print': () => printPage(shell.window()),
    'page.savePdf': ({ name, header }) => savePdf(shell.window(), name, header ?? '', shell.say()),
  };
}

/**
 * A page may still have something to write of a learner who has left, or whose work was cleared away: it must not come back, nor
 * come among another's.
 */
const mayBeKept = ({ workFolder, clearing }: Shell, attempt: Attempt): boolean =>
  !clearing.cleared.has(attempt.id) && (!workFolder.shared || workFolder.learner === attempt.learner);

/** Copies attempts and practice into another folder: everybody's, where learners share the computer. */
async function copyWork(
  { workFolder, practice }: Shell,
  to: string,
  open: Attempt | null,
): Promise<Result<{ token: string | null }, Failure>> {
  let token: string | null = null;
  for (const from of await workFolder.folders()) {
    const target = join(to, relative(workFolder.base, from));
    if (target !== to) await mkdir(target).catch(() => undefined);
    const isOpenOne = from === workFolder.path;
    const copied = await copyAttempts(from, target, isOpenOne ? open : null, () => new Date());
    if (!copied.ok) return copied;
    if (isOpenOne) ({ token } = copied.value);
    const practised = await practice.copy(from, target);
    if (!practised.ok) return practised;
  }
  return succeed({ token });
}
