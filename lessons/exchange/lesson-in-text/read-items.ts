import { keyItemSchema, MOST_ITEMS, type Boundary, type KeyItem } from '../../format/key.ts';
import { languageTagSchema, UNWRITTEN, type Localized } from '../../format/localized.ts';
import { byReadingOrder, type Span } from '../../text/span.ts';
import type { Annotation } from '../annotated-text.ts';
import type { LossReport } from '../loss-report.ts';
import { proseOf, unwritten } from './prose.ts';
import { techniqueIn, type LabelPlace } from './read-categories.ts';
import { MOST_SPEAKERS, type ItemLinks, type Links } from './read-links.ts';
import { orderOf, type VoiceBook } from './read-voices.ts';
import { Slugs } from './slugs.ts';
import { hullOf } from './spans.ts';
import type { saidInLanguages } from './words.ts';
import { feature, furtherPart, numbered } from './words.ts';

/** Free remarks of other tools; they become what is said of the item. */
const remarks = ['AnnotatorNotes', 'note', 'comment'];

interface Surroundings {
  text: string;
  language: string;
  links: Links;
  voices: VoiceBook;
  placeOf: (label: string) => LabelPlace | null;
  losses: LossReport;
}

/**
 * The key that annotations make: in the order the lesson had, else in reading order. One of several spans becomes an
 * item and its further parts. What an item needs and nobody says is `required`, `unspecified`, or unwritten.
 */
export function readItems(annotations: readonly Annotation[], around: Surroundings): KeyItem[] {
  const ordered = annotations
    .map((annotation) => ({ annotation, order: orderOf(annotation.features) ?? Infinity }))
    .sort(
      (a, b) =>
        compareOrder(a.order, b.order) ||
        byReadingOrder(hullOf(a.annotation.spans), hullOf(b.annotation.spans)),
    )
    .map(({ annotation }) => annotation);
  const ids = itemIds(ordered, around);
  const items: KeyItem[] = [];
  for (const annotation of ordered) {
    const place = around.placeOf(annotation.label);
    const id = ids.of.get(annotation.id);
    if (place === null || id === undefined || items.length + annotation.spans.length > MOST_ITEMS) {
      around.losses.add('annotation', annotation.label, annotation.id);
      continue;
    }
    const [core, ...further] = annotation.spans;
    if (core === undefined) continue;
    const item = readItem(annotation, { id, core, place }, around);
    items.push(item);
    further.forEach((span, at) => {
      const part = furtherPart(item, at + 2, span);
      items.push({ ...part, id: ids.slugs.take(part.id) ? part.id : ids.slugs.make(part.id, 'part') });
    });
  }
  linkParts(items, annotations, ids.of, around);
  return items;
}

const compareOrder = (a: number, b: number): number => (a === b ? 0 : a - b);

/** The ids items bring along, then new ones for the rest: a new one must not take the place of an old one. */
function itemIds(annotations: readonly Annotation[], { placeOf }: Surroundings) {
  const slugs = new Slugs();
  const of = new Map<string, string>();
  const nameless: Annotation[] = [];
  for (const annotation of annotations) {
    const said = annotation.features[feature.item];
    if (said !== undefined && slugs.take(said)) of.set(annotation.id, said);
    else nameless.push(annotation);
  }
  for (const { id, label } of nameless) {
    const category = placeOf(label)?.category.id ?? 'item';
    of.set(id, slugs.make(`${category.slice(0, 60)}-1`, 'item'));
  }
  return { of, slugs };
}

function readItem(
  annotation: Annotation,
  { id, core, place }: { id: string; core: Span; place: LabelPlace },
  around: Surroundings,
): KeyItem {
  const { losses, language } = around;
  const features = new Features(annotation);
  const links = around.links.of(annotation);
  features.take(feature.item);
  features.take(feature.order);
  const technique =
    place.technique ?? techniqueIn(place.category, features.take(feature.technique), language);
  if (place.technique !== null) losses.add('label', annotation.label, annotation.id);
  const strength = features.take(feature.strength, (said) => strengthSchema.safeParse(said).success);
  const [speaker, ...furtherSpeakers] = readSpeakers(features, links, around);
  const item: KeyItem = {
    id,
    category: place.category.id,
    technique,
    strength: strengthSchema.safeParse(strength).data ?? 'required',
    ...boundaryOf(core, links, losses),
    alternatives: [...links.alternatives]
      .sort((a, b) => (orderOf(a.features) ?? 0) - (orderOf(b.features) ?? 0))
      .map((alternative) => boundaryOf(closed(alternative, losses), around.links.of(alternative), losses)),
    speaker: speaker ?? null,
    ...(furtherSpeakers.length > 0 ? { furtherSpeakers } : {}),
    cue: links.cue === null ? null : closed(links.cue, losses),
    ...readTexts(features, around),
  };
  for (const name of features.left()) losses.add('feature', name, annotation.id);
  return item;
}

const strengthSchema = keyItemSchema.shape.strength;

/** What is said of an annotation, taken out one by one, so that what nobody asked for is known. */
class Features {
  readonly #left: Map<string, string>;

  constructor({ features }: Annotation) {
    this.#left = new Map(Object.entries(features));
  }

  take(name: string, fits: (value: string) => boolean = () => true): string | undefined {
    const value = this.#left.get(name);
    if (value === undefined || !fits(value)) return undefined;
    this.#left.delete(name);
    return value;
  }

  left(): string[] {
    return [...this.#left.keys()];
  }
}

function boundaryOf(core: Span, { margin }: ItemLinks, losses: LossReport): Boundary {
  return { core, margin: margin === null ? core : hullOf([core, closed(margin, losses)]) };
}

/** A margin, an alternative, a speaker and a cue are one stretch each. */
function closed({ spans, label, id }: Annotation, losses: LossReport): Span {
  if (spans.length > 1) losses.add('discontinuous-span', label, id);
  return hullOf(spans);
}

function readSpeakers(
  features: Features,
  links: ItemLinks,
  { voices, text, losses }: Surroundings,
): NonNullable<KeyItem['speaker']>[] {
  const speakers: NonNullable<KeyItem['speaker']>[] = [];
  for (let place = 0; place <= MOST_SPEAKERS; place += 1) {
    const marked = links.speakers.get(place);
    const span = marked === undefined ? null : closed(marked, losses);
    const saidName = features.take(numbered(feature.speaker, place));
    const saidVoice = features.take(numbered(feature.voice, place));
    const known = saidVoice === undefined ? null : voices.find(saidVoice);
    if (span === null && saidName === undefined && saidVoice === undefined) continue;
    const name =
      proseOf(saidName ?? '', losses) ??
      known?.name ??
      (span === null ? null : proseOf(text.slice(span.start, span.end), losses)) ??
      UNWRITTEN;
    const voice = known ?? voices.called(name, span === null ? [] : [span]);
    speakers.push({ name, voice: voice.id, span });
  }
  return speakers;
}

function readTexts(
  features: Features,
  { language, losses }: Surroundings,
): Pick<KeyItem, 'explanation' | 'dispute'> {
  const remark = remarks.flatMap((name) => proseOf(features.take(name) ?? '', losses) ?? []).join('\n');
  const textOf = (name: (typeof saidInLanguages)[number]): Localized | null => {
    const said = features.left().flatMap((key): [string, string][] => {
      const tag = key.startsWith(`${name}.`) ? key.slice(name.length + 1) : '';
      if (!languageTagSchema.safeParse(tag).success) return [];
      const prose = proseOf(features.take(key) ?? '', losses);
      return prose === null ? [] : [[tag, prose]];
    });
    return said.length > 0 ? Object.fromEntries(said) : null;
  };
  const what = textOf('what');
  if (what !== null && remark !== '') losses.add('feature', 'note', remark.slice(0, 40));
  const noted = remark === '' ? null : { [language]: remark.slice(0, 4000).trim() };
  const dispute = textOf('dispute');
  return {
    explanation: {
      what: what ?? noted ?? unwritten(language),
      notice: textOf('notice') ?? unwritten(language),
      counterTest: textOf('counterTest') ?? unwritten(language),
      better: textOf('better') ?? unwritten(language),
    },
    ...(dispute === null ? {} : { dispute: { note: dispute } }),
  };
}

/** Items that say which item they continue: it must be a first part of the same category. */
function linkParts(
  items: readonly KeyItem[],
  annotations: readonly Annotation[],
  ids: ReadonlyMap<string, string>,
  { links, losses }: Surroundings,
): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  const wanted = annotations.flatMap((annotation) => {
    const { continues } = links.of(annotation);
    return continues === null ? [] : [{ annotation, first: continues }];
  });
  const hasParts = new Set(items.map((item) => item.continues));
  const isFurther = new Set(wanted.map(({ annotation }) => annotation.id));
  for (const { annotation, first } of wanted) {
    const item = byId.get(ids.get(annotation.id) ?? '');
    const firstItem = byId.get(ids.get(first) ?? '');
    if (item === undefined) continue;
    if (firstItem?.category === item.category && !isFurther.has(first) && !hasParts.has(item.id)) {
      item.continues = firstItem.id;
    } else losses.add('relation', 'continues', annotation.id);
  }
}
