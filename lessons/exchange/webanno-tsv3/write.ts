import { contains, overlaps } from '../../text/span.ts';
import { PLAIN_ANNOTATION, type LayeredText } from '../layers/layered-text.ts';
import { escapeText, escapeValue } from './escaping.ts';
import { writeHeader, type Column, type Layer } from './header.ts';
import { findUnits, partOf } from './units.ts';
import type { Span } from '../../text/span.ts';

const NOTHING = '_';
const NO_VALUE = '*';

/** Values stand on every row of an annotation; longer ones, which are texts of their own, only on its first. */
const LONG = 100;

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

interface Row {
  unit: string;
  span: Span;
  /** Indexes of the spans on it. */
  spans: number[];
}

interface Rows {
  sentences: { text: string; rows: Row[] }[];
  /** By span: the units it lies on, in order. */
  unitsOf: string[][];
}

/** Which spans lie on which rows. */
function placeRows(layered: LayeredText): Rows {
  const spans = layered.spans.map(({ span }) => span);
  const inOrder = spans.map((span, index) => ({ span, index })).sort((a, b) => a.span.start - b.span.start);
  const unitsOf: string[][] = spans.map(() => []);
  let active: typeof inOrder = [];
  let next = 0;
  const sentences = findUnits(layered.text, layered.language, spans).map(({ span, tokens }, sentence) => {
    const rows: Row[] = [];
    tokens.forEach((token, index) => {
      for (; next < inOrder.length && (inOrder[next]?.span.start ?? 0) < token.span.end; next += 1)
        active.push(...inOrder.slice(next, next + 1));
      active = active.filter((candidate) => candidate.span.end > token.span.start);
      const here = active.filter((candidate) => overlaps(candidate.span, token.span));
      const unit = `${sentence + 1}-${index + 1}`;
      const units = [
        { unit, span: token.span, of: here.filter((candidate) => contains(candidate.span, token.span)) },
        ...token.parts.map((part, number) => ({
          unit: `${unit}.${number + 1}`,
          span: part,
          of: here.filter((candidate) => {
            const own = partOf(token.span, candidate.span);
            return !contains(candidate.span, token.span) && own.start === part.start && own.end === part.end;
          }),
        })),
      ];
      for (const { of, ...row } of units) {
        const on = of.map((candidate) => candidate.index).sort((a, b) => a - b);
        for (const span of on) unitsOf[span]?.push(row.unit);
        rows.push({ ...row, spans: on });
      }
    });
    return { text: layered.text.slice(span.start, span.end), rows };
  });
  return { sentences, unitsOf };
}

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

/** Writes the cells of a row. */
class CellWriter {
  readonly #layered: LayeredText;
  readonly #unitsOf: readonly string[][];
  /** By span: its disambiguation number. */
  readonly #numbers = new Map<number, number>();
  readonly #relationsTo = new Map<number, LayeredText['relations']>();
  readonly #slotsOf = new Map<number, LayeredText['slots']>();

  constructor(layered: LayeredText, { sentences, unitsOf }: Rows) {
    this.#layered = layered;
    this.#unitsOf = unitsOf;
    const ambiguous = new Set<number>();
    for (const relation of layered.relations) {
      ambiguous.add(relation.from).add(relation.to);
      collect(this.#relationsTo, relation.to, relation);
    }
    for (const slot of layered.slots) {
      ambiguous.add(slot.target);
      collect(this.#slotsOf, slot.host, slot);
    }
    unitsOf.forEach((units, span) => {
      if (units.length > 1) ambiguous.add(span);
    });
    for (const row of sentences.flatMap(({ rows }) => rows)) {
      const seen = new Map<string, number>();
      for (const span of row.spans) {
        const layer = layered.spans[span]?.layer ?? '';
        const other = seen.get(layer);
        if (other !== undefined) ambiguous.add(span).add(other);
        seen.set(layer, span);
      }
    }
    layered.spans.forEach((_, span) => {
      if (ambiguous.has(span)) this.#numbers.set(span, this.#numbers.size + 1);
    });
  }

  /** One cell for each of the layer's columns. */
  write(layer: Layer, row: Row): string[] {
    if (layer.kind === 'relation') {
      const relations = row.spans
        .filter((span) => this.#unitsOf[span]?.[0] === row.unit)
        .flatMap((span) => this.#relationsTo.get(span) ?? [])
        .filter((relation) => relation.layer === layer.name);
      return layer.columns.map((column) =>
        stack(
          relations.map((relation) =>
            column.kind === 'feature' ? valueOf(relation.features, column.name) : this.#source(relation),
          ),
        ),
      );
    }
    const spans = row.spans.filter((span) => this.#layered.spans[span]?.layer === layer.name);
    return layer.columns.map((column) => stack(spans.map((span) => this.#piece(span, column, row.unit))));
  }

  #piece(span: number, column: Column, unit: string): string {
    const number = this.#numbers.get(span);
    const brackets = number === undefined ? '' : `[${number}]`;
    const fillers = this.#slotsOf.get(span) ?? [];
    if (column.kind === 'feature') {
      const value = valueOf(this.#layered.spans[span]?.features ?? new Map(), column.name);
      const said = value.length > LONG && this.#unitsOf[span]?.[0] !== unit;
      return (said ? NO_VALUE : value) + brackets;
    }
    if (column.kind === 'slot-role') {
      const roles = fillers.filter(({ slot }) => slot === column.slot).map(({ role }) => role);
      const written = roles.map((role) => (role === null ? NO_VALUE : escapeValue(role)));
      return (written.length === 0 ? NOTHING : written.join(';')) + brackets;
    }
    if (column.kind === 'slot-target') {
      const targets = fillers.filter(({ slot }) => slot === column.slot).map(({ target }) => target);
      return targets.length === 0 ? NO_VALUE : targets.map((target) => this.#reference(target)).join(';');
    }
    return NO_VALUE + brackets;
  }

  #reference(span: number): string {
    return `${this.#unitsOf[span]?.[0] ?? ''}[${this.#numbers.get(span) ?? 0}]`;
  }

  #source({ from, to }: LayeredText['relations'][number]): string {
    const unit = this.#unitsOf[from]?.[0] ?? '';
    return `${unit}[${this.#numbers.get(from) ?? 0}_${this.#numbers.get(to) ?? 0}]`;
  }
}

const stack = (pieces: readonly string[]): string => (pieces.length === 0 ? NOTHING : pieces.join('|'));

function valueOf(features: ReadonlyMap<string, string>, name: string): string {
  const value = features.get(name);
  return value === undefined ? NO_VALUE : escapeValue(value);
}

function collect<Value>(groups: Map<number, Value[]>, key: number, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
