import { sameSpan, type Span } from '../text/span.ts';
import type { AnnotatedText, Annotation, Relation } from './annotated-text.ts';
import type { LossReport } from './loss-report.ts';
import { freeNumber } from './numbered-names.ts';
import { wholeCharacters } from './offset-units.ts';

/** Leads from each further span of an annotation to its first: for formats whose annotations are one stretch each. */
const PART = 'Lesart-Part';

/** An annotation of one span. */
export interface SingleSpan extends Omit<Annotation, 'spans'> {
  span: Span;
}

/**
 * Every span as an annotation of its own, of whole characters; a relation leads from each further one to the first, which
 * keeps all that is said. `putTogether` makes one of them again.
 */
export function takeApart(
  text: AnnotatedText,
  losses: LossReport,
): { annotations: SingleSpan[]; relations: Relation[] } {
  const taken = new Set(text.annotations.map(({ id }) => id));
  const parts: Relation[] = [];
  const annotations = text.annotations.flatMap(({ spans, ...annotation }) =>
    spans.map((span, place): SingleSpan => {
      const whole = grown(span, text.text, annotation, losses);
      if (place === 0) return { ...annotation, span: whole };
      const id = freeId(annotation.id, taken);
      parts.push({ label: PART, from: id, to: annotation.id, features: {} });
      return { ...annotation, id, span: whole, features: {} };
    }),
  );
  return { annotations, relations: [...text.relations, ...parts] };
}

/** The id, or the id with the first free number. */
export function freeId(id: string, taken: Set<string>): string {
  const free = taken.has(id)
    ? `${id}-${String(freeNumber((number) => taken.has(`${id}-${String(number)}`)))}`
    : id;
  taken.add(free);
  return free;
}

/** The span grown to whole characters; reported where it wasn't of them. */
export function grown(
  span: Span,
  text: string,
  { label, id }: Pick<Annotation, 'label' | 'id'>,
  losses: LossReport,
): Span {
  const whole = wholeCharacters(span, text);
  if (!sameSpan(whole, span)) losses.add('split-character', label, id);
  return whole;
}

/** Joins what `takeApart` made parts. Parts that have changed since so that they fit no longer stay as they are. */
export function putTogether(text: AnnotatedText): AnnotatedText {
  if (!text.relations.some(({ label }) => label === PART)) return text;
  const annotations = new Map(text.annotations.map((annotation) => [annotation.id, { ...annotation }]));
  const linked = new Map<string, number>();
  for (const id of text.relations.flatMap(({ from, to }) => [from, to]))
    linked.set(id, (linked.get(id) ?? 0) + 1);
  const relations = text.relations.filter(({ label, from, to }) => {
    const [part, first] = [annotations.get(from), annotations.get(to)];
    if (label !== PART || part === undefined || first === undefined || linked.get(from) !== 1) return true;
    const isBare = part.label === first.label && Object.keys(part.features).length === 0;
    const spans = [...first.spans, ...part.spans].sort((a, b) => a.start - b.start);
    const isApart = spans.every(({ start }, place) => start >= (spans[place - 1]?.end ?? 0));
    if (!isBare || !isApart || part.annotator !== first.annotator) return true;
    annotations.delete(from);
    first.spans = spans;
    return false;
  });
  return { ...text, annotations: [...annotations.values()], relations };
}
