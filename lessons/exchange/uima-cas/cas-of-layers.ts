import { PLAIN_ANNOTATION, type LayeredText } from '../layers/layered-text.ts';
import { INITIAL_VIEW, NO_LANGUAGE } from './cas.ts';
import type { TypeSystem } from './type-system.ts';

/** A feature structure to be written. */
export interface WrittenStructure {
  id: number;
  type: string;
  features: Map<string, WrittenValue>;
}

export type WrittenValue =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'reference'; id: number }
  | { kind: 'references'; ids: number[] };

export interface WrittenCas {
  sofa: { id: number; name: string; text: string };
  structures: WrittenStructure[];
  /** The types that UIMA does not bring along. */
  types: TypeSystem;
}

const ANNOTATION = PLAIN_ANNOTATION;

/** The CAS for a text's layers. Offsets count UTF-16 code units, as in UIMA. */
export function casOfLayers(layered: LayeredText): WrittenCas {
  const writer = new CasWriter(layered);
  return {
    sofa: { id: 1, name: INITIAL_VIEW, text: layered.text },
    structures: writer.structures,
    types: writer.types,
  };
}

class CasWriter {
  readonly structures: WrittenStructure[] = [];
  readonly types: TypeSystem = new Map();
  #lastId = 1;

  constructor({ text, language, spans, relations, slots }: LayeredText) {
    this.#add('uima.tcas.DocumentAnnotation', [
      ...anchor({ start: 0, end: text.length }),
      ['language', { kind: 'text', text: language ?? NO_LANGUAGE }],
    ]);
    const written = spans.map(({ layer, span, features }) => {
      if (layer !== ANNOTATION) this.#describe(layer, ANNOTATION);
      return this.#add(layer, [...anchor(span), ...this.#texts(layer, features)]);
    });
    for (const { layer, from, to, features } of relations) {
      const [source, target] = [written[from], written[to]];
      const place = spans[to]?.span;
      if (source === undefined || target === undefined || place === undefined) continue;
      this.#describe(layer, ANNOTATION).set('Governor', ANNOTATION).set('Dependent', ANNOTATION);
      this.#add(layer, [
        ...anchor(place),
        ['Governor', { kind: 'reference', id: source.id }],
        ['Dependent', { kind: 'reference', id: target.id }],
        ...this.#texts(layer, features),
      ]);
    }
    for (const { host, slot, linkLayer, role, target } of slots) {
      const [owner, filler] = [written[host], written[target]];
      if (owner === undefined || filler === undefined) continue;
      this.#describe(linkLayer, 'uima.cas.TOP').set('role', 'uima.cas.String').set('target', ANNOTATION);
      this.#describe(owner.type, ANNOTATION).set(slot, 'uima.cas.FSArray');
      const link = this.#add(linkLayer, [
        ...(role === null ? [] : [['role', { kind: 'text', text: role }] as const]),
        ['target', { kind: 'reference', id: filler.id }],
      ]);
      const known = owner.features.get(slot);
      if (known?.kind === 'references') known.ids.push(link.id);
      else owner.features.set(slot, { kind: 'references', ids: [link.id] });
    }
  }

  #add(type: string, features: Iterable<readonly [string, WrittenValue]>): WrittenStructure {
    this.#lastId += 1;
    const structure = { id: this.#lastId, type, features: new Map(features) };
    this.structures.push(structure);
    return structure;
  }

  #texts(layer: string, features: ReadonlyMap<string, string>): [string, WrittenValue][] {
    return [...features].map(([name, text]) => {
      this.#describe(layer, ANNOTATION).set(name, 'uima.cas.String');
      return [name, { kind: 'text', text }];
    });
  }

  /** The features of a type, described so far. */
  #describe(type: string, supertype: string): Map<string, string> {
    const known = this.types.get(type) ?? { supertype, features: new Map<string, string>() };
    this.types.set(type, known);
    return known.features;
  }
}

const anchor = ({ start, end }: { start: number; end: number }): [string, WrittenValue][] => [
  ['sofa', { kind: 'reference', id: 1 }],
  ['begin', { kind: 'number', number: start }],
  ['end', { kind: 'number', number: end }],
];
