import { basename, dirname, extname, join } from 'node:path';

import { app, dialog, type FileFilter } from 'electron';

import type { ClassOutputChannel } from '../../contract/class-output.ts';
import type { Failure } from '../../contract/errors.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import type { ClassOutput } from '../../services/class-output/class-output.ts';
import type { ClassReader } from '../../services/class-output/handed-on-lesson.ts';
import type { RecordStoreFile } from '../../services/class-output/record-store-file.ts';
import { readSubmissions } from '../../services/class-output/submissions.ts';
import type { WorksheetDesk } from '../../services/class-output/worksheet-desk.ts';
import { writeAtomically } from '../../services/files/atomic-write.ts';
import { writeFailure } from '../../services/files/failures.ts';
import type { Handlers } from '../ipc.ts';
import type { MessageKey } from '../messages.ts';
import { fileName } from '../file-name.ts';
import type { Shell } from '../shell.ts';

interface Output {
  classOutput: ClassOutput;
  recordStore: RecordStoreFile;
  worksheetDesk: WorksheetDesk;
}

/** What is handed on is read by the messages the page reads it by. */
export const classReader = (
  classes: Pick<Handlers, 'class.list' | 'class.learners' | 'class.work'>,
): ClassReader => ({
  classes: async () => {
    const listed = await classes['class.list']({});
    return listed.ok ? succeed(listed.value.classes) : listed;
  },
  learners: (of) => classes['class.learners'](of),
  work: (of) => classes['class.work'](of),
});

/** What leaves a class: into files the teacher names, or to the store they have set. */
export function classOutputHandlers(
  shell: Shell,
  { classOutput, recordStore, worksheetDesk }: Output,
): Pick<Handlers, ClassOutputChannel> {
  return {
    'output.lesson': (selection) => classOutput.lesson(selection),
    'output.saveTable': ({ name, text }) =>
      save(
        shell,
        'classOutput.table',
        inDocuments(name, 'csv'),
        ['classOutput.tableKind', 'csv'],
        Buffer.from(text),
      ),
    'output.saveStatements': async ({ name, selections }) => {
      const statements = await classOutput.statements(selections);
      if (!statements.ok) return statements;
      const bytes = Buffer.from(`${JSON.stringify(statements.value, null, 1)}\n`);
      const place = inDocuments(name, 'json');
      const saved = await save(
        shell,
        'classOutput.statements',
        place,
        ['classOutput.statementsKind', 'json'],
        bytes,
      );
      if (!saved.ok || saved.value === null) return saved.ok ? succeed(null) : saved;
      return succeed({ ...saved.value, statements: statements.value.length });
    },
    'worksheet.choose': async () => {
      const path = await choose(shell, 'classOutput.worksheet', ['classOutput.worksheetKind', 'csv']);
      if (path === null) return succeed(null);
      const opened = await worksheetDesk.open(path);
      return succeed(
        opened.ok ? opened.value : { kind: 'refused' as const, file: basename(path), why: opened.error },
      );
    },
    'worksheet.chooseSubmissions': async () => {
      const path = await choose(shell, 'classOutput.submissions', ['classOutput.submissionsKind', 'zip']);
      return succeed(path === null ? null : await readSubmissions(path));
    },
    'worksheet.save': async ({ worksheet, entries }) => {
      const from = worksheetDesk.fileOf(worksheet);
      const bytes = worksheetDesk.fill(worksheet, entries);
      if (from === null || bytes === null) return fail({ code: 'worksheet-gone', params: {} });
      // Beside the one from Moodle, which stays as it is.
      const ending = extname(from);
      const name = `${basename(from, ending)} (${shell.say()('classOutput.filled')})${ending}`;
      const place = join(dirname(from), name);
      return save(shell, 'classOutput.saveWorksheet', place, ['classOutput.worksheetKind', 'csv'], bytes);
    },
    'recordStore.look': async () => succeed(await recordStore.look()),
    'recordStore.set': (typed) => recordStore.set(typed),
    'recordStore.forget': async () => {
      await recordStore.forget();
      return succeed({});
    },
    'recordStore.send': ({ selections }) => classOutput.send(selections),
  };
}

type Kind = readonly [name: MessageKey, ending: string];

const inDocuments = (name: string, ending: string): string =>
  join(app.getPath('documents'), fileName(name, `.${ending}`));

/** Asks where to, and writes there; null where the user changed their mind. */
async function save(
  { window, say, closing }: Shell,
  title: MessageKey,
  place: string,
  kind: Kind,
  bytes: Uint8Array,
): Promise<Result<{ file: string } | null, Failure>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window(), {
    title: say()(title),
    defaultPath: place,
    filters: [filterOf(say, kind)],
  });
  if (canceled || filePath === '') return succeed(null);
  return closing.during(
    writeAtomically(filePath, bytes).then(
      () => succeed({ file: filePath }),
      async (error: unknown) => fail(await writeFailure(error, filePath)),
    ),
  );
}

async function choose({ window, say }: Shell, title: MessageKey, kind: Kind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    title: say()(title),
    buttonLabel: say()('classOutput.open'),
    filters: [filterOf(say, kind), { name: say()('openArticle.anything'), extensions: ['*'] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

const filterOf = (say: Shell['say'], [name, ending]: Kind): FileFilter => ({
  name: say()(name),
  extensions: [ending],
});
