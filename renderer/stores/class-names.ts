import type { Failure } from '../../electron/contract/errors.ts';
import type { ClassList } from '../../lessons/classroom/class-list.ts';
import { fail, succeed, type Result } from '../../lessons/result.ts';
import { api } from '../platform/api.ts';
import type { ClassStore } from './class.ts';

/** Reads the class's list of names from where it was last. */
export async function readNames(store: ClassStore): Promise<void> {
  const answer = await api.openClassList(of(store));
  if (answer.ok) store.setState({ names: answer.value });
}

/** Lets the teacher choose the file of a list. One that can't be read takes no other's place. */
export async function chooseNames(store: ClassStore): Promise<Failure | null> {
  const answer = await api.chooseClassList(of(store));
  if (!answer.ok) return answer.error;
  if (answer.value !== null) store.setState({ names: answer.value });
  return null;
}

/**
 * Writes the list to its file; asks where to, if there is none yet or `elsewhere` is wanted.
 *
 * @returns the file, or null where the teacher changed their mind; what is shown is then as it was
 */
export async function saveNames(
  store: ClassStore,
  list: ClassList,
  elsewhere = false,
): Promise<Result<string | null, Failure>> {
  const answer = await api.saveClassList({ ...of(store), list, elsewhere });
  if (!answer.ok) return fail(answer.error);
  if (answer.value === null) return succeed(null);
  const { file } = answer.value;
  store.setState({ names: { kind: 'open', file, list } });
  return succeed(file);
}

/** Closes the list; its file stays. */
export async function forgetNames(store: ClassStore): Promise<Failure | null> {
  const answer = await api.forgetClassList(of(store));
  if (!answer.ok) return answer.error;
  store.setState({ names: { kind: 'none' }, namesShown: false });
  return null;
}

/** Deletes the list's file. */
export async function deleteNames(store: ClassStore): Promise<Result<string | null, Failure>> {
  const answer = await api.deleteClassList(of(store));
  if (!answer.ok) return fail(answer.error);
  store.setState({ names: { kind: 'none' }, namesShown: false });
  return succeed(answer.value.file);
}

const of = (store: ClassStore): { class: string } => ({ class: store.getState().summary.id });
