import type { Failure } from '../../electron/contract/errors.ts';
import { succeed, type Result } from '../../lessons/result.ts';
import { api } from '../platform/api.ts';
import { app } from './app.ts';

/**
 * Lets the user choose the folder the school puts its packs into.
 *
 * @returns the folder, or null where the user changed their mind
 */
export async function choosePacksFolder(): Promise<Result<string | null, Failure>> {
  const answer = await api.choosePacksFolder();
  if (!answer.ok) return answer;
  if (answer.value === null) return succeed(null);
  takeFolder(answer.value.folder);
  return succeed(answer.value.folder);
}

/** Takes no packs from the school's folder any more. */
export async function forgetPacksFolder(): Promise<Failure | null> {
  const answer = await api.forgetPacksFolder();
  if (!answer.ok) return answer.error;
  takeFolder(null);
  return null;
}

/** The library lists anew when it sees another folder. */
function takeFolder(packsFolder: string | null): void {
  app.setState(({ settings }) => ({ settings: { ...settings, packsFolder } }));
}
