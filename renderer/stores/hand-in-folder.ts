import type { Failure } from '../../electron/contract/errors.ts';
import { succeed, type Result } from '../../lessons/result.ts';
import { api } from '../platform/api.ts';
import { app } from './app.ts';

/**
 * Lets the user choose the folder that hand-ins go to.
 *
 * @returns the folder, or null where the user changed their mind
 */
export async function chooseHandInFolder(): Promise<Result<string | null, Failure>> {
  const answer = await api.chooseHandInFolder();
  if (!answer.ok) return answer;
  if (answer.value === null) return succeed(null);
  takeFolder(answer.value.folder);
  return succeed(answer.value.folder);
}

/** From now on it is asked each time. */
export async function forgetHandInFolder(): Promise<Failure | null> {
  const answer = await api.forgetHandInFolder();
  if (!answer.ok) return answer.error;
  takeFolder(null);
  return null;
}

function takeFolder(handInFolder: string | null): void {
  app.setState(({ settings }) => ({ settings: { ...settings, handInFolder } }));
}
