import { succeed } from '../../../lessons/result.ts';
import type { Handlers } from '../ipc.ts';
import type { Shell } from '../shell.ts';

type DraftChannel = 'draft.list' | 'draft.create' | 'draft.open' | 'draft.append';

/** Lessons that are being written. */
export function draftHandlers({ drafts, closing }: Shell): Pick<Handlers, DraftChannel> {
  return {
    'draft.list': async () => succeed(await drafts.list()),
    'draft.create': ({ source }) => drafts.create(source),
    'draft.open': ({ id }) => drafts.open(id),
    'draft.append': ({ id, token, records }) => closing.during(drafts.append(id, token, records)),
  };
}
