import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { draftOf, follow, startHistory } from '../../../lessons/authoring/history.ts';
import { onThisArticle } from '../../../lessons/authoring/second/same-article.ts';
import { secondKeyOf } from '../../../lessons/authoring/second/second-key.ts';
import { isUnwritten } from '../../../lessons/format/localized.ts';
import { fail, succeed } from '../../../lessons/result.ts';
import { DRAFT_ENDING } from '../../contract/drafts.ts';
import { readDraft } from '../drafts/read-draft.ts';
import { writeFailure } from '../files/failures.ts';
import type { Library } from '../library/library.ts';
import { readPackFolder, type ReadPack } from '../library/pack-folder.ts';
import { stagePack } from '../pack-files/stage.ts';
import { readAnnotatedSecond } from './read-annotated-second.ts';
import { refuseSecond, type ReadSecond, type WantedArticle } from './second-refusals.ts';

/**
 * Another person's key from a file: a pack, a colleague's draft, or whatever another tool wrote. Of several lessons the one on
 * this article is taken; it may be another version of it.
 *
 * @param room a folder of our own, in which a pack is unpacked for as long as it is read
 */
export async function readSecondFile(
  path: string,
  article: WantedArticle,
  room: string,
): Promise<ReadSecond> {
  const name = path.toLowerCase();
  const read = name.endsWith('.lesart')
    ? await readPackedSecond(path, article, room)
    : name.endsWith(DRAFT_ENDING)
      ? await readDraftedSecond(path, article)
      : await readAnnotatedSecond(path, article);
  return withItems(read, path);
}

/** A key without a single item has nothing to say. */
const withItems = (read: ReadSecond, called: string): ReadSecond =>
  read.ok && read.value.items.length === 0 ? refuseSecond('second-empty', called) : read;

async function readPackedSecond(path: string, article: WantedArticle, room: string): Promise<ReadSecond> {
  let folder: string | null = null;
  try {
    await mkdir(room, { recursive: true });
    folder = await mkdtemp(join(room, 'second-'));
    const staged = await stagePack(path, folder);
    const pack = staged.ok ? await readPackFolder(folder) : null;
    if (!staged.ok || pack?.ok !== true) return refuseSecond('second-damaged', path);
    return secondOfPack(pack.value, article, path);
  } catch (error) {
    return fail(await writeFailure(error, join(room, basename(path))));
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The key of the lesson on this article among those of a pack. A sealed key is told from none.
 *
 * @param called what to call the pack where it has none
 */
function secondOfPack({ pack, lessons }: ReadPack, article: WantedArticle, called: string): ReadSecond {
  const open = lessons.flatMap((read) => (read.sealedKey === null ? [read.lesson] : []));
  const lesson = onThisArticle(open, article);
  if (lesson === null) {
    const all = lessons.map((read) => read.lesson);
    return refuseSecond(
      onThisArticle(all, article) === null ? 'second-other-article' : 'second-sealed',
      called,
    );
  }
  const from = { kind: 'pack', pack: pack.id, version: pack.version } as const;
  return succeed(secondKeyOf(lesson, { whose: namesOf(pack.authors), from, saysStrength: true }));
}

/** Another person's key from a pack of the library, by the pack's id. */
export async function readSecondInLibrary(
  library: Library,
  id: string,
  article: WantedArticle,
): Promise<ReadSecond> {
  const found = await library.find(id);
  if (found === null) return refuseSecond('second-damaged', id);
  const pack = await readPackFolder(found.path);
  return pack.ok ? withItems(secondOfPack(pack.value, article, id), id) : refuseSecond('second-damaged', id);
}

async function readDraftedSecond(path: string, article: WantedArticle): Promise<ReadSecond> {
  const read = await readDraft(path);
  if (!read.ok) return refuseSecond('second-damaged', path);
  const { header, records } = read.value;
  const { lesson, pack } = draftOf(records.reduce(follow, startHistory(header.draft)));
  if (onThisArticle([lesson], article) === null) return refuseSecond('second-other-article', path);
  const from = { kind: 'draft', name: basename(path) } as const;
  return succeed(secondKeyOf(lesson, { whose: namesOf(pack.authors), from, saysStrength: true }));
}

const namesOf = (authors: readonly string[]): string =>
  authors.filter((name) => !isUnwritten(name)).join(', ');
