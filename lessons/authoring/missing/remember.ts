/**
 * The same work, done anew only when it is asked about something else than the last time. Whatever is the same object is
 * the same: nothing in a draft is changed in place.
 */
export function rememberLast<Asked extends readonly unknown[], Answer>(
  work: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | null = null;
  return (...asked) => {
    if (last === null || !isSame(last.asked, asked)) last = { asked, answer: work(...asked) };
    return last.answer;
  };
}

/**
 * Work on one thing beside what surrounds it, remembered with the thing: of 500 items only those are looked at again that
 * have changed, or all where their surroundings have.
 */
export function rememberWith<Thing extends object, Around extends readonly unknown[], Answer>(
  work: (thing: Thing, ...around: Around) => Answer,
): (thing: Thing, ...around: Around) => Answer {
  const known = new WeakMap<Thing, { around: Around; answer: Answer }>();
  return (thing, ...around) => {
    const last = known.get(thing);
    if (last !== undefined && isSame(last.around, around)) return last.answer;
    const answer = work(thing, ...around);
    known.set(thing, { around, answer });
    return answer;
  };
}

/** The object (or list) of the last time again, for as long as one comes that holds the same. */
export function keepSame<Held extends object>(): (held: Held) => Held {
  let last: Held | null = null;
  return (held) => {
    if (last === null || !isSame(Object.entries(last).flat(), Object.entries(held).flat())) last = held;
    return last;
  };
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place]);
