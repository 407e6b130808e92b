import type { AnnotatedText } from '../annotated-text.ts';
import type { LossReport } from '../loss-report.ts';

/** Halves of surrogate pairs on their own: no file in UTF-8 can hold them. */
export const loneSurrogates = /\p{Surrogate}/gu;

/**
 * The text with every code unit that a format can't hold replaced by U+FFFD, one for one, so that offsets stay. Labels,
 * features and whatever else is said are treated alike; losses tell them from the text by the name "value".
 *
 * @param unwritable a global pattern that matches one code unit at a time
 */
export function makeWritable(text: AnnotatedText, unwritable: RegExp, losses: LossReport): AnnotatedText {
  const replaced = (value: string, name: string): string =>
    value.replace(unwritable, (unit) => {
      const code = `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      losses.add(/\p{Surrogate}/u.test(unit) ? 'lone-surrogate' : 'character', name, code);
      return '\uFFFD';
    });
  const clean = (value: string): string => replaced(value, 'value');
  const cleanValues = (features: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(features).map(([name, value]) => [name, clean(value)]));
  return {
    name: text.name,
    text: replaced(text.text, ''),
    language: text.language,
    annotations: text.annotations.map((annotation) => ({
      ...annotation,
      id: clean(annotation.id),
      label: clean(annotation.label),
      features: cleanValues(annotation.features),
      annotator: annotation.annotator === null ? null : clean(annotation.annotator),
    })),
    relations: text.relations.map((relation) => ({
      label: clean(relation.label),
      from: clean(relation.from),
      to: clean(relation.to),
      features: cleanValues(relation.features),
    })),
  };
}
