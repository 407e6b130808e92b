import { dialog } from 'electron';

import type { Failure } from '../../contract/errors.ts';
import { succeed, type Result } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';
import { packFolders } from '../places.ts';
import type { Shell } from '../shell.ts';

type PackChannel = 'packsFolder.choose' | 'packsFolder.forget';

/** Packs: where they are taken from. */
export function packHandlers(shell: Shell): Pick<Handlers, PackChannel> {
  const useFolder = async (packsFolder: string | null): Promise<Result<null, Failure>> => {
    const settings = { ...shell.settings(), packsFolder };
    const saved = await shell.settingsFile.save(settings);
    if (!saved.ok) return saved;
    shell.useSettings(settings);
    shell.library.use(packFolders(shell.places, settings));
    return succeed(null);
  };
  return {
    'packsFolder.choose': async () => {
      const { say } = shell;
      const { packsFolder } = shell.settings();
      const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), {
        title: say()('packsFolder.title'),
        buttonLabel: say()('packsFolder.choose'),
        ...(packsFolder === null ? {} : { defaultPath: packsFolder }),
        properties: ['openDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return succeed(null);
      const used = await useFolder(folder);
      return used.ok ? succeed({ folder }) : used;
    },
    'packsFolder.forget': async () => {
      const used = await useFolder(null);
      return used.ok ? succeed({}) : used;
    },
  };
}
