/** A stretch of a text and what takes its place. Offsets are UTF-16 code units of the old text; an insertion's stretch is empty. */
export interface Replacement {
  start: number;
  end: number;
  words: string;
}

/** @param replacements in reading order, none reaching into the next */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let end = 0;
  for (const { start, end: next, words } of replacements) {
    result += text.slice(end, start) + words;
    end = next;
  }
  return result + text.slice(end);
}
