import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Failure } from '../../contract/errors.ts';
import type { Notice } from '../../contract/messages.ts';
import type { PackFile } from '../../../lessons/format/pack.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { readLessonFolder, type ReadLesson } from './lesson-folder.ts';
import { readPackFile, readPackFolder } from './pack-folder.ts';

/** A lesson and the pack it comes from. */
export type LibraryLesson = ReadLesson & { pack: PackFile };

/**
 * The packs in some folders, each pack a folder of its own. Nothing is remembered between calls: what is on the disk
 * counts. Where two folders hold a pack of the same id, the earlier folder's is used and the other is a notice.
 */
export class Library {
  readonly folders: readonly string[];

  /** @param folders where packs are looked for, most trusted first; they need not exist */
  constructor(folders: readonly string[]) {
    this.folders = folders;
  }

  /** Every lesson that can be opened, in teaching order, and a notice for each pack and lesson that can't. */
  async list(): Promise<{ lessons: LibraryLesson[]; notices: Notice[] }> {
    const lessons: LibraryLesson[] = [];
    const notices: Notice[] = [];
    const known = new Set<string>();
    for (const { name, path } of await this.#packFolders()) {
      const read = await readPackFolder(path);
      if (!read.ok) {
        notices.push({ code: 'pack-unreadable', params: { pack: name, ...read.error } });
        continue;
      }
      const { pack, problems } = read.value;
      if (known.has(pack.id)) {
        const params = { pack: name, file: 'pack.json', reason: 'repeated-id', path: 'id' };
        notices.push({ code: 'pack-unreadable', params });
        continue;
      }
      known.add(pack.id);
      lessons.push(...read.value.lessons.map((lesson) => ({ pack, ...lesson })));
      notices.push(
        ...problems.map((problem) => ({
          code: 'lesson-unreadable' as const,
          params: { pack: name, ...problem },
        })),
      );
    }
    return { lessons, notices };
  }

  /** One lesson, read afresh. */
  async read(reference: { pack: string; lesson: string }): Promise<Result<LibraryLesson, Failure>> {
    for (const { path } of await this.#packFolders()) {
      const pack = await readPackFile(path);
      if (!pack.ok || pack.value.id !== reference.pack) continue;
      if (!pack.value.lessons.includes(reference.lesson)) break;
      const lesson = await readLessonFolder(join(path, reference.lesson), reference.lesson);
      return lesson.ok
        ? succeed({ pack: pack.value, ...lesson.value })
        : fail({ code: 'lesson-invalid', params: { ...reference, ...lesson.error } });
    }
    return fail({ code: 'lesson-missing', params: { ...reference } });
  }

  async #packFolders(): Promise<{ name: string; path: string }[]> {
    const found: { name: string; path: string }[] = [];
    for (const folder of this.folders) {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      const names = entries
        .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
        .map((entry) => entry.name)
        .sort();
      found.push(...names.map((name) => ({ name, path: join(folder, name) })));
    }
    return found;
  }
}
