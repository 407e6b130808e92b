import { app, shell as system } from 'electron';

import { fail, succeed } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';
import { systemLanguage } from '../language.ts';
import type { Shell } from '../shell.ts';

/** Start, settings, text fields, log. */
export function appHandlers(
  shell: Shell,
): Pick<
  Handlers,
  'app.start' | 'settings.save' | 'window.fullScreen' | 'text.edit' | 'log.open' | 'log.report'
> {
  return {
    'app.start': async () => {
      const reachable = await shell.workFolder.check();
      const folder = shell.workFolder.base;
      const missing = reachable ? [] : [{ code: 'work-folder-missing' as const, params: { folder } }];
      return succeed({
        version: app.getVersion(),
        platform: platform(),
        systemLanguage: systemLanguage(app.getPreferredSystemLanguages()),
        settings: shell.settings(),
        workFolder: folder,
        learner: shell.workFolder.learner,
        notices: [...shell.startNotices.splice(0), ...missing],
      });
    },
    'settings.save': async (asked) => {
      // Folders are chosen in the system's dialog only: a page can't name one.
      const { workFolder, packsFolder, handInFolder } = shell.settings();
      // Who worked here last is nobody's business on a computer that several share.
      const learnerCode = asked.sharedComputer ? null : asked.learnerCode;
      const settings = { ...asked, workFolder, packsFolder, handInFolder, learnerCode };
      shell.useSettings(settings);
      const saved = await shell.settingsFile.save(settings);
      return saved.ok ? succeed({}) : saved;
    },
    'window.fullScreen': ({ full }) => {
      shell.window().setFullScreen(full);
      return Promise.resolve(succeed({}));
    },
    'text.edit': ({ command }) => {
      const { webContents } = shell.window();
      if (command === 'undo') webContents.undo();
      else webContents.redo();
      return Promise.resolve(succeed({}));
    },
    'log.open': async () => {
      const complaint = await system.openPath(shell.log.file);
      if (complaint === '') return succeed({});
      shell.log.warn('log not opened', { complaint });
      return fail({ code: 'read-failed', params: { file: shell.log.file, reason: complaint } });
    },
    'log.report': ({ message, stack }) => {
      shell.log.error('page error', { message, stack });
      return Promise.resolve(succeed({}));
    },
  };
}

const platform = (): 'linux' | 'darwin' | 'win32' =>
  process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux';
