import type { LayeredText } from '../layers/layered-text.ts';
import { escapeValue, NO_VALUE, NOTHING } from './escaping.ts';
import type { Column, Layer } from './header.ts';
import type { Row, Rows } from './rows.ts';

/** Values stand on every row of an annotation; longer ones, which are texts of their own, only on its first. */
const LONG = 100;

/** Writes the cells of a row. */
export class CellWriter {
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
