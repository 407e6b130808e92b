/** Marks a feature's name that had to be rewritten. */
const MARKER = 'x__';

const PLAIN = /^[A-Za-z]\w*$/;

/** What WebAnno TSV puts before names of columns that are no features. */
const COLUMN_PREFIX = /^(ROLE|BT)_/;

/** What every annotation or relation has already, and what is no attribute in XML. */
const builtIn: ReadonlySet<string> = new Set(['begin', 'end', 'sofa', 'Governor', 'Dependent', 'xmlns']);

/**
 * A name as UIMA allows it for a feature (a letter, then letters, digits and underscores). Any other, and those that mean
 * something else in the layer, are written with a marker and their code units in hexadecimal.
 *
 * @param taken names with a meaning of their own in the layer
 */
export function toFeatureName(name: string, taken: ReadonlySet<string>): string {
  const plain = PLAIN.test(name) && !COLUMN_PREFIX.test(name) && !name.startsWith(MARKER);
  if (plain && !taken.has(name) && !builtIn.has(name)) return name;
  return (
    MARKER + name.replace(/[^A-Za-z0-9]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  );
}

/** The name that `toFeatureName` wrote; any other comes back as it is. */
export function fromFeatureName(written: string, taken: ReadonlySet<string>): string {
  if (!written.startsWith(MARKER)) return written;
  const name = written
    .slice(MARKER.length)
    .replace(/_([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return toFeatureName(name, taken) === written ? name : written;
}
