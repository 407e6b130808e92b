import { succeed } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

type DraftChannel =
  'draft.list' | 'draft.create' | 'draft.open' | 'draft.append' | 'draft.saveBeside' | 'draft.remove';

/** Lessons that are being written. */
export function draftHandlers({ drafts, closing }: Shell): Pick<Handlers, DraftChannel> {
  return {
    'draft.list': async () => succeed(await drafts.list()),
    'draft.create': ({ source, beside }) => drafts.create(source, beside),
    'draft.open': ({ file }) => drafts.open(file),
    'draft.append': ({ file, token, card, records }) =>
      closing.during(drafts.append(file, token, card, records)),
    'draft.saveBeside': (whole) => closing.during(drafts.saveBeside(whole)),
    'draft.remove': ({ file }) => drafts.remove(file),
  };
}
