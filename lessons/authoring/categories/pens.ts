import { categoryColours, categoryLines, type Category } from '../../format/category.ts';

type Colour = Category['colour'];

/** How a category is drawn. */
export type Pen = Pick<Category, 'colour' | 'line'>;

/**
 * Colours that come close to one another where a kind of cone is missing, in one of the themes: six can't all differ.
 * `renderer/theme/tokens.test.ts` works them out from the themes and fails where this says otherwise.
 */
export const closeColours: readonly (readonly [Colour, Colour])[] = [
  ['green', 'blue'],
  ['green', 'rose'],
  ['green', 'slate'],
  ['violet', 'blue'],
  ['rose', 'slate'],
];

/** Whether some readers would have to tell these two colours apart by the line. */
export const areClose = (one: Colour, other: Colour): boolean =>
  one === other || closeColours.some((pair) => pair.includes(one) && pair.includes(other));

/**
 * A pen that none of the others has: a line of its own while there is one, in a colour that keeps apart from theirs as far
 * as one does.
 *
 * @param colour where it is chosen already
 */
export function freePen(others: readonly Pen[], colour?: Colour): Pen {
  const wanted = colour ?? least(categoryColours, (one) => clashes(one, others));
  return { colour: wanted, line: least(categoryLines, (line) => sameLine(line, wanted, others)) };
}

/** Being the same counts more than being close. */
const clashes = (colour: Colour, others: readonly Pen[]): number =>
  others.reduce(
    (sum, other) => sum + (other.colour === colour ? 10 : areClose(other.colour, colour) ? 1 : 0),
    0,
  );

const sameLine = (line: Pen['line'], colour: Colour, others: readonly Pen[]): number =>
  others
    .filter((other) => other.line === line)
    .reduce((sum, other) => sum + (areClose(other.colour, colour) ? 10 : 1), 0);

/** The first of those that weigh least. */
function least<Choice>(choices: readonly [Choice, ...Choice[]], weigh: (choice: Choice) => number): Choice {
  return choices.reduce((best, next) => (weigh(next) < weigh(best) ? next : best));
}
