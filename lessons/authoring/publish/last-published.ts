import { compareVersions } from '../../format/identity.ts';
import type { Draft, Published } from '../draft.ts';

/**
 * What was handed out under the highest version in any of a draft's states; null where nothing was. Undoing does not bring a
 * file back that others have.
 */
export function lastPublished(states: readonly Pick<Draft, 'published'>[]): Published | null {
  let last: Published | null = null;
  for (const { published } of states)
    if (published !== null && (last === null || compareVersions(published.version, last.version) > 0))
      last = published;
  return last;
}
