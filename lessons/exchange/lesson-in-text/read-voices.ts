import type { Voice } from '../../format/lesson.ts';
import { sameSpan, type Span } from '../../text/span.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { LossReport } from '../loss-report.ts';
import { unwritten } from './prose.ts';
import { isSlug, Slugs } from './slugs.ts';
import { hullOf } from './spans.ts';
import { feature, partLabel } from './words.ts';

/** The voices of a lesson on its way in: those it says it has, and whoever turns up as a speaker. */
export class VoiceBook {
  readonly #voices: Voice[];
  readonly #slugs: Slugs;
  readonly #byName = new Map<string, Voice>();
  readonly #language: string;

  constructor(said: readonly Voice[], language: string) {
    this.#voices = said.map((voice) => ({ ...voice, mentions: [...voice.mentions] }));
    this.#slugs = new Slugs(said.map(({ id }) => id));
    this.#language = language;
    for (const voice of this.#voices) this.#byName.set(nameKey(voice.name), voice);
  }

  find(id: string): Voice | null {
    return this.#voices.find((voice) => voice.id === id) ?? null;
  }

  /** The voice of this name, made where there is none; it is mentioned at the given places. */
  called(name: string, mentions: readonly Span[]): Voice {
    const known = this.#byName.get(nameKey(name));
    if (known !== undefined && !this.#isNew.has(known)) return known;
    const voice = known ?? this.#add(this.#slugs.make(name, 'voice'), name);
    for (const span of mentions) {
      if (!voice.mentions.some((mention) => sameSpan(mention, span))) voice.mentions.push({ ...span });
    }
    return voice;
  }

  /** A voice that only its mentions tell of. */
  addMentioned(id: string, name: string): Voice | null {
    return isSlug(id) && this.#slugs.take(id) ? this.#add(id, name) : null;
  }

  list(): Voice[] {
    return this.#voices;
  }

  readonly #isNew = new Set<Voice>();

  #add(id: string, name: string): Voice {
    const voice: Voice = { id, name, role: unwritten(this.#language), kind: 'person', mentions: [] };
    this.#voices.push(voice);
    this.#byName.set(nameKey(name), voice);
    this.#isNew.add(voice);
    return voice;
  }
}

const nameKey = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase();

/** Puts the places where a lesson's voices are marked into the book, in the lesson's own order. */
export function addMentions(book: VoiceBook, text: AnnotatedText, losses: LossReport): void {
  const marked = text.annotations
    .filter(({ label, spans }) => label === partLabel.voice && spans.length > 0)
    .map((annotation, place) => ({ annotation, order: orderOf(annotation.features) ?? place }))
    .sort((a, b) => a.order - b.order);
  for (const { annotation } of marked) {
    const { id, spans, features } = annotation;
    const span = hullOf(spans);
    const said = features[feature.voice] ?? '';
    const name = text.text.slice(span.start, span.end).trim().slice(0, 200).trim();
    const voice = book.find(said) ?? (name === '' ? null : book.addMentioned(said, name));
    if (voice === null) losses.add('mention', said, id);
    else voice.mentions.push(span);
  }
}

/** Where something stood among others of its kind. */
export function orderOf(features: Record<string, string>): number | null {
  const said = features[feature.order];
  return said !== undefined && /^\d{1,7}$/.test(said) ? Number(said) : null;
}
