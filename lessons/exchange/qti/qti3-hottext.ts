import { byReadingOrder, textUnder, type Span } from '../../text/span.ts';
import { findWords } from '../../text/words.ts';
import type { AnnotatedText, Annotation } from '../annotated-text.ts';
import type { ExchangeFormat, Exported } from '../exchange-format.ts';
import { FileNames } from '../file-names.ts';
import { makeWritable } from '../layers/writable.ts';
import { feature } from '../lesson-in-text/words.ts';
import { LossReport } from '../loss-report.ts';
import { markableByLabel } from '../markable-labels.ts';
import { writeItem, type Choice } from './assessment-item.ts';

const ENDING = '.xml';

/**
 * QTI 3.0 assessment items with a hottext interaction (1EdTech, "Question & Test Interoperability 3.0", 3.2.7): a text in
 * which stretches can be chosen. The stretches to find are a label's annotations, the others every word beside them, so
 * that the item does not give itself away. Each label of a text becomes an item of its own. For writing only.
 */
export const qti3Hottext: ExchangeFormat = {
  id: 'qti3-hottext',
  name: 'QTI 3 hottext',
  endings: [ENDING],
  read: null,
  write,
};

/** What XML 1.0 can't hold. */
const unwritable = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** That an item is required is what QTI takes for granted; that others cost nothing it can say, but not why. */
const carried = {
  language: true,
  feature: (name: string, value: string) => name === feature.strength && value === 'required',
};

function write(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  const items = texts.flatMap((text) => {
    const clean = makeWritable(text, unwritable, losses);
    const labels = [...markableByLabel(clean, losses, carried)];
    if (labels.length > 1) losses.add('labels-together', '', text.name);
    if (labels.length === 0) losses.add('text', '', text.name);
    return labels.map(([label, annotations]) => ({
      ...clean,
      name: labels.length === 1 ? clean.name : `${clean.name}-${label}`,
      label,
      annotations,
    }));
  });
  const names = new FileNames(losses);
  const files = items.map((item, place) => {
    const choices = choicesOf(item, item.annotations, losses);
    const { name, label, text, language } = item;
    return {
      name: names.make(name) + ENDING,
      text: writeItem({ title: name, prompt: label, language, text, choices }, place + 1),
    };
  });
  return { files, losses: losses.list() };
}

/** Everything that can be chosen, in reading order, none overlapping another, none over the end of a line. */
function choicesOf(
  { text, language }: AnnotatedText,
  annotations: readonly Annotation[],
  losses: LossReport,
): Choice[] {
  const wanted = toFind(text, annotations, losses);
  const others: Choice[] = [];
  let next = 0;
  for (const word of findWords(text, language ?? 'und')) {
    while ((wanted[next]?.end ?? Infinity) <= word.start) next += 1;
    if ((wanted[next]?.start ?? Infinity) >= word.end) others.push({ ...word, worth: 'wrong' });
  }
  return [...wanted, ...others].sort(byReadingOrder);
}

function toFind(text: string, annotations: readonly Annotation[], losses: LossReport): Choice[] {
  const pieces = annotations.flatMap(({ id, label, spans, features }) => {
    if (spans.length > 1) losses.add('discontinuous-span', label, id);
    const worth = worthOf(features[feature.strength]);
    return spans.flatMap((span) => {
      const lines = piecesByLine(text, span);
      if (lines.length > 1) losses.add('span-across-lines', label, id);
      if (lines.length === 0) losses.add('annotation', label, id);
      return lines.map((line): Choice & { id: string; label: string } => ({ ...line, worth, id, label }));
    });
  });
  const choices: Choice[] = [];
  for (const { id, label, start, end, worth } of pieces.sort(byReadingOrder)) {
    if (start < (choices.at(-1)?.end ?? 0)) losses.add('overlap', label, id);
    else choices.push({ start, end, worth });
  }
  return choices;
}

/** What only some experts would mark counts nothing, either way. */
const worthOf = (strength: string | undefined): Choice['worth'] =>
  strength === 'acceptable' || strength === 'debatable' ? 'free' : 'right';

/** A span's stretches within single lines, without white space at their ends. */
const piecesByLine = (text: string, span: Span): Span[] =>
  [...textUnder(text, span).matchAll(/[^\s](?:[^\n\r]*[^\s])?/gu)].map(({ index, 0: { length } }) => ({
    start: span.start + index,
    end: span.start + index + length,
  }));
