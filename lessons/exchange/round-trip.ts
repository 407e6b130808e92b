import type { AnnotatedText, Annotation } from './annotated-text.ts';
import type { Loss } from './exchange-format.ts';
import { wholeCharacters } from './offset-units.ts';

/**
 * What a text says, whatever its ids and the order of its annotations: two texts that say the same are equal here. For
 * tests of what a format carries.
 */
export function contentOf(text: AnnotatedText): unknown {
  const said = new Map(text.annotations.map((annotation) => [annotation.id, saidOf(annotation)]));
  return {
    name: text.name,
    text: text.text,
    language: text.language,
    annotations: [...said.values()].sort(),
    relations: text.relations
      .map(({ label, from, to, features }) =>
        JSON.stringify([label, said.get(from), said.get(to), sorted(features)]),
      )
      .sort(),
  };
}

const saidOf = ({ label, spans, features, annotator }: Annotation): string =>
  JSON.stringify([spans.map(({ start, end }) => [start, end]), label, annotator, sorted(features)]);

const sorted = (features: Record<string, string>): [string, string][] =>
  Object.entries(features).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * The text without what a loss report says was lost. If nothing else is lost, it says the same as the text that comes
 * back; if each entry is true, it does not without any one of them.
 */
export function withoutLost(text: AnnotatedText, losses: readonly Loss[]): AnnotatedText {
  const lost = (what: string, name: string) =>
    losses.some((loss) => loss.what === what && loss.name === name);
  const held = (value: string, name: string): string => {
    const whole = lost('lone-surrogate', name) ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
    // eslint-disable-next-line no-control-regex -- XML leaves these out
    return lost('character', name) ? whole.replace(/[\u0000\ufffe\uffff]/g, '\ufffd') : whole;
  };
  const without = (features: Record<string, string>, what: string) =>
    Object.fromEntries(
      Object.entries(features)
        .filter(([name]) => !lost(what, name))
        .map(([name, value]) => [name, held(value, 'value')]),
    );
  const renamed = losses.find(({ what, name }) => what === 'name' && name === text.name)?.where[0];
  const annotations = text.annotations.map((annotation): Annotation => ({
    ...annotation,
    label: held(annotation.label, 'value'),
    spans: lost('split-character', annotation.label)
      ? annotation.spans.map((span) => wholeCharacters(span, text.text))
      : annotation.spans,
    features: without(annotation.features, 'feature'),
    annotator:
      annotation.annotator !== null && lost('annotator', annotation.annotator)
        ? null
        : annotation.annotator && held(annotation.annotator, 'value'),
  }));
  return {
    name: renamed ?? text.name,
    text: held(text.text, ''),
    language: text.language !== null && lost('language', text.language) ? null : text.language,
    annotations,
    // A loss names no more than three places: texts for this have no more relations.
    relations: text.relations
      .filter(
        ({ label, from, to }) =>
          !losses.some(
            ({ what, name, where }) =>
              what === 'relation' && name === label && where.includes(`${from} ${to}`),
          ),
      )
      .map((relation) => ({
        ...relation,
        label: held(relation.label, 'value'),
        features: without(relation.features, 'relation-feature'),
      })),
  };
}
