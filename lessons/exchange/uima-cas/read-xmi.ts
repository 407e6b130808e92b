import type { XmlElement } from '@rgrove/parse-xml';

import { fail, succeed, type Result } from '../../result.ts';
import { ELEMENTS, INITIAL_VIEW, type Cas, type CasProblem, type FeatureValue, type Sofa } from './cas.ts';
import { pointsAtStructures, type TypeSystem } from './type-system.ts';
import { childElements } from './xml.ts';

const XMI = 'http://www.omg.org/XMI';

interface Raw {
  id: string;
  type: string;
  attributes: Map<string, string>;
  /** Features written as elements: the texts of all elements of a name. */
  elements: Map<string, string[]>;
}

/** Features that point at something, whatever a type system says. */
const pointers: ReadonlySet<string> = new Set(['sofa', 'Governor', 'Dependent', 'target']);

/** Features that hold numbers or words, even where these happen to be ids. */
const plain: ReadonlySet<string> = new Set(['begin', 'end', 'role', 'language']);

/**
 * The CAS in an `xmi:XMI` element. XMI writes references and numbers alike: where the types do not tell them apart, a
 * feature points at something if its name says so or if all it names are links with a target.
 */
export function readXmi(root: XmlElement, types: TypeSystem): Result<Cas, CasProblem> {
  const namespaces = namespacesOf(root, new Map());
  const raws = new Map<string, Raw>();
  const views: Raw[] = [];
  let number = 0;
  for (const element of childElements(root)) {
    number += 1;
    const raw = readElement(element, namespaces, number);
    if (raw === null) return fail({ code: 'name-space-unknown', where: element.name });
    if (raw.type === 'uima.cas.NULL') continue;
    if (raw.type === 'uima.cas.View') views.push(raw);
    else if (raws.has(raw.id)) return fail({ code: 'id-twice', where: `id ${raw.id}` });
    else raws.set(raw.id, raw);
  }
  const members = new Map(
    views.map(({ attributes }) => [attributes.get('sofa') ?? '', ids(attributes.get('members') ?? '')]),
  );
  const cas: Cas = { sofas: [], structures: new Map() };
  for (const [id, raw] of raws) {
    if (raw.type === 'uima.cas.Sofa') cas.sofas.push(readSofa(raw, members.get(id)));
    else cas.structures.set(id, { type: raw.type, features: readFeatures(raw, raws, types) });
  }
  return succeed(cas);
}

export const isXmi = (root: XmlElement): boolean => {
  const [prefix, name] = splitName(root.name);
  return name === 'XMI' && namespacesOf(root, new Map()).get(prefix) === XMI;
};

function readSofa({ id, attributes }: Raw, members: readonly string[] | undefined): Sofa {
  return {
    id,
    name: attributes.get('sofaID') ?? INITIAL_VIEW,
    text: attributes.get('sofaString') ?? null,
    members: members === undefined ? null : new Set(members),
  };
}

/** Prefixes, with the name spaces they stand for. */
function namespacesOf(element: XmlElement, outer: ReadonlyMap<string, string>): Map<string, string> {
  const namespaces = new Map(outer);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns') namespaces.set('', value);
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice('xmlns:'.length), value);
  }
  return namespaces;
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function readElement(element: XmlElement, outer: ReadonlyMap<string, string>, number: number): Raw | null {
  const namespaces = namespacesOf(element, outer);
  const [prefix, local] = splitName(element.name);
  const type = typeName(namespaces.get(prefix) ?? '', local);
  if (type === null) return null;
  let id: string | null = null;
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(element.attributes)) {
    const [before, after] = splitName(name);
    if (before === '' && name !== 'xmlns') attributes.set(name, value);
    else if (after === 'id' && namespaces.get(before) === XMI) id = value;
  }
  const elements = new Map<string, string[]>();
  for (const child of childElements(element)) {
    const values = elements.get(child.name) ?? [];
    values.push(child.text);
    elements.set(child.name, values);
  }
  return { id: id ?? `element ${number}`, type, attributes, elements };
}

/** "a.b.Type" of "http:///a/b.ecore" and "Type"; null where the name space is none of UIMA's. */
function typeName(namespace: string, local: string): string | null {
  const path = /^http:\/\/\/(.*)\.ecore$/.exec(namespace)?.[1];
  if (path === undefined) return null;
  return path === 'uima/noNamespace' ? local : `${path.replaceAll('/', '.')}.${local}`;
}

function readFeatures(
  { type, attributes, elements }: Raw,
  raws: ReadonlyMap<string, Raw>,
  types: TypeSystem,
): Map<string, FeatureValue> {
  const features = new Map<string, FeatureValue>();
  for (const [name, value] of attributes) {
    const points =
      type === 'uima.cas.FSArray' && name === ELEMENTS ? true : pointsAtStructures(types, type, name);
    features.set(
      name,
      (points ?? seemsToPoint(name, value, raws))
        ? { kind: 'references', ids: ids(value) }
        : { kind: 'values', values: [value] },
    );
  }
  for (const [name, values] of elements) features.set(name, { kind: 'values', values });
  return features;
}

function seemsToPoint(name: string, value: string, raws: ReadonlyMap<string, Raw>): boolean {
  if (pointers.has(name)) return true;
  if (plain.has(name) || !/^\d{1,10}( \d{1,10})*$/.test(value)) return false;
  const pointed = ids(value).map((id) => raws.get(id));
  const [first] = pointed;
  if (pointed.length === 1 && first?.type === 'uima.cas.FSArray') return true;
  return pointed.every((raw) => raw?.attributes.has('target') === true && !raw.attributes.has('begin'));
}

const ids = (value: string): string[] => value.split(/\s+/).filter((id) => id !== '');
