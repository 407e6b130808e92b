import { dialog } from 'electron';

import { succeed } from '../../../lessons/result.ts';
import { readSecondFile, readSecondInLibrary } from '../../services/second/read-second-file.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

/** Another person's key, to be laid beside a draft's. */
export function secondHandlers({ library, places, window, say }: Shell): Pick<Handlers, 'second.choose'> {
  return {
    'second.choose': async ({ article, pack }) => {
      const path = pack === null ? await chooseFile({ window, say }) : null;
      if (pack === null && path === null) return succeed(null);
      const read =
        path === null
          ? await readSecondInLibrary(library, pack ?? '', article)
          : await readSecondFile(path, article, places.waitingRoom);
      return read.ok ? succeed({ second: read.value }) : read;
    },
  };
}

/** Asks for a file of any kind; what it is, is found out by reading it. */
async function chooseFile({ window, say }: Pick<Shell, 'window' | 'say'>): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    title: say()('secondKey.title'),
    buttonLabel: say()('secondKey.choose'),
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
