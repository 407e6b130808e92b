import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Memory of a process and all it started, in bytes: proportional set size, where what processes share is counted once.
 * Null where the system doesn't tell (not Linux, or another user's processes).
 *
 * @param userData also counts processes that name this folder: Electron's crash handler leaves the family
 */
export function memoryOf(pid: number, userData: string): { bytes: number; processes: number } | null {
  try {
    const family = processesOf(pid, userData);
    const bytes = family.map(proportionalSetSize).reduce((sum, size) => sum + size, 0);
    return { bytes, processes: family.length };
  } catch {
    return null;
  }
}

function processesOf(root: number, userData: string): number[] {
  const all = allProcesses();
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]));
  const belongs = (pid: number): boolean => {
    for (let next: number | undefined = pid; next !== undefined && next > 1; next = parents.get(next)) {
      if (next === root) return true;
    }
    return commandOf(pid).includes(userData);
  };
  return all.filter(belongs);
}

/** How many processes run this program now. */
export function othersRunning(executable: string): number {
  return allProcesses().filter((pid) => programOf(pid) === executable).length;
}

const allProcesses = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number);

/** Empty where it is another user's, or gone. */
function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${String(pid)}/exe`);
  } catch {
    return '';
  }
}

/** The fourth field of `stat`; the second, in brackets, may hold anything. */
function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${String(pid)}/stat`);
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

const commandOf = (pid: number): string => read(`/proc/${String(pid)}/cmdline`);

/** @throws where it can't be read */
function proportionalSetSize(pid: number): number {
  const kibibytes = /^Pss:\s+(\d+) kB$/mu.exec(
    readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'),
  )?.[1];
  return Number(kibibytes ?? NaN) * 1024;
}

/** Empty where the process is gone. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
