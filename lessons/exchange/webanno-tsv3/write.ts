import { PLAIN_ANNOTATION, type LayeredText } from '../layers/layered-text.ts';
import { escapeText } from './escaping.ts';
import { writeHeader, type Column, type Layer } from './header.ts';
import { placeRows } from './rows.ts';
import { CellWriter } from './write-cells.ts';

/** The file. Everything a span is referred to by stands in brackets: that is always understood, and needed often. */
export function writeTsv(layered: LayeredText): string {
  const layers = layersOf(layered);
  const rows = placeRows(layered);
  const cells = new CellWriter(layered, rows);
  const sentences = rows.sentences.map(({ text, rows: own }) => {
    const lines = text.split('\n').map((line) => `#Text=${escapeText(line)}\n`);
    const body = own.map((row) => {
      const { start, end } = row.span;
      const columns = layers.flatMap((layer) => cells.write(layer, row));
      // The line ends with a tab, as INCEpTION writes it.
      return `${[row.unit, `${start}-${end}`, token(layered.text.slice(start, end)), ...columns].join('\t')}\t\n`;
    });
    return `\n${lines.join('')}${body.join('')}`;
  });
  return writeHeader(layers) + sentences.join('');
}

/** Tokens stand as they are in the file, unless that would break its rows. */
const token = (text: string): string => (/[\t\n\r]/.test(text) ? escapeText(text) : text);

/** The layers in use: spans first, then relations, each by name, their features by name, slots last. */
function layersOf({ spans, relations, slots }: LayeredText): Layer[] {
  const layers: Layer[] = [];
  for (const name of namesOf(spans)) {
    const columns: Column[] = featuresOf(spans, name);
    const own = slots.filter(({ host }) => spans[host]?.layer === name);
    for (const slot of [...new Set(own.map((filler) => filler.slot))].sort()) {
      const fillers = own.filter((filler) => filler.slot === slot);
      const base = commonLayer(fillers.map(({ target }) => spans[target]?.layer));
      columns.push({ kind: 'slot-role', slot, linkLayer: fillers[0]?.linkLayer ?? '' });
      columns.push({ kind: 'slot-target', slot, base });
    }
    layers.push({ kind: 'span', name, columns: columns.length === 0 ? [{ kind: 'presence' }] : columns });
  }
  for (const name of namesOf(relations)) {
    const ends = relations.filter(({ layer }) => layer === name).flatMap(({ from, to }) => [from, to]);
    const base = commonLayer(ends.map((end) => spans[end]?.layer));
    const columns: Column[] = [...featuresOf(relations, name), { kind: 'relation-source', base }];
    layers.push({ kind: 'relation', name, columns });
  }
  return layers;
}

const namesOf = (annotations: readonly { layer: string }[]): string[] =>
  [...new Set(annotations.map(({ layer }) => layer))].sort();

function featuresOf(
  annotations: readonly { layer: string; features: ReadonlyMap<string, string> }[],
  layer: string,
): Column[] {
  const names = new Set<string>();
  for (const annotation of annotations) {
    if (annotation.layer === layer) for (const name of annotation.features.keys()) names.add(name);
  }
  return [...names].sort().map((name) => ({ kind: 'feature', name }));
}

function commonLayer(layers: readonly (string | undefined)[]): string {
  const [first = PLAIN_ANNOTATION, ...others] = new Set(layers);
  return others.length === 0 ? first : PLAIN_ANNOTATION;
}
