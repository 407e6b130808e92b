/** The list with one of its things taken out; the same list where there is none at that place. */
export const withoutPlace = <Thing>(things: readonly Thing[], place: number): Thing[] =>
  things.filter((_, at) => at !== place);

export const withPlace = <Thing>(things: readonly Thing[], place: number, thing: Thing): Thing[] =>
  things.map((other, at) => (at === place ? thing : other));

/** The list with the thing at `place` one place earlier (-1) or later (1); as it is where there is no such place. */
export function moved<Thing>(things: readonly Thing[], place: number, by: -1 | 1): Thing[] {
  const thing = things[place];
  const other = things[place + by];
  if (thing === undefined || other === undefined) return [...things];
  return withPlace(withPlace(things, place, other), place + by, thing);
}
