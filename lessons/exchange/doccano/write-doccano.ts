import type { AnnotatedText } from '../annotated-text.ts';
import type { Exported } from '../exchange-format.ts';
import { LossReport } from '../loss-report.ts';
import { takeApart } from '../parts.ts';

/**
 * One line a text, with entities and relations. doccano knows neither features nor who marked what. A text's name and
 * language are columns of their own: doccano keeps such as metadata and writes them out again.
 */
export function writeDoccano(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  let id = 0;
  const nextId = () => (id += 1);
  const lines = texts.map((text) => JSON.stringify(recordOf(text, losses, nextId)));
  return {
    files: [{ name: 'doccano.jsonl', text: lines.map((line) => `${line}\n`).join('') }],
    losses: losses.list(),
  };
}

function recordOf(text: AnnotatedText, losses: LossReport, nextId: () => number) {
  const ids = new Map<string, number>();
  const whole = takeApart(text, losses);
  const entities = whole.annotations.map(({ id, label, span, features, annotator }) => {
    const own = nextId();
    ids.set(id, own);
    for (const name of Object.keys(features)) losses.add('feature', name, id);
    if (annotator !== null) losses.add('annotator', annotator, id);
    return { id: own, label, start_offset: span.start, end_offset: span.end };
  });
  const relations = whole.relations.map(({ label, from, to, features }) => {
    for (const name of Object.keys(features)) losses.add('relation-feature', name, label);
    return { id: nextId(), from_id: ids.get(from), to_id: ids.get(to), type: label };
  });
  const { name, language } = text;
  return { text: text.text, name, ...(language === null ? {} : { language }), entities, relations };
}
