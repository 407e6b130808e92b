import { textUnder, type Span } from '../../text/span.ts';
import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { Exported } from '../exchange-format.ts';
import { FileNames } from '../file-names.ts';
import { LossReport } from '../loss-report.ts';
import { offsetUnits, wholeCharacters, type OffsetUnits } from '../offset-units.ts';
import {
  EQUIVALENT,
  hasLineBreak,
  isLineBreak,
  isPlainNote,
  isPlainWord,
  isTypeName,
  isWellFormed,
  jsonLine,
  type Joint,
  NORMALIZATION,
  ownNote,
  PRESENT,
  sharedName,
} from './features.ts';

/** NAME.txt and NAME.ann for each text. brat has no place for the language. */
export function writeBrat(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  const names = new FileNames(losses);
  const files = texts.flatMap((text) => {
    const name = names.make(text.name);
    const storable = isWellFormed(text.text) ? text.text : text.text.replace(/\p{Surrogate}/gu, '\ufffd');
    if (storable !== text.text) losses.add('lone-surrogate', '', text.name);
    if (text.language !== null) losses.add('language', text.language, text.name);
    return [
      { name: `${name}.txt`, text: storable },
      { name: `${name}.ann`, text: new Lines({ ...text, text: storable }, losses).write() },
    ];
  });
  return { files, losses: losses.list() };
}

/** The lines of one .ann file; ids of each kind count from 1. */
class Lines {
  readonly #lines: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ids = new Map<string, string>();
  readonly #text: AnnotatedText;
  readonly #units: OffsetUnits;
  readonly #losses: LossReport;

  constructor(text: AnnotatedText, losses: LossReport) {
    this.#text = text;
    this.#units = offsetUnits(text.text, 'code-point');
    this.#losses = losses;
  }

  write(): string {
    for (const annotation of this.#text.annotations) this.#addAnnotation(annotation);
    for (const relation of this.#text.relations) this.#addRelation(relation);
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #id(kind: string): string {
    const number = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, number);
    return `${kind}${String(number)}`;
  }

  #addAnnotation({ id, label, spans, features, annotator }: Annotation): void {
    const own = this.#id('T');
    this.#ids.set(id, own);
    const whole = spans.map((span) => {
      const grown = wholeCharacters(span, this.#text.text);
      if (grown.start !== span.start || grown.end !== span.end)
        this.#losses.add('split-character', label, id);
      return grown;
    });
    const fragments = whole.map((span) => breakLines(span, this.#text.text));
    const all = fragments.flat();
    const places = all.map(({ start, end }) => `${this.#place(start)} ${this.#place(end)}`).join(';');
    const words = all.map((span) => textUnder(this.#text.text, span)).join(' ');
    this.#lines.push(`${own}\t${typeName(label)} ${places}\t${withoutBreaks(words)}`);
    if (!isTypeName(label)) this.#note(ownNote.label, own, jsonLine(label));
    if (annotator !== null) this.#note(ownNote.annotator, own, jsonLine(annotator));
    const joints = whole.map((span, place) => jointOf(span, fragments[place] ?? []));
    if (joints.some(([count, before, after]) => count > 1 || before + after > 0)) {
      this.#note(ownNote.spans, own, jsonLine(joints));
    }
    this.#addFeatures(own, features, true);
  }

  #addRelation({ label, from, to, features }: Relation): void {
    const source = this.#ids.get(from);
    const target = this.#ids.get(to);
    if (source === undefined || target === undefined) {
      this.#losses.add('relation', label, `${from} ${to}`);
      return;
    }
    const [first, ...others] = Object.entries(features);
    if (isTypeName(label) && first?.[0] === EQUIVALENT && first[1] === PRESENT && others.length === 0) {
      this.#lines.push(`*\t${label} ${source} ${target}`);
      return;
    }
    const own = this.#id('R');
    this.#lines.push(`${own}\t${typeName(label)} Arg1:${source} Arg2:${target}\t`);
    if (!isTypeName(label)) this.#note(ownNote.label, own, jsonLine(label));
    this.#addFeatures(own, features, false);
  }

  /** Only text-bound annotations have attributes and normalizations. */
  #addFeatures(id: string, features: Record<string, string>, isTextBound: boolean): void {
    const names = new Set(Object.keys(features));
    // Of several with one name, all are attributes or all notes.
    const texts = new Set(
      Object.entries(features).flatMap(([name, value]) =>
        isPlainWord(value) ? [] : [sharedName(name, names)],
      ),
    );
    for (const [name, value] of Object.entries(features).sort(byNumber)) {
      const shared = sharedName(name, names);
      const link = isTextBound ? normalizationOf(shared, value) : null;
      if (link !== null)
        this.#lines.push(`${this.#id('N')}\t${link.type} ${id} ${link.reference}\t${link.name}`);
      else if (isTextBound && isTypeName(shared) && value === PRESENT && !texts.has(shared)) {
        this.#lines.push(`${this.#id('A')}\t${shared} ${id}`);
      } else if (isTextBound && isTypeName(shared) && !texts.has(shared)) {
        this.#lines.push(`${this.#id('A')}\t${shared} ${id} ${value}`);
      } else if (isPlainNote(shared, value)) this.#note(shared, id, value);
      else this.#note(ownNote.feature, id, jsonLine([name, value]));
    }
  }

  #note(type: string, target: string, text: string): void {
    this.#lines.push(`${this.#id('#')}\t${type} ${target}\t${text}`);
  }

  #place(offset: number): string {
    return String(this.#units.fromUtf16(offset) ?? 0);
  }
}

/** "note.2" after "note", "note.10" after "note.2": numbers are given anew in the order of the lines. */
const byNumber = ([a]: [string, string], [b]: [string, string]): number =>
  a.length - b.length || (a < b ? -1 : 1);

const typeName = (label: string): string => {
  const name = label.replace(/[^A-Za-z0-9_-]+/g, '_').slice(0, 80);
  return isTypeName(name) ? name : `_${name}`;
};

/** The span without the line breaks in it: a line of the .ann file can't hold any. */
function breakLines(span: Span, text: string): Span[] {
  const fragments: Span[] = [];
  let start = span.start;
  for (let offset = span.start; offset <= span.end; offset += 1) {
    if (offset < span.end && !isLineBreak(text.charAt(offset))) continue;
    if (start < offset) fragments.push({ start, end: offset });
    start = offset + 1;
  }
  return fragments.length === 0 ? [span] : fragments;
}

/** How many fragments a span became, and how many line breaks it lost at its edges. */
const jointOf = (span: Span, fragments: readonly Span[]): Joint => [
  fragments.length,
  (fragments[0]?.start ?? span.start) - span.start,
  span.end - (fragments.at(-1)?.end ?? span.end),
];

/** Where a span is nothing but line breaks, they stand as spaces. */
const withoutBreaks = (words: string): string =>
  Array.from(words, (sign) => (isLineBreak(sign) ? ' ' : sign)).join('');

/** Reads back what stands in a normalization line; null where it would not come out the same. */
function normalizationOf(
  name: string,
  value: string,
): { type: string; reference: string; name: string } | null {
  if (!name.startsWith(NORMALIZATION)) return null;
  const [, type, base] = /^([A-Za-z0-9_-]+)\.([^\s:]+)$/.exec(name.slice(NORMALIZATION.length)) ?? [];
  const [, entry, label] = /^(\S+)\t([^\t]*)$/.exec(value) ?? [];
  if (type === undefined || base === undefined || entry === undefined || label === undefined) return null;
  const isStorable = !hasLineBreak(label) && label.trim() === label && isWellFormed(name + value);
  return isStorable ? { type, reference: `${base}:${entry}`, name: label } : null;
}
