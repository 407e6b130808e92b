import { Chance } from '../compare/simulation/chance.ts';
import type { Span } from '../text/span.ts';
import type { AnnotatedText, Annotation } from './annotated-text.ts';

/**
 * Builders of awkward texts and annotations, for tests of what must hold of any of them.
 */

/** A whole number from 0 to one less than `below`. */
export type Pick = (below: number) => number;

export function pickFrom(seed: number): Pick {
  const chance = new Chance(seed);
  return (below) => chance.between(0, below - 1);
}

/** Words and spaces where counting goes wrong: astral, combining, joined, right to left, newlines of every kind. */
const pieces = [
  'Wort',
  'der',
  'a',
  'Straße',
  '„Zitat“',
  '“quote”',
  '😀',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  'e\u0301',
  'é',
  'ﬁ',
  '𝔘𝔫𝔦',
  'שלום',
  'سلام',
  '中文',
  '\u200d',
  '\ufeff',
  '\u202e',
  '\u0000',
  '<b>',
  '&amp;',
  '"',
  '\\n',
  ';',
  '.',
  ',',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '  ',
];
const spaces = [' ', ' ', ' ', '\n', '\r\n', '', '\n\n', '\t'];

export const anyText = (pick: Pick): string =>
  `Anfang ${Array.from({ length: pick(40) }, () => oneOf(pick, pieces) + oneOf(pick, spaces)).join('')}`;

export const oneOf = <Thing>(pick: Pick, things: readonly Thing[]): Thing => {
  const thing = things[pick(things.length)];
  if (thing === undefined) throw new Error('nothing to pick from');
  return thing;
};

/** A stretch of whole characters that is not empty. */
export function anySpan(pick: Pick, text: string): Span {
  const offsets: number[] = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  const from = pick(offsets.length - 1);
  const to = from + 1 + pick(Math.min(12, offsets.length - 1 - from));
  return { start: offsets[from] ?? 0, end: offsets[to] ?? text.length };
}

/** Awkward for some format: its own signs, a prototype's names, other scripts, line breaks. */
const names = [
  'PER',
  'Quote',
  'speaker',
  'note',
  'note.2',
  'strength',
  '__proto__',
  'constructor',
  'toString',
  'mit Leerzeichen',
  'Übertreibung',
  '中文',
  'a\tb',
  'a\nb',
  '"',
  'a"b,c',
  '#1',
  'T1',
  '=1+1',
  '@x',
  '😀',
  'equivalent',
  'LesartLabel',
  'LesartFeature',
  'Lesart-Margin',
  'normalization.Reference.Wikipedia',
  'text',
  'label',
  'id',
  'from_name',
  'tagging',
  'html',
  'x.10',
];
const values = [
  ...names,
  'true',
  'false',
  'null',
  '1',
  '',
  ' ',
  ' x ',
  '534366\tBarack Obama',
  '[1]',
  '{"de":"x"}',
  'zwei Worte',
  '\u2028',
  '\r\n',
  '\ud83d',
  '\u0000',
  '</b>',
];

/** Any text that keeps the rules of `AnnotatedText`, with whatever formats may stumble over. */
export function anyAnnotatedText(pick: Pick): AnnotatedText {
  const text = anyText(pick) + (pick(8) === 0 ? '\ud83d Ende' : '');
  const features = (): Record<string, string> =>
    Object.fromEntries(Array.from({ length: pick(4) }, () => [oneOf(pick, names), oneOf(pick, values)]));
  const annotations = Array.from({ length: pick(10) }, (_, place): Annotation => ({
    id: `a${String(place)}`,
    label: oneOf(pick, names),
    spans: anySpans(pick, text),
    features: features(),
    annotator: oneOf(pick, [null, null, 'anna', 'b c']),
  }));
  return {
    name: oneOf(pick, ['text', 'Ein Text', 'a/b', 'con', '']),
    text,
    language: oneOf(pick, [null, 'de']),
    annotations,
    relations:
      annotations.length === 0
        ? []
        : Array.from({ length: pick(4) }, () => ({
            label: oneOf(pick, names),
            from: oneOf(pick, annotations).id,
            to: oneOf(pick, annotations).id,
            features: pick(4) === 0 ? { equivalent: 'true' } : features(),
          })),
  };
}

/** One span, or several in reading order that don't overlap; now and then one that cuts a character. */
function anySpans(pick: Pick, text: string): Span[] {
  const span = anySpan(pick, text);
  const cuts = pick(20) === 0 && span.end < text.length ? { start: span.start, end: span.end + 1 } : span;
  if (pick(4) > 0) return [cuts];
  return [cuts, ...[anySpan(pick, text), anySpan(pick, text)]]
    .sort((a, b) => a.start - b.start)
    .reduce<Span[]>((kept, next) => ((kept.at(-1)?.end ?? -1) < next.start ? [...kept, next] : kept), []);
}
