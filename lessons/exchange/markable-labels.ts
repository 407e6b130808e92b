import type { AnnotatedText, Annotation } from './annotated-text.ts';
import { partLabel } from './lesson-in-text/words.ts';
import type { LossReport } from './loss-report.ts';

/** Labels of what only says more about a lesson or a key item: nobody is asked to mark it. */
const parts = new Set<string>(Object.values(partLabel));

/**
 * What a learner can be asked to mark in a text: its annotations by label, in the order in which the labels first come. For
 * formats of exercises, which ask for one kind of thing at a time and know of nothing else; the rest is named as lost.
 *
 * @param carried what the format can say nevertheless
 */
export function markableByLabel(
  { annotations, relations, language }: AnnotatedText,
  losses: LossReport,
  carried: { language: boolean; feature: (name: string, value: string) => boolean } = nothing,
): Map<string, Annotation[]> {
  const byLabel = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const { id, label, features, annotator } = annotation;
    if (parts.has(label)) {
      losses.add('annotation', label, id);
      continue;
    }
    for (const [name, value] of Object.entries(features)) {
      if (!carried.feature(name, value)) losses.add('feature', name, id);
    }
    if (annotator !== null) losses.add('annotator', annotator, id);
    const alike = byLabel.get(label);
    if (alike === undefined) byLabel.set(label, [annotation]);
    else alike.push(annotation);
  }
  for (const { label, from } of relations) losses.add('relation', label, from);
  if (language !== null && !carried.language) losses.add('language', language, '');
  return byLabel;
}

const nothing = { language: false, feature: () => false };
