import { Chance } from '../../compare/simulation/chance.ts';

/** A chance of its own for everything that the parts name together: nothing that is drawn from one moves another. */
export const chanceFor = (...parts: readonly (string | number)[]): Chance => new Chance(fold(parts));

/**
 * A UUID (version 4 by its looks) that comes again with the same parts. `chance` alone starts from 32 bits, among which some ten
 * thousand learners would have twins; so half of the number is folded from the parts in another order.
 */
export function uuidFor(chance: Chance, ...parts: readonly (string | number)[]): string {
  const hex = [fold(parts), fold([...parts].reverse()), chance.next() * 2 ** 32, chance.next() * 2 ** 32]
    .map((number) => Math.floor(number).toString(16).padStart(8, '0'))
    .join('');
  const variant = '89ab'.charAt(chance.between(0, 3));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** One of several, each as likely. */
export const oneOf = <One>(several: readonly [One, ...One[]] | readonly One[], chance: Chance): One => {
  const one = several[chance.between(0, several.length - 1)];
  if (one === undefined) throw new RangeError('nothing to choose from');
  return one;
};

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over the parts as text. */
function fold(parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
