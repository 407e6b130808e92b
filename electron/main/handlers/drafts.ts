import { dialog } from 'electron';

import type { BegunDraft } from '../../contract/drafts.ts';
import type { Failure } from '../../contract/errors.ts';
import { formats } from '../../../lessons/exchange/formats.ts';
import { succeed, type Result } from '../../../lessons/result.ts';
import { beginFromFiles } from '../../services/drafts/begin-from-files.ts';
import { articleFormats } from '../../services/import/import-article.ts';
import type { Handlers } from '../ipc.ts';
import { kindOfFile } from '../opened-files.ts';
import { publish } from '../publish.ts';
import type { Shell } from '../shell.ts';

type DraftChannel =
  | 'draft.list'
  | 'draft.create'
  | 'draft.chooseFiles'
  | 'draft.drop'
  | 'draft.nextWaiting'
  | 'draft.open'
  | 'draft.append'
  | 'draft.saveBeside'
  | 'draft.publish'
  | 'draft.remove';

/** Lessons that are being written. */
export function draftHandlers(shell: Shell): Pick<Handlers, DraftChannel> {
  const { drafts, closing, openedFiles } = shell;
  /** Articles and annotations become drafts; a draft's own file is opened. */
  const begin = async (paths: readonly string[]): Promise<Result<BegunDraft, Failure>> => {
    const own = paths.find((path) => kindOfFile(path) === 'draft');
    if (own === undefined) return drafts.begin(await beginFromFiles(paths));
    const admitted = await drafts.admit(own);
    return admitted.ok ? succeed({ kind: 'admitted', ...admitted.value }) : admitted;
  };
  return {
    'draft.list': async () => succeed(await drafts.list()),
    'draft.create': ({ source, beside }) => drafts.create(source, beside),
    'draft.chooseFiles': async () => {
      const paths = await chooseFiles(shell);
      return paths.length === 0 ? succeed(null) : begin(paths);
    },
    'draft.drop': ({ paths }) => begin(paths),
    'draft.nextWaiting': async () => {
      const path = openedFiles.take('draft');
      return path === null ? succeed(null) : begin([path]);
    },
    'draft.open': ({ file }) => drafts.open(file),
    'draft.append': ({ file, token, card, records }) =>
      closing.during(drafts.append(file, token, card, records)),
    'draft.saveBeside': (whole) => closing.during(drafts.saveBeside(whole)),
    'draft.publish': (wish) => publish(shell, wish),
    'draft.remove': ({ file }) => drafts.remove(file),
  };
}

async function chooseFiles({ window, say }: Shell): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    title: say()('openArticle.title'),
    buttonLabel: say()('openArticle.choose'),
    filters: [
      { name: say()('openArticle.articles'), extensions: articleEndings },
      { name: say()('openArticle.annotations'), extensions: annotationEndings },
      { name: say()('openArticle.drafts'), extensions: ['lesart-draft'] },
      { name: say()('openArticle.anything'), extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  return canceled ? [] : filePaths;
}

const plain = (endings: readonly string[]): string[] => [
  ...new Set(endings.map((ending) => ending.slice(ending.lastIndexOf('.') + 1))),
];
const articleEndings = plain(Object.values(articleFormats).flatMap(({ endings }) => endings));
const annotationEndings = plain(formats.flatMap(({ read, endings }) => (read === null ? [] : endings)));
