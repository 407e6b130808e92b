/** The first of "note", "note.2", "note.3" that is free. */
export const freeName = (name: string, taken: { has: (name: string) => boolean }): string =>
  taken.has(name)
    ? `${name}.${String(freeNumber((number) => taken.has(`${name}.${String(number)}`)))}`
    : name;

/**
 * A number from 2 on that is free, where those before it are not. Looks by doubling: a hostile file may have one name a
 * hundred thousand times.
 */
export function freeNumber(isTaken: (number: number) => boolean): number {
  let free = 2;
  while (isTaken(free)) free *= 2;
  let taken = free / 2;
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (isTaken(middle)) taken = middle;
    else free = middle;
  }
  return free;
}
