/** What windows-1252 has in place of the control characters 0x80 to 0x9F; five of them it leaves as they are. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node.js before 24 decodes windows-1252 as ISO-8859-1 and so loses dashes and quotation marks. */
export const asWestern = (text: string): string =>
  text.replace(/[\u0080-\u009F]/gu, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control);

const bytes = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [asWestern(String.fromCharCode(byte)), byte]),
);

/** Whether windows-1252 has a character. */
export const isWestern = (character: string): boolean => bytes.has(character);

/** Text in windows-1252. Whoever calls asks `isWestern` first; a character that isn't in it becomes a question mark. */
export const encodeWestern = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text), (character) => bytes.get(character) ?? 0x3f);
