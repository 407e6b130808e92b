import { slugSchema } from '../../format/identity.ts';
import type { Lesson } from '../../format/lesson.ts';
import { UNWRITTEN, type Localized } from '../../format/localized.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { unwrittenText, type Draft, type DraftPack } from '../draft.ts';
import { moved, withoutPlace, withPlace } from './lists.ts';

/** What a lesson says of itself, and nothing else hangs on. */
type Details = Pick<
  Lesson,
  'summary' | 'rights' | 'level' | 'minutes' | 'topics' | 'goals' | 'modes' | 'linkWeight'
>;

export const changeDetails = (draft: Draft, details: Partial<Details>): Draft => ({
  ...draft,
  lesson: { ...draft.lesson, ...details },
});

/** The pack of one lesson is called as its lesson, until somebody calls it otherwise. */
export function setTitle({ pack, lesson, ...draft }: Draft, title: Localized): Draft {
  const titled = hasOwnTitle({ pack, lesson }) ? pack : { ...pack, title };
  return { ...draft, pack: titled, lesson: { ...lesson, title } };
}

export const hasOwnTitle = ({ pack, lesson }: Pick<Draft, 'pack' | 'lesson'>): boolean =>
  JSON.stringify(pack.title) !== JSON.stringify(lesson.title);

export const changePack = (
  draft: Draft,
  pack: Partial<Pick<DraftPack, 'title' | 'summary' | 'authors' | 'licence'>>,
): Draft => ({ ...draft, pack: { ...draft.pack, ...pack } });

/** Who made the lesson. Empty names go; where none is left, nobody has said it yet. */
export function setAuthors(draft: Draft, names: readonly string[]): Draft {
  const authors = names.map((name) => name.trim().slice(0, 200)).filter((name) => name !== '');
  return changePack(draft, { authors: authors.length === 0 ? [UNWRITTEN] : authors });
}

/** Lists of texts: what is learned, and what the article is about. */
const MOST_TEXTS = 12;
export type TextList = 'goals' | 'topics';

export const mayAddText = ({ lesson }: Draft, list: TextList): boolean => lesson[list].length < MOST_TEXTS;

export const addText = (draft: Draft, list: TextList): Draft =>
  mayAddText(draft, list) ? withList(draft, list, [...draft.lesson[list], unwrittenText(draft)]) : draft;

export const setText = (draft: Draft, list: TextList, place: number, texts: Localized): Draft =>
  withList(draft, list, withPlace(draft.lesson[list], place, texts));

/** Goals there is always one of, written or not. */
export function removeText(draft: Draft, list: TextList, place: number): Draft {
  const left = withoutPlace(draft.lesson[list], place);
  return withList(draft, list, list === 'goals' && left.length === 0 ? [unwrittenText(draft)] : left);
}

export const moveText = (draft: Draft, list: TextList, place: number, by: -1 | 1): Draft =>
  withList(draft, list, moved(draft.lesson[list], place, by));

const withList = (draft: Draft, list: TextList, texts: Localized[]): Draft =>
  changeDetails(draft, { [list]: texts });

/** How a lesson may be worked through; there is always one way. */
export function setMode(draft: Draft, mode: Lesson['modes'][number], offered: boolean): Draft {
  const { modes } = draft.lesson;
  if (modes.includes(mode) === offered) return draft;
  const chosen = offered ? [...modes, mode] : modes.filter((other) => other !== mode);
  return chosen.length === 0 ? draft : changeDetails(draft, { modes: chosen });
}

/**
 * The short name under which files and hand-ins know a lesson or its pack. It stays what it is once a pack was published:
 * by it Lesart knows that a later one takes its place.
 */
export function rename(
  draft: Draft,
  what: 'lesson' | 'pack',
  id: string,
): Result<Draft, 'not-a-slug' | 'published'> {
  if (draft.published !== null) return fail('published');
  if (!slugSchema.safeParse(id).success) return fail('not-a-slug');
  return succeed({ ...draft, [what]: { ...draft[what], id } });
}
