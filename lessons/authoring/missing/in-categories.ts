import { checkLetters } from '../../check/check-languages.ts';
import { findingsIn } from '../../check/finding.ts';
import type { Category } from '../../format/category.ts';
import { areClose } from '../categories/pens.ts';
import { gapAt, type Gap, type Place } from './gap.ts';
import { gapsOfFindings, placeInLesson } from './of-finding.ts';

/**
 * What categories lack but their texts: letters, techniques, a look of their own. Two of one line style can't be told apart
 * on paper; where their colours are close, neither can they on the screen (`colours`: "close", or "apart").
 */
export function gapsInCategories(categories: readonly Category[], languages: readonly string[]): Gap[] {
  const at = (id: string, field: string): Place => ({ of: 'category', id, field });
  const letters = checkLetters(findingsIn('lesson.json'), categories, languages);
  const placeOf = (path: string) => placeInLesson({ categories, voices: [], transfer: [] }, path);
  return [
    ...gapsOfFindings(letters, placeOf),
    ...categories.flatMap(({ id, techniques }) =>
      techniques.length === 0 ? [gapAt('no-techniques', at(id, 'techniques'))] : [],
    ),
    ...categories.flatMap((one, place) =>
      categories
        .slice(place + 1)
        .filter(({ line }) => line === one.line)
        .map(({ id, colour }) =>
          gapAt('look-alike', at(one.id, 'line'), {
            other: id,
            colours: areClose(one.colour, colour) ? 'close' : 'apart',
          }),
        ),
    ),
  ];
}
