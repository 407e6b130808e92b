import type { WrittenCas, WrittenValue } from './cas-of-layers.ts';
import type { TypeSystem } from './type-system.ts';
import { attributeValue, needsXml11 } from './xml.ts';

/** The CAS as XMI: in XML 1.0, or in 1.1 where the text has control characters that 1.0 does not know. */
export function writeXmi({ sofa, structures }: WrittenCas): string {
  const prefixes = new Map([['uima.cas', 'cas']]);
  const lines = structures.map(({ id, type, features }) => {
    const dot = type.lastIndexOf('.');
    const namespace = type.slice(0, dot);
    const prefix = prefixes.get(namespace) ?? `type${prefixes.size}`;
    prefixes.set(namespace, prefix);
    const attributes = [...features].map(
      ([name, value]) => ` ${name}="${attributeValue(writeValue(value))}"`,
    );
    return `  <${prefix}:${type.slice(dot + 1)} xmi:id="${id}"${attributes.join('')}/>\n`;
  });
  const namespaces = [...prefixes].map(
    ([namespace, prefix]) => ` xmlns:${prefix}="http:///${namespace.replaceAll('.', '/')}.ecore"`,
  );
  const members = structures.map(({ id }) => id).join(' ');
  const body = [
    `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"${namespaces.join('')} xmi:version="2.0">\n`,
    '  <cas:NULL xmi:id="0"/>\n',
    ...lines,
    `  <cas:Sofa xmi:id="${sofa.id}" sofaNum="1" sofaID="${sofa.name}" mimeType="text" sofaString="${attributeValue(sofa.text)}"/>\n`,
    `  <cas:View sofa="${sofa.id}" members="${members}"/>\n`,
    '</xmi:XMI>\n',
  ].join('');
  return declaration(controls(sofa.text, structures) ? '1.1' : '1.0') + body;
}

/** The description of types that UIMA and INCEpTION want beside XMI. */
export function writeTypeSystem(types: TypeSystem): string {
  const descriptions = [...types].map(([name, { supertype, features }]) => {
    const described = [...features].map(([feature, range]) =>
      [
        '        <featureDescription>\n',
        `          <name>${feature}</name>\n          <description/>\n`,
        `          <rangeTypeName>${range}</rangeTypeName>\n        </featureDescription>\n`,
      ].join(''),
    );
    return [
      `    <typeDescription>\n      <name>${name}</name>\n      <description/>\n`,
      `      <supertypeName>${supertype}</supertypeName>\n      <features>\n`,
      ...described,
      '      </features>\n    </typeDescription>\n',
    ].join('');
  });
  return [
    declaration('1.0'),
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">\n  <types>\n',
    ...descriptions,
    '  </types>\n</typeSystemDescription>\n',
  ].join('');
}

const declaration = (version: string): string => `<?xml version="${version}" encoding="UTF-8"?>\n`;

function writeValue(value: WrittenValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'reference':
      return String(value.id);
    case 'references':
      return value.ids.join(' ');
  }
}

const controls = (text: string, structures: WrittenCas['structures']): boolean =>
  needsXml11(text) ||
  structures.some(({ features }) =>
    [...features.values()].some((value) => value.kind === 'text' && needsXml11(value.text)),
  );
