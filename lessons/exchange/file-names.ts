import type { LossReport } from './loss-report.ts';

/** Names of files to write, without ending: nothing in them that a file system can't take, and none of them twice. */
export class FileNames {
  readonly #taken = new Set<string>();
  readonly #losses: LossReport;

  constructor(losses: LossReport) {
    this.#losses = losses;
  }

  /** The text's name as it is where a file can have it; else a near one, and the loss is reported. */
  make(wanted: string): string {
    const base = storableName(wanted);
    let name = base;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number += 1) name = `${base}-${String(number)}`;
    this.#taken.add(name.toLowerCase());
    if (name !== wanted) this.#losses.add('name', wanted, name);
    return name;
  }
}

const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether Windows keeps this name for a device, whatever ending follows it. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

function storableName(wanted: string): string {
  const name = wanted
    .replace(/[\p{C}<>:"/\\|?*\u2028\u2029]+/gu, '-')
    .replace(/\.[^.]*$|^\.+/g, (part) => part.replaceAll('.', '-'))
    .trim()
    .slice(0, 100)
    .replace(/[\s.-]+$/u, '');
  return name === '' || isDeviceName(name) ? `text${name === '' ? '' : `-${name}`}` : name;
}
