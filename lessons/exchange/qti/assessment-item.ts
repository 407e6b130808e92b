import type { Span } from '../../text/span.ts';

/** A stretch of the text that can be chosen, and what that counts. */
export interface Choice extends Span {
  worth: 'right' | 'free' | 'wrong';
}

export interface HottextItem {
  title: string;
  /** What is to be chosen. */
  prompt: string;
  /** BCP 47 tag; null where it is not known. */
  language: string | null;
  text: string;
  /** In reading order, none overlapping another, none over the end of a line. */
  choices: readonly Choice[];
}

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const SCHEMA = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd';
const MAP_RESPONSE = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml';

/**
 * An assessment item. A right choice counts one, a wrong one takes one away, and all together are never less than nothing:
 * choosing everything does not pay.
 *
 * @param number tells items of one export apart
 */
export function writeItem({ title, prompt, language, text, choices }: HottextItem, number: number): string {
  const ids = choices.map((_, place) => `C${String(place + 1)}`);
  const worth = (wanted: Choice['worth']) => ids.filter((_, place) => choices[place]?.worth === wanted);
  const right = worth('right');
  const entries = [...right.map((id) => [id, 1] as const), ...worth('free').map((id) => [id, 0] as const)];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<qti-assessment-item xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}" identifier="item-${String(number)}" title="${attribute(title)}"${language === null ? '' : ` xml:lang="${attribute(language)}"`} adaptive="false" time-dependent="false">`,
    '  <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">',
    ...(right.length === 0
      ? []
      : [
          '    <qti-correct-response>',
          ...right.map((id) => `      <qti-value>${id}</qti-value>`),
          '    </qti-correct-response>',
        ]),
    `    <qti-mapping lower-bound="0" upper-bound="${String(right.length)}" default-value="-1">`,
    ...entries.map(([id, value]) => `      <qti-map-entry map-key="${id}" mapped-value="${String(value)}"/>`),
    '    </qti-mapping>',
    '  </qti-response-declaration>',
    '  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float">',
    '    <qti-default-value>',
    '      <qti-value>0</qti-value>',
    '    </qti-default-value>',
    '  </qti-outcome-declaration>',
    '  <qti-item-body>',
    '    <qti-hottext-interaction response-identifier="RESPONSE" max-choices="0">',
    `      <qti-prompt>${content(prompt)}</qti-prompt>`,
    ...paragraphs(text, choices, ids).map((paragraph) => `      <p>${paragraph}</p>`),
    '    </qti-hottext-interaction>',
    '  </qti-item-body>',
    `  <qti-response-processing template="${MAP_RESPONSE}"/>`,
    '</qti-assessment-item>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The text's lines that hold something, with their choices marked up. */
function paragraphs(text: string, choices: readonly Choice[], ids: readonly string[]): string[] {
  let next = 0;
  return [...text.matchAll(/[^\n\r]+/gu)].flatMap(({ index, 0: line }) => {
    const end = index + line.length;
    let written = '';
    let at = index;
    for (let choice = choices[next]; choice !== undefined && choice.end <= end; choice = choices[next]) {
      const words = content(text.slice(choice.start, choice.end));
      written += `${content(text.slice(at, choice.start))}<qti-hottext identifier="${ids[next] ?? ''}">${words}</qti-hottext>`;
      at = choice.end;
      next += 1;
    }
    return line.trim() === '' ? [] : [written + content(text.slice(at, end))];
  });
}

const content = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (text: string): string =>
  content(text).replaceAll('"', '&quot;').replace(/\s+/gu, ' ').trim();
