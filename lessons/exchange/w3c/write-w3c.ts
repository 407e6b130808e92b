import { textUnder, type Span } from '../../text/span.ts';
import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { Exported } from '../exchange-format.ts';
import { FileNames } from '../file-names.ts';
import { LossReport } from '../loss-report.ts';
import { offsetUnits, wholeCharacters, type OffsetUnits } from '../offset-units.ts';
import { grown } from '../parts.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** How much of the text around a quote is given with it, in code units. */
const CONTEXT_LENGTH = 32;

/**
 * NAME.txt and, beside it, NAME.jsonld: a collection that bears the text's name. Labels are tags, features texts with a
 * label of their own, several spans several targets, relations annotations that link two others.
 */
export function writeW3c(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  // The collection's label keeps the name where a file can't have it.
  const names = new FileNames(new LossReport());
  const files = texts.flatMap((text) => {
    const name = names.make(text.name);
    const storable = text.text.replace(/\p{Surrogate}/gu, '\ufffd');
    if (storable !== text.text) losses.add('lone-surrogate', '', text.name);
    if (text.language !== null && text.annotations.length === 0)
      losses.add('language', text.language, text.name);
    const collection = collectionOf({ ...text, text: storable }, `${name}.txt`, losses);
    return [
      { name: `${name}.txt`, text: storable },
      { name: `${name}.jsonld`, text: `${JSON.stringify(collection, null, 2)}\n` },
    ];
  });
  return { files, losses: losses.list() };
}

function collectionOf(text: AnnotatedText, file: string, losses: LossReport) {
  const ids = new Map(text.annotations.map(({ id }, place) => [id, `#annotation-${String(place + 1)}`]));
  const units = offsetUnits(text.text, 'code-point');
  const source = {
    id: encodeURI(file),
    type: 'Text',
    format: 'text/plain',
    ...(text.language === null ? {} : { language: text.language }),
  };
  const items = [
    ...text.annotations.map((annotation) => ({
      ...shared(ids.get(annotation.id), annotation),
      ...(annotation.annotator === null ? {} : { creator: { type: 'Person', name: annotation.annotator } }),
      target: annotation.spans.map((span) => ({
        source,
        selector: selectorsOf(grown(span, text.text, annotation, losses), text.text, units),
      })),
    })),
    ...text.relations.map((relation, place) => linkOf(relation, `#relation-${String(place + 1)}`, ids)),
  ];
  return {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label: text.name,
    total: items.length,
    first: { type: 'AnnotationPage', items },
  };
}

const shared = (id: string | undefined, { label, features }: Pick<Annotation, 'label' | 'features'>) => ({
  id,
  type: 'Annotation',
  body: [
    { type: 'TextualBody', purpose: 'tagging', value: label },
    ...Object.entries(features).map(([name, value]) => ({
      type: 'TextualBody',
      purpose: 'describing',
      label: name,
      value,
    })),
  ],
});

function linkOf(relation: Relation, id: string, ids: ReadonlyMap<string, string>) {
  const { body, ...annotation } = shared(id, relation);
  const to = { id: ids.get(relation.to), type: 'Annotation', purpose: 'linking' };
  return { ...annotation, motivation: 'linking', body: [to, ...body], target: ids.get(relation.from) };
}

/** Two descriptions of one segment: where it is, and its words, by which it is found again in a changed text. */
function selectorsOf(span: Span, text: string, units: OffsetUnits) {
  const around = wholeCharacters(
    {
      start: Math.max(0, span.start - CONTEXT_LENGTH),
      end: Math.min(text.length, span.end + CONTEXT_LENGTH),
    },
    text,
  );
  return [
    {
      type: 'TextQuoteSelector',
      exact: textUnder(text, span),
      prefix: text.slice(around.start, span.start),
      suffix: text.slice(span.end, around.end),
    },
    {
      type: 'TextPositionSelector',
      start: units.fromUtf16(span.start),
      end: units.fromUtf16(span.end),
    },
  ];
}
