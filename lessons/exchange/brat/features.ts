/**
 * How features stand in brat's lines. A feature that is a plain word is an attribute (`A1<tab>strength T1 required`), any
 * other text a note (`#1<tab>what.de T1<tab>A name and an office.`). What fits neither, for a line break in it or a space
 * in its name, is a note of the type `LesartFeature` with name and value as JSON. What else Lesart knows and brat has no
 * place for are notes too, their text JSON.
 */
export const ownNote = {
  feature: 'LesartFeature',
  /** The label, where brat takes no such name. */
  label: 'LesartLabel',
  annotator: 'LesartAnnotator',
  /** Which fragments make one span each (see `Joint`): spans are broken at line breaks. */
  spans: 'LesartSpans',
} as const;

/** One span: of how many fragments it is made, and how many line breaks stand before the first and after the last. */
export type Joint = [count: number, before: number, after: number];

const ownNotes = new Set<string>(Object.values(ownNote));

/** Value of an attribute that has none: `A1<tab>Negation E1`. */
export const PRESENT = 'true';

/** Feature of relations that hold in both directions, of which brat makes sets: `*<tab>Alias T1 T2`. */
export const EQUIVALENT = 'equivalent';

/** Links to entries of other collections: "normalization.Reference.Wikipedia" with "534366<tab>Barack Obama". */
export const NORMALIZATION = 'normalization.';

/** Names that every version of brat takes for a type. */
export const isTypeName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name);

/** Whether a feature can be a note of its own name, and its text one line that stays as it is. */
export const isPlainNote = (name: string, value: string): boolean =>
  /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name) && !ownNotes.has(name) && isPlainLine(value);

export const isPlainWord = (value: string): boolean => /^[A-Za-z0-9_-]+$/.test(value);

/** The line breaks of Unicode, at all of which Python's readers begin a new line. */
const LINE_BREAKS = '\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029';

export const isLineBreak = (sign: string): boolean => LINE_BREAKS.includes(sign);

export const hasLineBreak = (text: string): boolean => Array.from(text).some(isLineBreak);

const isPlainLine = (value: string): boolean =>
  value !== '' &&
  value.trim() === value &&
  !value.includes('\t') &&
  !hasLineBreak(value) &&
  isWellFormed(value);

/** JSON on one line of plain ASCII where it matters. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Whether a text has no lone surrogate, which no file could hold. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/**
 * The name under which a feature was read where one thing has several of one name ("note", "note.2"): without the number
 * where the ones before are there, too.
 */
export function sharedName(name: string, names: ReadonlySet<string>): string {
  const numbered = /^(.+)\.([2-9]|[1-9]\d{1,3})$/.exec(name);
  const base = numbered?.[1];
  if (base === undefined || !names.has(base)) return name;
  for (let number = 2; number < Number(numbered?.[2]); number += 1) {
    if (!names.has(`${base}.${String(number)}`)) return name;
  }
  return base;
}
