import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { asWestern } from '../files/windows-1252.ts';

/** Text from bytes, and how sure it is that these are its characters. */
export interface DecodedText {
  text: string;
  /** WHATWG name of the encoding: "utf-8", "windows-1252". */
  encoding: string;
  /** Nobody said so, and it isn't UTF-8: other encodings would have fitted as well. */
  assumed: boolean;
}

/**
 * The text that bytes from anywhere stand for. In this order:
 *
 * 1. a byte order mark (UTF-8, UTF-16) says what they are;
 * 2. zero bytes mean UTF-16, where every other one is zero, and otherwise no text at all;
 * 3. bytes that are valid UTF-8 are UTF-8, whatever is declared: that is no accident, and declarations are often wrong;
 * 4. what is declared, where they are valid in it;
 * 5. windows-1252, in which older Western European texts are written; the answer says that it was assumed.
 *
 * @param declared the encoding's name as a page or a header gives it; null where none is given
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
): Result<DecodedText, 'not-text'> {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decoded(bytes, marked);
  if (bytes.includes(0)) {
    const wide = wideEncoding(bytes);
    return wide === null ? fail('not-text') : decoded(bytes, wide);
  }
  const named = declared === null ? null : encodingCalled(declared);
  // Written in bytes of ASCII alone, these are valid UTF-8 as well.
  const sevenBit = named === 'iso-2022-jp' && bytes.includes(ESCAPE);
  if (!sevenBit) {
    const utf8 = decoded(bytes, 'utf-8');
    if (utf8.ok) return utf8;
  }
  if (named !== null) {
    const text = decoded(bytes, named);
    if (text.ok) return text;
  }
  const western = decoded(bytes, 'windows-1252');
  return western.ok ? succeed({ ...western.value, assumed: true }) : western;
}

/** The encoding that a page of HTML declares within its first 1024 bytes, where the standard makes browsers look. */
export function declaredInPage(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return (
    /<meta\b[^>]*?charset\s*=\s*["']?\s*(?<name>[\w:.-]+)/iu.exec(start)?.groups?.['name'] ??
    /^\s*<\?xml\b[^>]*?encoding\s*=\s*["'](?<name>[\w:.-]+)/iu.exec(start)?.groups?.['name'] ??
    null
  );
}

const ESCAPE = 0x1b;

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  // UTF-32 begins like UTF-16 and is nobody's text file.
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? null : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Which half of most code units is zero: in Western text the upper one. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, place) => {
    if (byte !== 0) return;
    if (place % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = bytes.length / 2;
  if (bytes.length % 2 !== 0) return null;
  if (odd > 0.6 * half && even < 0.02 * half) return 'utf-16le';
  return even > 0.6 * half && odd < 0.02 * half ? 'utf-16be' : null;
}

/** The standard's name of an encoding, or null where there is none of that name. */
function encodingCalled(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(name);
    // A page that could be read far enough to find this is not written in it.
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array, encoding: string): Result<DecodedText, 'not-text'> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return succeed({ text: encoding === 'windows-1252' ? asWestern(text) : text, encoding, assumed: false });
  } catch {
    return fail('not-text');
  }
}
