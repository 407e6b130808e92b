/** How deep and how large a JSON text may be before it is parsed. */
export interface JsonBounds {
  /** Arrays and objects within one another. */
  depth: number;
  /** Values of every kind, keys not counted; an empty array or object counts twice. */
  values: number;
  /** Members of any one array or object. */
  members: number;
}

/** Nothing Lesart writes is deeper than ten; whatever walks a value recursively stands this without thinking. */
export const ordinaryBounds: JsonBounds = { depth: 64, values: Infinity, members: Infinity };

/**
 * Looks at a JSON text before it is parsed, in one pass and without building anything: a few megabytes of brackets become
 * hundreds in memory. Says nothing about whether it is JSON at all; null where it may be parsed.
 *
 * `special-key`: an object has the key `__proto__`, however it is spelled. No format of ours knows it, and code that copies
 * keys one by one would change an object's nature.
 */
export function beyondBounds(
  text: string,
  bounds: JsonBounds,
): 'too-deep' | 'too-many-values' | 'special-key' | null {
  /** Of each array or object that is open, how many members it has so far. */
  const members: number[] = [];
  // Every value but the first in its container follows a comma, the first follows its bracket or stands alone.
  let values = 1;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charCodeAt(place);
    if (character === QUOTE) {
      const end = endOfString(text, place);
      if (isSpecialKey(text, place, end)) return 'special-key';
      place = end;
    } else if (character === OPEN_ARRAY || character === OPEN_OBJECT) {
      values += 1;
      if (members.push(1) > bounds.depth) return 'too-deep';
    } else if (character === CLOSE_ARRAY || character === CLOSE_OBJECT) members.pop();
    else if (character === COMMA) {
      values += 1;
      const inThis = (members.pop() ?? 0) + 1;
      if (inThis > bounds.members) return 'too-many-values';
      members.push(inThis);
    }
    if (values > bounds.values) return 'too-many-values';
  }
  return null;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the closing quotation mark is; the text's end where there is none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, place: number): boolean {
  let before = place - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (place - before) % 2 === 0;
}

const SPECIAL = '__proto__';
/** Every character spelled as an escape of six. */
const LONGEST = SPECIAL.length * 6;

function isSpecialKey(text: string, start: number, end: number): boolean {
  const length = end - start - 1;
  if (length < SPECIAL.length || length > LONGEST || !isKey(text, end)) return false;
  const written = text.slice(start + 1, end);
  return written.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => unescaped(code)) === SPECIAL;
}

const unescaped = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));

function isKey(text: string, end: number): boolean {
  let next = end + 1;
  while (/\s/.test(text.charAt(next))) next += 1;
  return text.charCodeAt(next) === COLON;
}
