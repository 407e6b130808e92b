import { byReadingOrder, overlaps } from '../../text/span.ts';
import { CONTINUATION_LAYER, MARK_LAYER, type LayerRelation, type LayerSpan } from './layered-text.ts';

/** An annotation as it was before layers took it apart: indexes of its spans, and the span that says what it is. */
interface Whole {
  parts: number[];
  first: LayerSpan;
}

/**
 * Joins the parts of discontinuous annotations, and gives back the relations that are none of these seams. Seams that make
 * no sense (branches, rings, parts that overlap, or parts of other layers) stay relations.
 */
export function joinParts(
  spans: readonly LayerSpan[],
  relations: readonly LayerRelation[],
): { wholes: Whole[]; relations: LayerRelation[] } {
  const next = new Map<number, number>();
  const previous = new Map<number, number>();
  const ambiguous = new Set<number>();
  for (const { layer, from, to } of relations) {
    if (layer !== CONTINUATION_LAYER) continue;
    if (next.has(from) || previous.has(to)) ambiguous.add(from).add(to);
    next.set(from, to);
    previous.set(to, from);
  }
  const joined = new Set<number>();
  const wholes: Whole[] = [];
  spans.forEach((first, index) => {
    if (previous.has(index) || !next.has(index)) return;
    const chain = follow(index, next);
    const parts = chain.toSorted((a, b) => byReadingOrder(spanAt(spans, a), spanAt(spans, b)));
    if (chain.some((part) => ambiguous.has(part) || spans[part]?.layer !== MARK_LAYER)) return;
    if (parts.some((part, at) => at > 0 && overlaps(spanAt(spans, parts[at - 1] ?? 0), spanAt(spans, part))))
      return;
    for (const part of parts) joined.add(part);
    wholes.push({ parts, first });
  });
  spans.forEach((first, index) => {
    if (!joined.has(index)) wholes.push({ parts: [index], first });
  });
  wholes.sort((a, b) => (a.parts[0] ?? 0) - (b.parts[0] ?? 0));
  return {
    wholes,
    relations: relations.filter(({ layer, from }) => layer !== CONTINUATION_LAYER || !joined.has(from)),
  };
}

function follow(start: number, next: ReadonlyMap<number, number>): number[] {
  const chain = [start];
  const seen = new Set(chain);
  for (let at = next.get(start); at !== undefined && !seen.has(at); at = next.get(at)) {
    chain.push(at);
    seen.add(at);
  }
  return chain;
}

const spanAt = (spans: readonly LayerSpan[], index: number) => spans[index]?.span ?? { start: 0, end: 0 };
