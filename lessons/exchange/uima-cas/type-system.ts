import type { XmlElement } from '@rgrove/parse-xml';

import { childElements, childText } from './xml.ts';

/** The types of a CAS: for each its parent, and what its features hold. */
export type TypeSystem = Map<string, TypeDefinition>;

export interface TypeDefinition {
  supertype: string;
  /** Feature name to the name of the type it holds. */
  features: Map<string, string>;
}

const simple = ['String', 'Integer', 'Float', 'Boolean', 'Byte', 'Short', 'Long', 'Double'];

const valueTypes: ReadonlySet<string> = new Set(
  simple.flatMap((name) => [`uima.cas.${name}`, `uima.cas.${name}Array`, `uima.cas.${name}List`]),
);

/** Adds the types of a `typeSystemDescription`. Unknown elements in it are nobody's loss: it only explains the CAS. */
export function addTypes(root: XmlElement, types: TypeSystem): void {
  for (const list of childElements(root, 'types')) {
    for (const description of childElements(list, 'typeDescription')) {
      const name = childText(description, 'name');
      const known = types.get(name) ?? { supertype: '', features: new Map<string, string>() };
      known.supertype = childText(description, 'supertypeName');
      for (const features of childElements(description, 'features')) {
        for (const feature of childElements(features, 'featureDescription'))
          known.features.set(childText(feature, 'name'), childText(feature, 'rangeTypeName'));
      }
      types.set(name, known);
    }
  }
}

/** Whether a feature points at other feature structures; null where the type system does not know it. */
export function pointsAtStructures(types: TypeSystem, type: string, feature: string): boolean | null {
  for (const name of withAncestors(types, type)) {
    const range = types.get(name)?.features.get(feature);
    if (range !== undefined) return !withAncestors(types, range).some((ancestor) => valueTypes.has(ancestor));
  }
  return null;
}

/** A type and its parents up to those that are not described. A damaged description may run in a ring. */
function withAncestors(types: TypeSystem, type: string): string[] {
  const line: string[] = [];
  for (let at: string | undefined = type; at !== undefined && at !== '' && !line.includes(at);) {
    line.push(at);
    at = types.get(at)?.supertype;
  }
  return line;
}
