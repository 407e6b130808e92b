import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { LossReport } from '../loss-report.ts';
import { link, partLabel } from './words.ts';

/** What relations say belongs to one annotation. */
export interface ItemLinks {
  margin: Annotation | null;
  alternatives: Annotation[];
  /** By place: the first speaker is 0. Not every speaker need have one. */
  speakers: Map<number, Annotation>;
  cue: Annotation | null;
  /** Id of the annotation this is a further part of. */
  continues: string | null;
}

export interface Links {
  of: (annotation: Annotation) => ItemLinks;
  /** Whether an annotation is spoken for: it is somebody's speaker or cue and no item of its own. */
  isPart: (annotation: Annotation) => boolean;
}

/** `Lesart-Margin` and the like: parts of a lesson, never items. */
const ownLabels = new Set<string>(
  Object.values(partLabel).filter((label) => label !== partLabel.speaker && label !== partLabel.cue),
);

export const isOwnPart = ({ label }: Annotation): boolean => ownLabels.has(label);

/**
 * Reads relations as links of key items. Those of other tools are understood where they lead to or from something marked
 * as a speaker or cue, whatever they are called and whichever way they point; all others are lost.
 *
 * @param categories ids of the lesson's categories, where it says which it has: what bears their name is an item
 */
export function readLinks(text: AnnotatedText, categories: ReadonlySet<string>, losses: LossReport): Links {
  const annotations = new Map(text.annotations.map((annotation) => [annotation.id, annotation]));
  const links = new Map<string, ItemLinks>();
  const parts = new Set<string>();
  const of = ({ id }: Annotation): ItemLinks => links.get(id) ?? noLinks();
  const linksOf = (annotation: Annotation): ItemLinks => {
    const found = of(annotation);
    links.set(annotation.id, found);
    return found;
  };
  for (const relation of text.relations) {
    const from = annotations.get(relation.from);
    const to = annotations.get(relation.to);
    const reading = from && to ? readRelation(relation, from, to) : null;
    if (reading === null || !apply(reading, linksOf(reading.item))) {
      losses.add('relation', relation.label, `${relation.from} ${relation.to}`);
      continue;
    }
    if (!reading.byName) losses.add('relation-label', relation.label, `${relation.from} ${relation.to}`);
    for (const name of Object.keys(relation.features)) losses.add('relation-feature', name, relation.label);
    const { part } = reading;
    if (isNamed(part, reading.as) && !categories.has(part.label)) parts.add(part.id);
  }
  for (const id of parts) {
    if (links.delete(id)) losses.add('relation', '', id);
  }
  return { of, isPart: ({ id }) => parts.has(id) };
}

const noLinks = (): ItemLinks => ({
  margin: null,
  alternatives: [],
  speakers: new Map(),
  cue: null,
  continues: null,
});

interface Reading {
  item: Annotation;
  part: Annotation;
  as: keyof typeof link;
  /** Place of a speaker, where the relation names it. */
  place: number | null;
  /** Whether the relation's name says what it is; else the name is lost. */
  byName: boolean;
}

const SPEAKER = /^speaker(?:-(\d{1,2}))?$/i;

function readRelation({ label }: Relation, from: Annotation, to: Annotation): Reading | null {
  const reading = { item: from, part: to, place: null, byName: true };
  if (to.label === partLabel.margin && (!isOwnPart(from) || from.label === partLabel.alternative)) {
    return label === link.margin ? { ...reading, as: 'margin' } : null;
  }
  if (to.label === partLabel.alternative && !isOwnPart(from)) {
    return label === link.alternative ? { ...reading, as: 'alternative' } : null;
  }
  if (isOwnPart(from) || isOwnPart(to)) return null;
  if (label === link.continues && from.label === to.label) return { ...reading, as: 'continues' };
  for (const as of ['speaker', 'cue'] as const) {
    const name = as === 'speaker' ? SPEAKER.exec(label) : /^cue$/i.exec(label);
    const reversed = isNamed(from, as) && !isNamed(to, as);
    const other = reversed ? to : from;
    const marked = isNamed(from, as) !== isNamed(to, as) && !isNamed(other, as === 'cue' ? 'speaker' : 'cue');
    if (name === null && !marked) continue;
    const place = name?.[1] === undefined ? null : Number(name[1]) - 1;
    return { item: other, part: reversed ? from : to, as, place, byName: name !== null };
  }
  return null;
}

const isNamed = ({ label }: Annotation, as: string): boolean => label.toLowerCase() === as;

/** False where the item has one already and can't have two. */
function apply({ as, part, place }: Reading, links: ItemLinks): boolean {
  switch (as) {
    case 'alternative':
      links.alternatives.push(part);
      return true;
    case 'speaker': {
      let at = place !== null && place >= 0 && !links.speakers.has(place) ? place : 0;
      while (links.speakers.has(at)) at += 1;
      if (at > MOST_SPEAKERS) return false;
      links.speakers.set(at, part);
      return true;
    }
    case 'continues':
      if (links.continues !== null) return false;
      links.continues = part.id;
      return true;
    case 'margin':
    case 'cue':
      if (links[as] !== null) return false;
      links[as] = part;
      return true;
  }
}

/** Beyond the first; the lesson format's limit. */
export const MOST_SPEAKERS = 20;
