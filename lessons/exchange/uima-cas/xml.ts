import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';

import { fail, succeed, type Result } from '../../result.ts';
import type { CasProblem } from './cas.ts';

/** Control characters that only XML 1.1 has, and there only as references. */
const CONTROL_REFERENCE = /&#(?:x0*([0-9a-f]{1,2})|0*(\d{1,2}));/gi;
const CONTROL = /^&control-(\d+);$/;

/**
 * The root element of an XML file. Documents with a type declaration are refused, so that nobody's entities are ever
 * expanded. References to control characters are read in every version: INCEpTION writes them, in XML 1.1.
 */
export function readXml(text: string): Result<XmlElement, CasProblem> {
  const xml = text
    .replace(/^\uFEFF/, '')
    .replace(CONTROL_REFERENCE, (whole, hexadecimal?: string, decimal?: string) => {
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code > 0 && code < 32 && code !== 9 && code !== 10 && code !== 13 ? `&control-${code};` : whole;
    });
  try {
    const document = parseXml(xml, {
      preserveDocumentType: true,
      resolveUndefinedEntity: (entity) => {
        const code = CONTROL.exec(entity)?.[1];
        return code === undefined ? undefined : String.fromCharCode(Number(code));
      },
    });
    const root = document.root;
    if (document.children.some((node) => node.type === 'doctype'))
      return fail({ code: 'document-type-refused', where: 'DOCTYPE' });
    return root === null ? fail({ code: 'xml-damaged', where: 'line 1' }) : succeed(root);
  } catch (error) {
    // The parser calls itself for each element within another: some ten thousand of them are too many for it.
    if (error instanceof XmlError) return fail({ code: 'xml-damaged', where: `line ${error.line}` });
    if (error instanceof RangeError) return fail({ code: 'nested-too-deeply', where: '' });
    throw error;
  }
}

/** Elements within another, all or those of a name. */
export const childElements = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || child.name === name),
  );

/** The text of the first element of that name, without white space around it; "" where there is none. */
export const childText = (element: XmlElement, name: string): string =>
  childElements(element, name)[0]?.text.trim() ?? '';

/** What no version of XML can hold, one code unit at a time. */
// eslint-disable-next-line no-control-regex -- XML leaves them out
export const notInXml = /[\u0000\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Control characters that a file needs XML 1.1 for. */
// eslint-disable-next-line no-control-regex -- these are what it is about
export const needsXml11 = (text: string): boolean => /[\u0001-\u0008\u000B\u000C\u000E-\u001F]/.test(text);

/** A value between quotation marks. Everything a parser would take for white space or refuse is a reference. */
export const attributeValue = (value: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what must be references
  value.replace(/[&<>"\u0000-\u001F\u007F-\u009F\u2028\uFEFF]/g, (character) => {
    return named[character] ?? `&#${character.charCodeAt(0)};`;
  });

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
