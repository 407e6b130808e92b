import type { Draft } from '../draft.ts';
import { lessonIn, textsIn } from './in-languages.ts';
import type { Handed } from './what-changed.ts';

/**
 * What of a draft is handed out: pack and lesson under their names, of one version, in the draft's languages alone. Built-in
 * categories and the stock example come in more of them.
 */
export function handedOut(
  { pack, lesson }: Pick<Draft, 'pack' | 'lesson'>,
  names: { pack: string; lesson: string },
  version: string,
): Handed {
  const only = textsIn(pack.languages);
  return {
    pack: {
      ...pack,
      id: names.pack,
      version,
      title: only(pack.title),
      summary: pack.summary === null ? null : only(pack.summary),
    },
    lesson: { ...lessonIn(lesson, pack.languages), id: names.lesson, version },
  };
}
