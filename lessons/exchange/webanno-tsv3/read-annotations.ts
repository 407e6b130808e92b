import type { LayeredText, LayerSpan } from '../layers/layered-text.ts';
import type { LossReport } from '../loss-report.ts';
import { NO_VALUE, NOTHING, splitBrackets, splitUnescaped, unescapeValue } from './escaping.ts';
import type { Column, Layer } from './header.ts';
import { lineName, type Row } from './read-body.ts';

type Annotations = Pick<LayeredText, 'spans' | 'relations' | 'slots'>;

/** The annotations in the rows' cells. What refers to something that isn't there is reported. */
export function readAnnotations(
  layers: readonly Layer[],
  rows: readonly Row[],
  losses: LossReport,
): Annotations {
  const reader = new AnnotationReader(losses);
  for (const row of rows) {
    let column = 0;
    for (const layer of layers) {
      const cells = row.cells.slice(column, column + layer.columns.length);
      column += layer.columns.length;
      if (cells.some((cell) => cell !== NOTHING)) reader.readLayer(layer, row, cells);
    }
  }
  return reader.finish();
}

/** A span that still grows while further rows belong to it. */
interface OpenSpan extends LayerSpan {
  features: Map<string, string>;
}

class AnnotationReader {
  readonly #spans: OpenSpan[] = [];
  /** Spans by layer and what identifies them beyond their row: a disambiguation id or a chain's link. */
  readonly #known = new Map<string, number>();
  readonly #byNumber = new Map<string, number>();
  readonly #onUnit = new Map<string, number[]>();
  readonly #chains = new Map<
    string,
    { layer: string; links: Map<number, { span: number; label: string }> }
  >();
  /** References, to be resolved when all rows are read: they may point forward. */
  readonly #open: ((found: Annotations) => void)[] = [];
  readonly #losses: LossReport;

  constructor(losses: LossReport) {
    this.#losses = losses;
  }

  readLayer(layer: Layer, row: Row, cells: readonly string[]): void {
    const stacks = cells.map((cell) => (cell === NOTHING ? [] : splitUnescaped(cell, '|')));
    const height = Math.max(...stacks.map((stack) => stack.length));
    for (let level = 0; level < height; level += 1) {
      const pieces = layer.columns.map((column, index) => ({
        column,
        piece: stacks[index]?.[level] ?? NOTHING,
      }));
      if (layer.kind === 'span') this.#readSpan(layer.name, row, pieces);
      else if (layer.kind === 'chain') this.#readLink(layer.name, row, pieces);
      else this.#readRelation(layer.name, row, pieces);
    }
  }

  finish(): Annotations {
    const found: Annotations = { spans: this.#spans, relations: [], slots: [] };
    for (const resolve of this.#open) resolve(found);
    for (const { layer, links } of this.#chains.values()) {
      const inOrder = [...links].sort(([a], [b]) => a - b).map(([, link]) => link);
      inOrder.slice(1).forEach((link, index) => {
        const before = inOrder[index];
        if (before === undefined) return;
        const features = new Map(before.label === NO_VALUE ? [] : [['value', unescapeValue(before.label)]]);
        found.relations.push({ layer, from: before.span, to: link.span, features });
      });
    }
    return found;
  }

  #readSpan(layer: string, row: Row, pieces: readonly Piece[]): void {
    const read = pieces.map(({ column, piece }) => ({
      column,
      // References in a target cell have brackets of their own.
      ...(column.kind === 'slot-target' ? { value: piece, brackets: null } : splitBrackets(piece)),
    }));
    const number = read.find(({ brackets }) => brackets !== null)?.brackets ?? null;
    const { span, isNew } = this.#spanFor(layer, row, number === null ? null : `[${number}]`);
    if (number !== null && !this.#byNumber.has(number)) this.#byNumber.set(number, span);
    if (!isNew) return;
    const features = this.#spans[span]?.features;
    read.forEach(({ column, value }, index) => {
      if (column.kind === 'feature' && value !== NO_VALUE && value !== NOTHING)
        features?.set(column.name, unescapeValue(value));
      const target = read[index + 1];
      if (column.kind === 'slot-role' && target?.column.kind === 'slot-target')
        this.#readSlot({ span, column, base: target.column.base }, value, target.value, row);
    });
  }

  #readSlot(
    slot: { span: number; column: Column & { kind: 'slot-role' }; base: string },
    roles: string,
    targets: string,
    row: Row,
  ): void {
    if (targets === NO_VALUE || targets === NOTHING) return;
    const roleOf = splitUnescaped(roles, ';');
    splitUnescaped(targets, ';').forEach((reference, index) => {
      const role = roleOf[index] ?? NO_VALUE;
      const { value: unit, brackets } = splitBrackets(reference);
      this.#open.push((found) => {
        const target = this.#resolve(slot.base, unit, brackets);
        if (target === null) {
          this.#losses.add('relation', unescapeValue(role), lineName(row.line));
          return;
        }
        found.slots.push({
          host: slot.span,
          slot: slot.column.slot,
          linkLayer: slot.column.linkLayer,
          role: role === NO_VALUE || role === NOTHING ? null : unescapeValue(role),
          target,
        });
      });
    });
  }

  /** "pr[1]" and "coref->1-2": the second link of the first chain. */
  #readLink(layer: string, row: Row, pieces: readonly Piece[]): void {
    const relation = pieces.find(({ column }) => column.kind === 'chain-link')?.piece ?? NOTHING;
    const place = /->(\d{1,9})-(\d{1,9})$/.exec(relation);
    if (place === null) {
      this.#losses.add('annotation', layer, lineName(row.line));
      return;
    }
    const [whole, chain = '', link = ''] = place;
    const { span, isNew } = this.#spanFor(layer, row, whole);
    if (!isNew) return;
    const type = splitBrackets(
      pieces.find(({ column }) => column.kind === 'chain-type')?.piece ?? NO_VALUE,
    ).value;
    if (type !== NO_VALUE && type !== NOTHING) this.#spans[span]?.features.set('value', unescapeValue(type));
    const key = `${layer}#${chain}`;
    const known = this.#chains.get(key) ?? {
      layer,
      links: new Map<number, { span: number; label: string }>(),
    };
    known.links.set(Number(link), { span, label: relation.slice(0, place.index) });
    this.#chains.set(key, known);
  }

  #readRelation(layer: string, row: Row, pieces: readonly Piece[]): void {
    const features = new Map<string, string>();
    let source: { base: string; unit: string; ends: (string | null)[] } | null = null;
    for (const { column, piece } of pieces) {
      const { value, brackets } = splitBrackets(piece);
      if (column.kind === 'feature' && value !== NO_VALUE && value !== NOTHING)
        features.set(column.name, unescapeValue(value));
      if (column.kind === 'relation-source')
        source = { base: column.base, unit: value, ends: brackets?.split('_') ?? [] };
    }
    if (source === null) {
      this.#losses.add('relation', layer, lineName(row.line));
      return;
    }
    const { base, unit, ends } = source;
    this.#open.push((found) => {
      const from = this.#resolve(base, unit, ends[0] ?? null);
      const to = this.#resolve(base, row.unit, ends[1] ?? null);
      if (from === null || to === null) this.#losses.add('relation', layer, lineName(row.line));
      else found.relations.push({ layer, from, to, features });
    });
  }

  /** The span that a row's cell belongs to: a new one, or one that began in a row before and grows. */
  #spanFor(layer: string, row: Row, identity: string | null): { span: number; isNew: boolean } {
    const key = `${layer}#${identity ?? ''}`;
    const known = identity === null ? undefined : this.#known.get(key);
    const span = known ?? this.#spans.length;
    const grown = this.#spans[span];
    if (grown === undefined) {
      this.#spans.push({ layer, span: { start: row.start, end: row.end }, features: new Map() });
      if (identity !== null) this.#known.set(key, span);
    } else {
      grown.span.start = Math.min(grown.span.start, row.start);
      grown.span.end = Math.max(grown.span.end, row.end);
    }
    const place = `${layer}@${row.unit}`;
    const here = this.#onUnit.get(place);
    if (here === undefined) this.#onUnit.set(place, [span]);
    else here.push(span);
    return { span, isNew: known === undefined };
  }

  /** A reference: by number where one is given ("0" says that none is needed), else by the layer's annotation on the unit. */
  #resolve(base: string, unit: string, number: string | null): number | null {
    if (number !== null && number !== '0') {
      return this.#known.get(`${base}#[${number}]`) ?? this.#byNumber.get(number) ?? null;
    }
    return this.#onUnit.get(`${base}@${unit}`)?.[0] ?? null;
  }
}

interface Piece {
  column: Column;
  piece: string;
}
