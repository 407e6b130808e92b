import { lessonFileSchema, type Block } from '../../format/lesson.ts';
import { trimSpace } from '../../text/snap.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import { hullOf } from './spans.ts';
import { feature, partLabel } from './words.ts';

/** The blocks a lesson was marked with, in reading order; empty where the text was not made of a lesson. */
export const readBlocks = ({ annotations }: AnnotatedText): Block[] =>
  annotations
    .filter(({ label, spans }) => label === partLabel.block && spans.length > 0)
    .map(({ spans, features }) => ({ kind: kindOf(features[feature.kind]), ...hullOf(spans) }))
    .sort((a, b) => a.start - b.start);

const kindSchema = lessonFileSchema.shape.blocks.element.shape.kind;

const kindOf = (said: string | undefined): Block['kind'] => kindSchema.safeParse(said).data ?? 'paragraph';

/**
 * Every line of the text as a paragraph, without the white space at its edges. Which of them is a headline is for a
 * person to say; the text itself stays as it is, with its own line breaks.
 */
export const linesAsBlocks = (text: string): Block[] =>
  [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)].flatMap((line) => {
    const span = trimSpace({ start: line.index, end: line.index + line[0].length }, text);
    return span === null ? [] : [{ kind: 'paragraph' as const, ...span }];
  });
