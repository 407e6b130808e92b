import { basename, join } from 'node:path';

import { dialog } from 'electron';

import type { Failure } from '../../contract/errors.ts';
import type { PackDetails } from '../../contract/library.ts';
import { packRefusalSchema } from '../../contract/packs.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { LibraryPack } from '../../services/library/library.ts';
import { lyingPackFiles } from '../../services/library/lying-pack-files.ts';
import { removePack } from '../../services/pack-files/installed-packs.ts';
import { readPackContents } from '../../services/pack-format/pack-contents.ts';
import { verifyPack } from '../../services/pack-format/sign-pack.ts';
import { signatureStanding } from '../../services/pack-offers/signature-standing.ts';
import type { Handlers } from '../ipc.ts';
import { packFolders } from '../places.ts';
import type { Shell } from '../shell.ts';

type PackChannel =
  | 'pack.choose'
  | 'pack.drop'
  | 'pack.nextOffer'
  | 'pack.install'
  | 'pack.decline'
  | 'pack.details'
  | 'pack.remove'
  | 'packsFolder.choose'
  | 'packsFolder.forget'
  | 'packsFolder.files'
  | 'packsFolder.open';

/** Packs: opening, installing and removing them, and where they are taken from. */
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
    'pack.choose': async () => {
      await choosePackFiles(shell);
      return succeed({});
    },
    'pack.drop': ({ path }) => {
      shell.openedFiles.add([path]);
      return Promise.resolve(succeed({}));
    },
    'pack.nextOffer': async () => {
      const path = shell.openedFiles.take('pack');
      return succeed(path === null ? null : await shell.offers.open(path));
    },
    'pack.install': async ({ offer }) => {
      const installed = await shell.offers.install(offer);
      if (installed.ok) return succeed({ kind: 'installed' as const, pack: installed.value.pack });
      const refusal = packRefusalSchema.safeParse(installed.error);
      if (refusal.success) return succeed({ kind: 'refused' as const, refusal: refusal.data });
      return fail(installed.error as Failure);
    },
    'pack.decline': async ({ offer }) => {
      await shell.offers.decline(offer);
      return succeed({});
    },
    'pack.details': async ({ pack }) => {
      const found = await shell.library.find(pack);
      return succeed(found === null ? null : await detailsOf(shell, found));
    },
    'pack.remove': async ({ pack }) => {
      const found = await shell.library.find(pack);
      if (found === null || !isRemovable(found)) return fail({ code: 'refused', params: {} });
      const removed = await removePack(pack, shell.packsPlace);
      return removed.ok ? succeed({}) : removed;
    },
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
    'packsFolder.files': async () => {
      const { packsFolder } = shell.settings();
      return succeed({ names: packsFolder === null ? [] : await lyingPackFiles(packsFolder) });
    },
    'packsFolder.open': async ({ name }) => {
      const { packsFolder } = shell.settings();
      // The page names a file that it was told of; a path it could make up is none of them.
      if (packsFolder === null || !(await lyingPackFiles(packsFolder)).includes(name))
        return fail({ code: 'refused', params: {} });
      shell.openedFiles.add([join(packsFolder, name)]);
      return succeed({});
    },
    'packsFolder.forget': async () => {
      const used = await useFolder(null);
      return used.ok ? succeed({}) : used;
    },
  };
}

/** Asks for pack files in the system's dialog, and offers what is chosen. */
export async function choosePackFiles(shell: Pick<Shell, 'window' | 'say' | 'openedFiles'>): Promise<void> {
  const say = shell.say();
  const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), {
    title: say('openPack.title'),
    buttonLabel: say('openPack.choose'),
    filters: [
      { name: say('openPack.kind'), extensions: ['lesart', 'lesart-draft'] },
      { name: say('openPack.anything'), extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  if (!canceled) shell.openedFiles.add(filePaths);
}

async function detailsOf({ signers }: Shell, found: LibraryPack): Promise<PackDetails> {
  const contents = await readPackContents(found.path);
  const verification = contents.ok ? verifyPack(contents.value) : { state: 'altered' as const, files: [] };
  return {
    folder: found.path,
    standing: await signatureStanding(signers, found.pack.id, verification),
    removable: isRemovable(found),
  };
}

/** What ships or belongs to the school is not the user's to remove; nor is a folder that was put there under another name. */
const isRemovable = ({ origin, path, pack }: LibraryPack): boolean =>
  origin === 'own' && basename(path) === pack.id;
