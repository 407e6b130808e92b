import { basename } from 'node:path';

import { dialog } from 'electron';

import type { GradebookChannel } from '../../contract/gradebook.ts';
import { fail, succeed } from '../../../lessons/result.ts';
import { decodeUtf8, readBytes } from '../../services/files/read-file.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

const CERTIFICATES_LIMIT = 100_000;

/** Where classes and hand-ins are kept. */
export function gradebookHandlers(shell: Shell): Pick<Handlers, GradebookChannel> {
  const { gradebookChoice: choice } = shell;
  return {
    'gradebook.look': () => Promise.resolve(succeed(choice.stand())),
    'gradebook.chooseAuthority': async () => {
      const say = shell.say();
      const { canceled, filePaths } = await dialog.showOpenDialog(shell.window(), {
        title: say('authority.title'),
        buttonLabel: say('authority.choose'),
        filters: [
          { name: say('authority.kind'), extensions: ['pem', 'crt', 'cer'] },
          { name: say('openPack.anything'), extensions: ['*'] },
        ],
        properties: ['openFile'],
      });
      const path = filePaths[0];
      if (canceled || path === undefined) return succeed(null);
      const bytes = await readBytes(path, CERTIFICATES_LIMIT);
      const text = bytes.ok ? decodeUtf8(bytes.value) : bytes;
      const name = basename(path);
      if (!text.ok || !text.value.includes('-----BEGIN CERTIFICATE-----'))
        return fail({ code: 'not-a-certificate', params: { file: name } });
      return succeed({ name, certificates: text.value });
    },
    'gradebook.try': async (wish) => succeed(await choice.try(wish)),
    'gradebook.share': async (wish) => succeed(await choice.share(wish)),
    'gradebook.own': async () => succeed(await choice.own()),
    'gradebook.lookAgain': async () => succeed(await choice.lookAgain()),
  };
}
