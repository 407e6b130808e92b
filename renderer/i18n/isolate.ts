/** Characters that are written from right to left, or that turn the direction of what follows. */
const TURNING =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const ISOLATES = /[\u2066-\u2069]/gu;
const CLOSES_ISOLATE = '\u2069';

/**
 * A text that stands in a sentence without turning it: whatever direction its characters have or ask for, the words around
 * it stay where they are (UAX #9, isolates). Text without such characters stays as it is.
 */
export function isolate(text: string): string {
  return TURNING.test(text) ? `\u2068${balanced(text)}${CLOSES_ISOLATE}` : text;
}

/** The same text, in which every isolate that is opened is closed and none is closed that was not opened. */
export function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(ISOLATES, (mark) => {
    if (mark !== CLOSES_ISOLATE) open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return mark;
  });
  return kept + CLOSES_ISOLATE.repeat(open);
}
