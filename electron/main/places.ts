import { join, resolve } from 'node:path';

import { app } from 'electron';

import type { Settings } from '../contract/settings.ts';
import type { PackFolder } from '../services/library/library.ts';

/** Every folder the app reads or writes. */
export interface Places {
  userFolder: string;
  logs: string;
  ownWork: string;
  shippedPacks: string;
  /** Where the packs are that the user installed. */
  ownPacks: string;
  /** What is remembered of packs from one start to the next. */
  packIndex: string;
  /** Which keys packs were signed with. */
  knownSigners: string;
  /** Where the teachers' lists of names lie, by class. */
  classListPlaces: string;
  /** Where learning records may be sent to. */
  recordStore: string;
  /** Where offered packs lie until they are answered. */
  waitingRoom: string;
  /** Where packs are made of drafts. */
  workshop: string;
  /** Where classes and their hand-ins are kept. */
  gradebook: string;
  /** Where hand-ins wait for a shared gradebook that is away, and where that is. */
  waitingHandIns: string;
  sharedGradebook: string;
  /** Which folders are watched for which classes. */
  watchedFolders: string;
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
    shippedPacks,
    ownPacks: join(userFolder, 'packs'),
    packIndex: join(userFolder, 'library-index.json'),
    knownSigners: join(userFolder, 'known-signers.json'),
    classListPlaces: join(userFolder, 'class-lists.json'),
    recordStore: join(userFolder, 'record-store.json'),
    waitingRoom: join(userFolder, 'offered-packs'),
    workshop: join(userFolder, 'packs-in-the-making'),
    gradebook: join(userFolder, 'gradebook.db'),
    waitingHandIns: join(userFolder, 'gradebook-waiting.db'),
    sharedGradebook: join(userFolder, 'shared-gradebook.json'),
    watchedFolders: join(userFolder, 'watched-folders.json'),
    pages: join(shell, '../renderer'),
    shell,
  };
}

/** Where packs are looked for, most trusted first. */
export const packFolders = (places: Places, { packsFolder }: Settings): PackFolder[] => [
  { path: places.shippedPacks, origin: 'shipped' },
  ...(packsFolder === null ? [] : [{ path: packsFolder, origin: 'school' as const }]),
  { path: places.ownPacks, origin: 'own' },
];
