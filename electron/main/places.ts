import { join, resolve } from 'node:path';

import { app } from 'electron';

/** Every folder the app reads or writes. */
export interface Places {
  userFolder: string;
  logs: string;
  ownWork: string;
  /** Where packs are looked for, the ones that ship first. */
  packs: string[];
  pages: string;
  /** The bundled shell's own folder. */
  shell: string;
}

/** Settles where things are. Must run before the app is ready, as Chromium's own files go there too. */
export function settlePlaces(shell: string): Places {
  const asked = app.commandLine.getSwitchValue('user-data-dir');
  if (asked !== '') app.setPath('userData', resolve(asked));
  const userFolder = app.getPath('userData');
  const shippedPacks = app.isPackaged
    ? join(process.resourcesPath, 'packs')
    : join(shell, '../../lessons/packs');
  return {
    userFolder,
    logs: join(userFolder, 'logs'),
    ownWork: join(userFolder, 'work'),
    packs: [shippedPacks, join(userFolder, 'packs')],
    pages: join(shell, '../renderer'),
    shell,
  };
}
