/** A catalogue shaped like another. */
type Catalogue = { readonly [key: string]: string | Catalogue };

/**
 * A language nobody speaks, made from another: longer by a third, bracketed and accented. A sentence that shows up
 * without brackets was never in a catalogue; one that is cut off will be cut off in German too.
 */
export function pseudo<Shape extends Catalogue>(catalogue: Shape): Shape {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, entry]) => [
      key,
      typeof entry === 'string' ? stretch(entry) : pseudo(entry),
    ]),
  ) as Shape;
}

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  O: 'Ó',
};

function stretch(sentence: string): string {
  // What stands in {{…}} is filled in later and must keep its name.
  const accented = sentence
    .split(/(\{\{.*?\}\})/u)
    .map((part) =>
      part.startsWith('{{') ? part : part.replace(/[aeiouAEO]/gu, (letter) => ACCENTS[letter] ?? letter),
    )
    .join('');
  return `⟦${accented}${'·'.repeat(Math.ceil(sentence.length / 3))}⟧`;
}
