import { join } from 'node:path';

import { app, dialog, shell as system } from 'electron';

import type { Failure } from '../../contract/errors.ts';
import type { HandedIn, HandingInChannel } from '../../contract/handing-in.ts';
import { HAND_IN_ENDING, type HandInContent } from '../../../lessons/classroom/hand-in.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { nameOfHandIn } from '../../services/hand-ins/names.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

/** Who works here, handing in, and clearing away. */
export function handingInHandlers(shell: Shell): Pick<Handlers, HandingInChannel> {
  const { workFolder, handIns, clearing } = shell;
  /** Of whom there may still be something in the page. */
  let inPage = workFolder.learner;

  const useFolder = async (handInFolder: string | null): Promise<Result<null, Failure>> => {
    const settings = { ...shell.settings(), handInFolder };
    const saved = await shell.settingsFile.save(settings);
    if (saved.ok) shell.useSettings(settings);
    return saved;
  };

  /** After the answer is on its way; the page that asked does not hear it otherwise. */
  const loadAnew = (): void => {
    shell.closing.unsaved = false;
    setImmediate(() => {
      shell.window().webContents.reload();
    });
  };

  return {
    'learner.enter': async ({ learner }) => {
      if (!workFolder.shared) return fail({ code: 'refused', params: {} });
      await workFolder.enter(learner);
      const anew = inPage !== null && inPage !== learner;
      if (anew) loadAnew();
      inPage = learner;
      return succeed({ anew });
    },
    'learner.leave': async () => {
      await workFolder.enter(null);
      return succeed({});
    },
    'handIn.save': async ({ attempt, title, where }) => {
      const content = handIns.contentOf(attempt, title);
      if (!content.ok) return content;
      const { handInFolder } = shell.settings();
      return shell.closing.during(
        where === 'set-folder' && handInFolder !== null
          ? handIns.saveInto(handInFolder, content.value)
          : saveWhereAsked(shell, content.value),
      );
    },
    'handIn.find': async ({ attempt }) => succeed(await handIns.find(attempt, shell.settings().handInFolder)),
    'handIn.show': ({ attempt }) => {
      const path = handIns.pathOf(attempt);
      if (path === null) return Promise.resolve(fail({ code: 'hand-in-gone', params: {} }));
      system.showItemInFolder(path);
      return Promise.resolve(succeed({}));
    },
    'handIn.lookAtClearing': ({ attempt }) => clearing.look(attempt),
    'handIn.clear': async ({ attempt }) => {
      const cleared = await clearing.clear(attempt);
      if (!cleared.ok) return cleared;
      inPage = null;
      loadAnew();
      return succeed({});
    },
    'handInFolder.choose': async () => {
      const { say } = shell;
      const { handInFolder } = shell.settings();
      const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), {
        title: say()('handInFolder.title'),
        buttonLabel: say()('handInFolder.choose'),
        ...(handInFolder === null ? {} : { defaultPath: handInFolder }),
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return succeed(null);
      const used = await useFolder(folder);
      return used.ok ? succeed({ folder }) : used;
    },
    'handInFolder.forget': async () => {
      const used = await useFolder(null);
      return used.ok ? succeed({}) : used;
    },
  };
}

async function saveWhereAsked(
  { window, say, handIns }: Shell,
  content: HandInContent,
): Promise<Result<HandedIn | null, Failure>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window(), {
    title: say()('handIn.title'),
    defaultPath: join(app.getPath('documents'), nameOfHandIn(content)),
    filters: [{ name: say()('handIn.kind'), extensions: [HAND_IN_ENDING.slice(1)] }],
  });
  if (canceled || filePath === '') return succeed(null);
  return handIns.saveAs(filePath, content);
}
