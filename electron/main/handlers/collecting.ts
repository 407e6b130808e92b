import { basename } from 'node:path';

import { dialog } from 'electron';

import type { CollectingChannel } from '../../contract/collecting.ts';
import { succeed } from '../../../lessons/result.ts';
import { harmlessUpTo } from '../../services/pack-files/entry-names.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

const done = () => Promise.resolve(succeed({}));

/** Hand-ins on their way into a class. */
export function collectingHandlers(shell: Shell): Pick<Handlers, CollectingChannel> {
  const { collector, openedFiles } = shell;
  return {
    'collect.look': async ({ class: id }) => succeed(await collector.look(id)),
    'collect.choose': async ({ class: id, kind }) => {
      const paths = await choosePaths(shell, kind);
      collector.add(id, paths);
      return succeed({ chosen: paths.length > 0 });
    },
    'collect.drop': ({ class: id, paths }) => {
      collector.add(id, paths);
      return done();
    },
    'collect.cancel': ({ class: id }) => {
      collector.of(id).cancel();
      return done();
    },
    'collect.resume': ({ class: id }) => {
      collector.of(id).resume();
      return done();
    },
    'collect.again': ({ class: id }) => {
      collector.of(id).again();
      return done();
    },
    'collect.unlock': async ({ class: id, pack, lesson, passphrase }) =>
      succeed({ outcome: await collector.unlock(id, { pack, lesson }, passphrase) }),
    'collect.clear': ({ class: id }) => {
      collector.of(id).clear();
      return done();
    },
    'collect.watch': async ({ class: id }) => {
      const [folder] = await choosePaths(shell, 'watched');
      if (folder === undefined) return succeed(null);
      await collector.watch(id, folder);
      return succeed({ folder });
    },
    'collect.unwatch': async ({ class: id }) => {
      await collector.unwatch(id);
      return succeed({});
    },
    'collect.waiting': () => {
      const files = openedFiles.waiting('hand-in').map((path) => harmlessUpTo(160, basename(path)));
      return Promise.resolve(succeed({ files }));
    },
    'collect.takeWaiting': ({ class: id }) => {
      const paths: string[] = [];
      for (let path = openedFiles.take('hand-in'); path !== null; path = openedFiles.take('hand-in'))
        paths.push(path);
      if (id !== null) collector.add(id, paths);
      return done();
    },
  };
}

/** Asks for what is to be collected, or for the folder to watch; empty where the user changed their mind. */
async function choosePaths(
  { window, say }: Pick<Shell, 'window' | 'say'>,
  kind: 'files' | 'folder' | 'watched',
): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    title: say()(kind === 'watched' ? 'watchFolder.title' : 'collect.title'),
    buttonLabel: say()(kind === 'watched' ? 'watchFolder.choose' : 'collect.choose'),
    ...(kind === 'files'
      ? {
          filters: [
            { name: say()('collect.kind'), extensions: ['lesart-hand-in', 'zip'] },
            { name: say()('openPack.anything'), extensions: ['*'] },
          ],
          properties: ['openFile', 'multiSelections'],
        }
      : { properties: ['openDirectory'] }),
  });
  return canceled ? [] : filePaths;
}
