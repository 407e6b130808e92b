/** Enough to find a place again. */
const LONGEST = 60;

/** The beginning of a stretch of a source, in one line, to name a place by. */
export function briefly(words: string): string {
  const line = words
    .slice(0, 4 * LONGEST)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= LONGEST) return line;
  // No half of a surrogate pair at the end.
  return `${line.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
