import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

import type { Notice } from '../../contract/messages.ts';
import type { Attempt } from '../../../lessons/marks/attempt.ts';
import { sha256 } from '../hashes.ts';
import { asideName, damagedName, nameOf, parseName } from './names.ts';
import { readAttemptFile } from './read-attempt.ts';

/** An attempt that can be gone on with. */
export interface FoundAttempt {
  file: string;
  attempt: Attempt;
  token: string;
}

/** An attempt that can be gone on with once it has been carried to the lesson's present text. */
export interface CarriableAttempt extends FoundAttempt {
  article: string;
}

/** What lies in the folder for one lesson. */
export interface LessonAttempts {
  /** Newest first. */
  usable: FoundAttempt[];
  /** At another text of the article, which they hold: they can be carried to this one. Newest first. */
  carriable: CarriableAttempt[];
  /** Every file name of the lesson's, usable or not. */
  names: Set<string>;
  notices: Notice[];
}

/**
 * Reads all attempts at one lesson, in one mode. What is damaged is set aside under a new name; what belongs to a newer
 * version, to the other mode, or to another text and can't be carried, stays untouched. All of it is told.
 *
 * @throws the system's error where the folder itself can't be read
 */
export async function findAttempts(
  folder: string,
  { lesson, mode }: Pick<Attempt, 'lesson' | 'mode'>,
  now: () => Date,
): Promise<LessonAttempts> {
  const names = (await readdir(folder)).filter((name) => isOf(name, lesson)).sort();
  const found: LessonAttempts = { usable: [], carriable: [], names: new Set(names), notices: [] };
  for (const name of names) {
    const file = join(folder, name);
    const read = await readAttemptFile(file);
    switch (read.kind) {
      case 'whole': {
        const { attempt, token } = read;
        const article = articleOf(attempt);
        if (nameOf(attempt) !== name) found.notices.push(otherText(name));
        else if (attempt.mode !== mode)
          found.notices.push({ code: 'attempt-other-mode', params: { file: name } });
        else if (attempt.lesson.textHash === lesson.textHash) found.usable.push({ file, attempt, token });
        else if (article !== null) found.carriable.push({ file, attempt, token, article });
        else found.notices.push(otherText(name));
        break;
      }
      case 'newer': {
        const params = { file: name, version: String(read.version), supported: String(read.supported) };
        found.notices.push({ code: 'attempt-newer', params });
        break;
      }
      case 'damaged': {
        const kept = await moveAside(folder, name, damagedName(name, now()));
        found.names.delete(name);
        found.notices.push({ code: 'attempt-damaged', params: { file: name, kept, reason: read.reason } });
        break;
      }
      case 'unreadable':
        // Perhaps whole: it stays where it is.
        found.notices.push({
          code: 'attempt-damaged',
          params: { file: name, kept: name, reason: read.reason },
        });
        break;
      case 'missing':
        found.names.delete(name);
    }
  }
  found.usable.sort(newestFirst);
  found.carriable.sort(newestFirst);
  return found;
}

/** What is said of an attempt that is left alone. */
export const otherText = (file: string): Notice => ({ code: 'attempt-other-text', params: { file } });

/**
 * The text from which an attempt can be carried to another; null where it holds none, or not the one it names. What was
 * handed in is not carried.
 */
export function articleOf({ article, lesson, stage }: Attempt): string | null {
  if (stage.step === 'handed-in') return null;
  return article !== null && sha256(article) === lesson.textHash ? article : null;
}

/** Sets attempts aside, whole, so that the lesson begins afresh. */
export async function setEarlierAside(
  folder: string,
  attempts: readonly FoundAttempt[],
  now: () => Date,
): Promise<void> {
  for (const { attempt } of attempts) {
    const name = nameOf(attempt);
    await moveAside(folder, name, asideName(name, 'earlier', now()));
  }
}

/** Where nothing can be renamed (a read-only folder) a file keeps its name; returns the one it has now. */
async function moveAside(folder: string, name: string, wanted: string): Promise<string> {
  try {
    await rename(join(folder, name), join(folder, wanted));
    return wanted;
  } catch {
    return name;
  }
}

function isOf(name: string, lesson: { pack: string; lesson: string }): boolean {
  const parsed = parseName(name);
  return parsed?.pack === lesson.pack && parsed.lesson === lesson.lesson;
}

/** Newest first; one in which nothing has been done yet never hides another. */
export const newestFirst = (one: FoundAttempt, other: FoundAttempt): number =>
  Number(isUntouched(one)) - Number(isUntouched(other)) ||
  other.attempt.changedAt.localeCompare(one.attempt.changedAt) ||
  other.file.localeCompare(one.file);

const isUntouched = ({ attempt }: FoundAttempt): boolean =>
  attempt.history.edits.length === 0 && (attempt.stage.step === 'read' || attempt.stage.step === 'mark');
