/** The first of "note", "note.2", "note.3" that is free. */
export function freeName(name: string, taken: { has: (name: string) => boolean }): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}.${String(number)}`)) number += 1;
  return `${name}.${String(number)}`;
}
