import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

import { errnoOf } from './failures.ts';

/** The shape of a tag, for patterns of file names. */
export const MAKER = '[0-9a-f]{8}-\\d+-\\d+';

const HOUR = 3_600_000;
const thisHost = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
let made = 0;

/** Part of a temporary file's name: which process made it, on which computer. Each tag is given out once. */
export const makerTag = (): string => `${thisHost}-${String(process.pid)}-${String((made += 1))}`;

/**
 * Whether whoever made a temporary file is gone. Processes of other computers (a network drive) can't be asked: theirs count as
 * left after a while.
 *
 * @param tag as `makerTag` gave it
 * @param since when the file was made or last changed; both in milliseconds since 1970
 * @param patience how long such a file is needed at most, in milliseconds; ids of processes come round again
 */
export function isAbandoned(tag: string, since: number, now: number, patience = HOUR): boolean {
  const [host, pid] = tag.split('-');
  return (host === thisHost && !isRunning(Number(pid))) || now - since > patience;
}

/** Whether a tag names this process; or one before it that had the same id. */
export const isOwnTag = (tag: string): boolean => tag.startsWith(`${thisHost}-${String(process.pid)}-`);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
