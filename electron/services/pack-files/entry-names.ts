import type { PackRefusal } from '../../contract/packs.ts';
import { archiveLimits } from './limits.ts';

/** Characters that show nothing and change how others are shown: controls, direction marks, joiners, line separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** What Windows keeps for devices, whatever the ending ("aux.txt", "COM1 .json"). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;

const LONGEST_SHOWN = 80;

/** A name from a pack as it can be shown anywhere: nothing invisible, not endless. */
export const harmless = (name: string): string => harmlessUpTo(LONGEST_SHOWN, name);

/** The same in so many UTF-16 code units at most. */
export function harmlessUpTo(longest: number, name: string): string {
  const shown = name.replace(new RegExp(INVISIBLE, 'gu'), '\uFFFD');
  if (shown.length <= longest) return shown;
  return `${shown.slice(0, longest - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** Whether Windows takes this name of a file or folder for a device. */
export const isDeviceName = (name: string): boolean =>
  DEVICE.test((name.split('.')[0] ?? '').replace(/ +$/, ''));

/** Reads an entry's name. Names of packs are ASCII; one that is not even UTF-8 is refused, not guessed at. */
export function decodeName(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    return null;
  }
}

/**
 * What is wrong with the name of an entry, on any system, or null. Said for all entries, also for those that would not be
 * unpacked: whoever puts such a name into a file means harm, or has a broken tool.
 */
export function nameProblem(name: string): PackRefusal | null {
  const refused = (code: PackRefusal['code']): PackRefusal => ({ code, params: { entry: harmless(name) } });
  if (Buffer.byteLength(name) > archiveLimits.nameBytes) return refused('name-too-long');
  if (INVISIBLE.test(name)) return refused('name-invisible');
  const steps = name.replace(/\/$/, '').split('/');
  if (name.includes('\\') || /^[a-z]:/i.test(name) || name.startsWith('/') || steps.includes('..')) {
    return refused('name-leads-outside');
  }
  if (steps.length > archiveLimits.depth) return refused('name-too-deep');
  return steps.some(isImpossibleSomewhere) ? refused('name-reserved') : null;
}

const isImpossibleSomewhere = (step: string): boolean =>
  step === '' || /[. ]$/.test(step) || /[<>:"|?*]/.test(step) || isDeviceName(step);

/** Names so far, each with the folders above it, as a file system that folds case and composes characters sees them. */
export class TakenNames {
  readonly #taken = new Map<string, { name: string; isFolder: boolean }>();

  /** Takes a name (folders end in "/"). Returns the name it would collide with on some system, or null. */
  take(name: string): string | null {
    const path = name.replace(/\/$/, '');
    const steps = path.split('/');
    for (let depth = 1; depth < steps.length; depth += 1) {
      const folder = steps.slice(0, depth).join('/');
      const known = this.#taken.get(folded(folder));
      if (known !== undefined && (!known.isFolder || known.name !== folder)) return known.name;
      this.#taken.set(folded(folder), { name: folder, isFolder: true });
    }
    const isFolder = name.endsWith('/');
    const known = this.#taken.get(folded(path));
    // A folder may have been named by what is in it before it gets its own entry.
    const isRepeated = known !== undefined && !(isFolder && known.isFolder && known.name === path);
    if (isRepeated || this.#folders.has(path)) return known?.name ?? path;
    if (isFolder) this.#folders.add(path);
    this.#taken.set(folded(path), { name: path, isFolder });
    return null;
  }

  readonly #folders = new Set<string>();
}

const folded = (path: string): string => path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
