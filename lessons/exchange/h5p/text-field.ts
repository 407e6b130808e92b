import { Parser } from 'htmlparser2';

import type { Span } from '../../text/span.ts';
import type { LossReport } from '../loss-report.ts';
import { readStarred } from './starred-word.ts';

/** Elements that say nothing but where a line ends. */
const lineEnds = new Map([
  ['p', '\n\n'],
  ['div', '\n\n'],
  ['br', '\n'],
]);

/** The words of H5P's text field, which is HTML, and those of them that are to be found. */
export function readTextField(html: string, losses: LossReport): { text: string; found: Span[] } {
  let text = '';
  const found: Span[] = [];
  for (const piece of plainText(html, losses).split(/(\s+)/u)) {
    const word = readStarred(piece);
    if (word.found !== null) {
      found.push({ start: text.length + word.found.start, end: text.length + word.found.end });
    }
    text += word.text;
  }
  return { text, found };
}

/** Text with paragraphs between empty lines; asterisks still in it. White space is as a browser shows it. */
function plainText(html: string, losses: LossReport): string {
  let text = '';
  let lineEnd = '';
  let space = false;
  const endLine = (ending: string): void => {
    if (text === '') return;
    lineEnd = ending === '\n' && lineEnd === '' ? '\n' : '\n\n';
    space = false;
  };
  const parser = new Parser({
    onopentagname: (name) => {
      const ending = lineEnds.get(name);
      if (ending !== undefined) endLine(ending);
      else losses.add('markup', name, '');
    },
    onclosetag: (name) => {
      if (name === 'p' || name === 'div') endLine('\n\n');
    },
    ontext: (source) => {
      const words = source.replace(/[ \t\n\r\f]+/gu, ' ');
      const bare = words.replace(/^ | $/gu, '');
      space ||= words.startsWith(' ');
      if (bare === '') return;
      text += (lineEnd || (space && text !== '' ? ' ' : '')) + bare;
      lineEnd = '';
      space = words.endsWith(' ');
    },
  });
  parser.end(html);
  return text;
}

/** Paragraphs of lines, asterisks in them, as H5P's text field has them. */
export const writeTextField = (paragraphs: readonly (readonly string[])[]): string =>
  paragraphs.map((lines) => `<p>${lines.map(escape).join('<br>')}</p>`).join('\n');

const escape = (line: string): string =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
