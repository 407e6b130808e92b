import { randomUUID } from 'node:crypto';

import { dialog } from 'electron';

import { succeed } from '../../../lessons/result.ts';
import { copyAttempts } from '../../services/attempts/move-attempts.ts';
import { copyDrafts } from '../../services/drafts/move-drafts.ts';
import type { Handlers } from '../ipc.ts';
import { saveCopy } from '../save-copy.ts';
import { printPage, savePdf } from '../printing.ts';
import type { Shell } from '../shell.ts';

type WorkChannel =
  | 'attempt.save'
  | 'attempt.keepMine'
  | 'attempt.takeOther'
  | 'attempt.saveCopy'
  | 'workFolder.choose'
  | 'window.unsaved'
  | 'page.print'
  | 'page.savePdf';

/** The learner's work: saving it, where it is kept, taking it out on paper. */
export function workHandlers(shell: Shell): Pick<Handlers, WorkChannel> {
  return {
    'attempt.save': ({ attempt, token }) => shell.closing.during(shell.attempts.save(attempt, token)),
    'attempt.keepMine': ({ attempt }) => shell.closing.during(shell.attempts.keepMine(attempt)),
    'attempt.takeOther': ({ attempt }) => shell.attempts.takeOther(attempt),
    'attempt.saveCopy': ({ attempt }) => saveCopy(shell.window(), attempt, shell.say()),
    'workFolder.choose': async ({ attempt, draft }) => {
      const { workFolder, say } = shell;
      const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), {
        title: say()('workFolder.title'),
        buttonLabel: say()('workFolder.choose'),
        defaultPath: workFolder.path,
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return succeed(null);
      const copied = await copyAttempts(workFolder.path, folder, attempt, () => new Date());
      if (!copied.ok) return copied;
      const moved = await copyDrafts(workFolder.path, folder, draft, {
        now: () => new Date(),
        newId: randomUUID,
      });
      if (!moved.ok) return moved;
      const practised = await shell.practice.copy(workFolder.path, folder);
      if (!practised.ok) return practised;
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
    'page.savePdf': ({ name }) => savePdf(shell.window(), name, shell.say()),
  };
}
