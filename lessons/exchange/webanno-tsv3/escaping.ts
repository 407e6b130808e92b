/** A cell, or a value stacked in it, that says that there is no annotation. */
export const NOTHING = '_';

/** An annotation without a value. */
export const NO_VALUE = '*';

/** Control characters with a letter of their own; the format writes the others as a backslash before the character. */
const letterOf: Readonly<Record<string, string>> = {
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\f': 'f',
  '\r': 'r',
  '\\': '\\',
};

const characterOf = new Map(Object.entries(letterOf).map(([character, letter]) => [letter, character]));

// eslint-disable-next-line no-control-regex -- these are what the format escapes
const ESCAPED_IN_TEXT = /[\u0000-\u0008\t\n\f\r\u000E-\u001F\\]/g;

/** A line of text as it stands after `#Text=`. */
export function escapeText(text: string): string {
  return text.replace(ESCAPED_IN_TEXT, (character) => `\\${letterOf[character] ?? character}`);
}

/**
 * What `escapeText` wrote. A backslash before anything else stays, as in INCEpTION; up to version 3.1 texts were escaped
 * as in Java's source code, quotation marks and `\u` included.
 */
export function unescapeText(text: string, asInJava: boolean): string {
  if (asInJava) {
    return text.replace(/\\(?:u([0-9A-Fa-f]{4})|([^]))/g, (_, code: string | undefined, next: string) =>
      code === undefined ? (characterOf.get(next) ?? next) : String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  return text.replace(/\\([^])/g, (whole, next: string) => {
    return characterOf.get(next) ?? (next < ' ' ? next : whole);
  });
}

/** A feature's value, free of everything that has a meaning in a cell. */
export function escapeValue(value: string): string {
  return value.replace(/->|[\\[\]|_;*\t\n\r]/g, (special) => `\\${letterOf[special] ?? special}`);
}

/** What `escapeValue` wrote. */
export function unescapeValue(value: string): string {
  return value.replace(/\\([^])/g, (_, next: string) =>
    next === 't' || next === 'n' || next === 'r' ? (characterOf.get(next) ?? next) : next,
  );
}

/** The pieces between separators that no backslash precedes. */
export function splitUnescaped(cell: string, separator: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell[at] === '\\') at += 1;
    else if (cell[at] === separator) {
      pieces.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(cell.slice(start));
  return pieces;
}

/** A cell's piece without the brackets at its end, and what stands in them. */
export function splitBrackets(piece: string): { value: string; brackets: string | null } {
  const found = /\[(\d{1,9}(?:_\d{1,9})?)\]$/.exec(piece);
  return found === null
    ? { value: piece, brackets: null }
    : { value: piece.slice(0, found.index), brackets: found[1] ?? null };
}
