import type { Failure } from '../../electron/contract/errors.ts';
import { succeed, type Result } from '../../lessons/result.ts';
import { api } from '../platform/api.ts';
import { app, tellWorkFolder } from './app.ts';
import { goOnInFolder } from './author.ts';

/**
 * Lets the user choose where their work is kept, and goes on there. An open lesson's attempt is written there first, so
 * that this also saves what the old folder no longer takes. The same goes for an open draft.
 *
 * @returns the new folder, or null where the user changed their mind
 */
export async function chooseWorkFolder(): Promise<Result<string | null, Failure>> {
  const { place } = app.getState();
  const lesson = place.kind === 'lesson' ? place.lesson : null;
  const attempt = lesson?.getState().attempt ?? null;
  const keeper = place.kind === 'author' ? place.author.getState().keeper : null;
  const waiting = keeper?.waiting ?? 0;
  const answer = await api.chooseWorkFolder({ attempt, draft: keeper?.whole ?? null });
  if (!answer.ok) return answer;
  if (answer.value === null) return succeed(null);
  const { folder, token, draft } = answer.value;
  app.setState({ workFolder: folder });
  tellWorkFolder(true);
  if (lesson !== null && token !== null) {
    const { keeper } = lesson.getState();
    keeper.adopt(token);
    // What was changed while the folder was being chosen is not in it yet.
    const now = lesson.getState().attempt;
    if (now !== attempt) void keeper.keep(now);
  }
  if (place.kind === 'author') await goOnInFolder(place.author, draft, waiting);
  return succeed(folder);
}
