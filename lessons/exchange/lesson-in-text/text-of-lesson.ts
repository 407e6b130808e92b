import type { Lesson } from '../../format/lesson.ts';
import { boundariesOf, speakersOf, type KeyItem } from '../../format/key.ts';
import { sameSpan, type Span } from '../../text/span.ts';
import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import { feature, furtherPart, lessonFields, link, numbered, partLabel, textsOf } from './words.ts';

/**
 * A whole lesson as annotations: its key, blocks and voices at their places, and on its first block all that the lesson
 * file says. Nothing is lost; `lessonOfText` makes the same lesson of it again.
 */
export function textOfLesson(lesson: Lesson): AnnotatedText {
  const parts = new Parts();
  parts.annotate('lesson.file', partLabel.lesson, [firstBlock(lesson)], lessonFeatures(lesson));
  lesson.blocks.forEach(({ kind, start, end }, place) => {
    parts.annotate(`block.${String(place + 1)}`, partLabel.block, [{ start, end }], { kind });
  });
  for (const voice of lesson.voices) {
    voice.mentions.forEach((span, place) => {
      parts.annotate(`voice.${voice.id}.${String(place + 1)}`, partLabel.voice, [span], {
        [feature.voice]: voice.id,
        [feature.order]: String(place),
      });
    });
  }
  joinParts(lesson.key).forEach(({ item, spans }, place) => {
    addItem(parts, item, spans, place);
  });
  return {
    name: lesson.id,
    text: lesson.text,
    language: lesson.language,
    annotations: parts.annotations,
    relations: parts.relations,
  };
}

/** Annotations and relations on their way into a text. What stands at one place and says nothing is there once. */
class Parts {
  readonly annotations: Annotation[] = [];
  readonly relations: Relation[] = [];
  readonly #shared = new Map<string, string>();

  annotate(id: string, label: string, spans: Span[], features: Record<string, string>): void {
    this.annotations.push({
      id,
      label,
      spans: spans.map(({ start, end }) => ({ start, end })),
      features,
      annotator: null,
    });
  }

  relate(label: string, from: string, to: string): void {
    this.relations.push({ label, from, to, features: {} });
  }

  /** Several quotes may have their speaker in one place. */
  relateShared(linkLabel: string, from: string, label: string, span: Span): void {
    const place = `${label} ${String(span.start)} ${String(span.end)}`;
    const known = this.#shared.get(place);
    const id = known ?? `${label.toLowerCase()}.${String(this.#shared.size + 1)}`;
    if (known === undefined) {
      this.annotate(id, label, [span], {});
      this.#shared.set(place, id);
    }
    this.relate(linkLabel, from, id);
  }
}

function addItem(parts: Parts, item: KeyItem, spans: Span[], place: number): void {
  parts.annotate(item.id, item.category, spans, itemFeatures(item, place));
  boundariesOf(item).forEach(({ core, margin }, at) => {
    const owner = at === 0 ? item.id : `${item.id}.alternative-${String(at)}`;
    if (at > 0) {
      parts.annotate(owner, partLabel.alternative, [core], { [feature.order]: String(at - 1) });
      parts.relate(link.alternative, item.id, owner);
    }
    if (sameSpan(core, margin)) return;
    parts.annotate(`${owner}.margin`, partLabel.margin, [margin], {});
    parts.relate(link.margin, owner, `${owner}.margin`);
  });
  speakersOf(item).forEach(({ span }, at) => {
    if (span !== null) parts.relateShared(numbered(link.speaker, at), item.id, partLabel.speaker, span);
  });
  if (item.cue !== null) parts.relateShared(link.cue, item.id, partLabel.cue, item.cue);
  if (item.continues !== undefined) parts.relate(link.continues, item.id, item.continues);
}

const itemFeatures = (item: KeyItem, place: number): Record<string, string> => ({
  [feature.item]: item.id,
  [feature.order]: String(place),
  [feature.technique]: item.technique,
  [feature.strength]: item.strength,
  ...Object.fromEntries(
    speakersOf(item).flatMap(({ name, voice }, at) => [
      [numbered(feature.speaker, at), name],
      [numbered(feature.voice, at), voice],
    ]),
  ),
  ...Object.fromEntries(
    textsOf(item).flatMap(([name, texts]) =>
      Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text]),
    ),
  ),
});

/**
 * Items with the further parts that follow them, where these differ in nothing but their place: those become spans of
 * one annotation. Others stay items that `continues` links.
 */
function joinParts(key: readonly KeyItem[]): { item: KeyItem; spans: Span[] }[] {
  const joined: { item: KeyItem; spans: Span[] }[] = [];
  for (const item of key) {
    const last = joined.at(-1);
    const end = last?.spans.at(-1)?.end ?? 0;
    if (last?.item.continues === undefined && last !== undefined && end < item.core.start) {
      const expected = furtherPart(last.item, last.spans.length + 1, item.core);
      if (sameItem(expected, item)) {
        last.spans.push(item.core);
        continue;
      }
    }
    joined.push({ item, spans: [item.core] });
  }
  return joined;
}

const sameItem = (a: KeyItem, b: KeyItem): boolean => canonical(a) === canonical(b);

/** JSON that does not depend on the order of keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A field that is a string as it stands, any other as JSON. Blocks and mentions are annotations of their own. */
function lessonFeatures(lesson: Lesson): Record<string, string> {
  const fields: Record<string, unknown> = {
    ...lesson,
    voices: lesson.voices.map(({ mentions: _mentions, ...voice }) => voice),
  };
  return Object.fromEntries(
    lessonFields.map((name) => {
      const value = fields[name];
      return [name, typeof value === 'string' ? value : JSON.stringify(value)];
    }),
  );
}

const firstBlock = ({ blocks, text }: Lesson): Span => {
  const { start, end } = blocks[0] ?? { start: 0, end: text.length };
  return { start, end };
};
