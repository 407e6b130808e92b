import type { Annotation, Relation } from '../annotated-text.ts';

/**
 * Annotations in reading order, an enclosing one before what it encloses; those of the same extent by what is said of
 * them. What is equal keeps its order. Layers carry no ids, so this order gives them out: writing and reading agree on it.
 */
export function inCanonicalOrder<Kind extends Omit<Annotation, 'id'>>(annotations: readonly Kind[]): Kind[] {
  return annotations
    .map((annotation) => ({ annotation, content: contentOf(annotation), ...extentOf(annotation) }))
    .sort((a, b) => a.start - b.start || b.end - a.end || byCodeUnits(a.content, b.content))
    .map(({ annotation }) => annotation);
}

/** Relations in the order of the annotations they lead from, then of those they lead to, then by what is said of them. */
export function relationsInOrder(relations: readonly Relation[], ids: readonly string[]): Relation[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const at = (id: string): number => place.get(id) ?? ids.length;
  return relations
    .map((relation) => ({ relation, content: JSON.stringify([relation.label, sorted(relation.features)]) }))
    .sort(
      (a, b) =>
        at(a.relation.from) - at(b.relation.from) ||
        at(a.relation.to) - at(b.relation.to) ||
        byCodeUnits(a.content, b.content),
    )
    .map(({ relation }) => relation);
}

/**
 * Ids for annotations in canonical order: the given ones, and numbers from "1" for the others. A given id that came before
 * counts as none.
 */
export function giveIds(given: readonly (string | null)[]): string[] {
  const firstAt = new Map<string, number>();
  given.forEach((id, index) => {
    if (id !== null && !firstAt.has(id)) firstAt.set(id, index);
  });
  let number = 0;
  return given.map((id, index) => {
    if (id !== null && firstAt.get(id) === index) return id;
    do number += 1;
    while (firstAt.has(String(number)));
    return String(number);
  });
}

function extentOf({ spans }: Pick<Annotation, 'spans'>): { start: number; end: number } {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

function contentOf({ label, features, annotator, spans }: Omit<Annotation, 'id'>): string {
  return JSON.stringify([label, sorted(features), annotator, spans]);
}

function sorted(features: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(features).sort(([a], [b]) => byCodeUnits(a, b));
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
