import { compareVersions } from '../../format/identity.ts';
import type { HandedChange } from './what-changed.ts';

/** What the first version of a pack is called, where its author wants no other. */
export const FIRST_VERSION = '1.0.0';

/** How much a change means to whoever has worked with the version before. */
type Weight = 'major' | 'minor' | 'patch';

const weights = {
  'text-corrected': 'major',
  'language-changed': 'major',
  'blocks-changed': 'minor',
  'item-added': 'minor',
  'item-removed': 'minor',
  'item-moved': 'minor',
  'item-category': 'minor',
  'item-strength': 'minor',
  'item-alternatives': 'minor',
  'item-links': 'minor',
  'item-technique': 'patch',
  'item-reworded': 'patch',
  'item-dispute': 'patch',
  'category-added': 'minor',
  'category-removed': 'minor',
  'category-changed': 'patch',
  'voice-added': 'patch',
  'voice-removed': 'patch',
  'voice-changed': 'patch',
  'example-changed': 'patch',
  'sentence-added': 'minor',
  'sentence-removed': 'minor',
  'sentence-changed': 'minor',
  'language-added': 'minor',
  'language-removed': 'minor',
  'rule-changed': 'minor',
  'detail-changed': 'patch',
} as const satisfies Record<HandedChange['code'], Weight>;

const LARGEST = 99_999;

/**
 * The least version that says enough, "2.0.0" after "1.4.2".
 * - The first number rises where the article's text is another: work that was begun has to be carried over.
 * - The second where the same marks can come out otherwise, or there is more or less to do: the key's places, categories,
 *   strengths and links, what is asked, in which languages.
 * - The third where only words of explanation or details about the lesson are others.
 *
 * Without a change it is the version that was.
 */
export function raiseVersion(before: string, changes: readonly HandedChange[]): string {
  if (changes.length === 0) return before;
  const found = new Set<Weight>(changes.map(({ code }) => weights[code]));
  const [major = 0, minor = 0, patch = 0] = before.split('.').map(Number);
  // A number that has no more room hands on to the one before it.
  if (!found.has('major') && !found.has('minor') && patch < LARGEST) return join(major, minor, patch + 1);
  if (!found.has('major') && minor < LARGEST) return join(major, minor + 1, 0);
  return join(Math.min(major + 1, LARGEST), 0, 0);
}

/**
 * Whether an author may call the next version so: none that is lower than needed to tell it from the one before; the same
 * only where nothing has changed.
 *
 * @param before null where nothing was handed out yet
 */
export function mayBeCalled(
  version: string,
  before: string | null,
  changes: readonly HandedChange[],
): boolean {
  if (before === null) return true;
  const order = compareVersions(version, before);
  return order > 0 || (order === 0 && changes.length === 0);
}

const join = (...numbers: readonly number[]): string => numbers.join('.');
