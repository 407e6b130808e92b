import { join } from 'node:path';

import { app, dialog } from 'electron';

import type { ClassListChannel } from '../../contract/class-lists.ts';
import { CLASS_LIST_ENDING } from '../../../lessons/classroom/class-list.ts';
import { succeed } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';
import { fileName } from '../file-name.ts';
import type { Shell } from '../shell.ts';

/** The teachers' lists of names, each in a file of its own wherever its teacher wants it. */
export function classListHandlers(shell: Shell): Pick<Handlers, ClassListChannel> {
  const { classLists } = shell;
  return {
    'classList.open': async (asked) => succeed(await classLists.open(asked.class)),
    'classList.choose': async (asked) => {
      const file = await chooseFile(shell);
      return file === null ? succeed(null) : classLists.take(asked.class, file);
    },
    'classList.save': async ({ list, elsewhere, ...asked }) => {
      const known = await classLists.placeOf(asked.class);
      if (known !== null && !elsewhere) return classLists.save(asked.class, list, null);
      const chosen = await choosePlace(shell, list.name);
      return chosen === null ? succeed(null) : classLists.save(asked.class, list, chosen);
    },
    'classList.forget': (asked) => classLists.forget(asked.class),
    'classList.delete': (asked) => classLists.delete(asked.class),
  };
}

async function chooseFile({ window, say }: Shell): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    title: say()('classList.open'),
    buttonLabel: say()('classList.choose'),
    filters: [filterFor(say()('classList.kind'))],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

async function choosePlace({ window, say }: Shell, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window(), {
    title: say()('classList.save'),
    defaultPath: join(app.getPath('documents'), fileName(name, CLASS_LIST_ENDING)),
    filters: [filterFor(say()('classList.kind'))],
  });
  return canceled || filePath === '' ? null : filePath;
}

const filterFor = (name: string) => ({ name, extensions: [CLASS_LIST_ENDING.slice(1)] });
