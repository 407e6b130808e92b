import { textUnder } from '../../text/span.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { Exported } from '../exchange-format.ts';
import { LossReport } from '../loss-report.ts';
import { offsetUnits } from '../offset-units.ts';
import { takeApart, type SingleSpan } from '../parts.ts';

/** Names of the interface's elements that results refer to. */
const TEXT = 'text';
const LABEL = 'label';

/**
 * One task a text, with one annotation for each annotator. Features are controls of their regions: single words choices,
 * others text areas. Name and language are fields of the task's data. Relations have labels and nothing else, and don't
 * lead from one annotator's regions to another's.
 */
export function writeLabelStudio(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  const tasks = texts.map((text) => taskOf(text, losses));
  return {
    files: [{ name: 'label-studio.json', text: `${JSON.stringify(tasks, null, 2)}\n` }],
    losses: losses.list(),
  };
}

function taskOf(text: AnnotatedText, losses: LossReport) {
  const { annotations: regions, relations } = takeApart(text, losses);
  const annotators = [...new Set(regions.map(({ annotator }) => annotator))];
  const owner = new Map(regions.map(({ id, annotator }) => [id, annotator]));
  const units = offsetUnits(text.text, 'code-point');
  const place = (offset: number) => units.fromUtf16(offset) ?? 0;
  const annotations = annotators.map((annotator) => ({
    ...(annotator === null ? {} : { completed_by: annotator }),
    result: [
      ...regions
        .filter((region) => region.annotator === annotator)
        .flatMap((region) => resultsOf(region, text.text, place)),
      ...relations.flatMap(({ label, from, to, features }) => {
        if (owner.get(from) !== annotator) return [];
        if (owner.get(to) !== annotator) {
          losses.add('relation', label, `${from} ${to}`);
          return [];
        }
        for (const name of Object.keys(features)) losses.add('relation-feature', name, label);
        return [
          {
            type: 'relation',
            from_id: from,
            to_id: to,
            direction: 'right',
            labels: label === '' ? [] : [label],
          },
        ];
      }),
    ],
  }));
  const { name, language } = text;
  return { data: { text: text.text, name, ...(language === null ? {} : { language }) }, annotations };
}

function resultsOf(
  { id, label, span, features }: SingleSpan,
  text: string,
  place: (offset: number) => number,
) {
  const where = { start: place(span.start), end: place(span.end) };
  const region = { id, to_name: TEXT };
  return [
    {
      ...region,
      from_name: LABEL,
      type: 'labels',
      value: { ...where, text: textUnder(text, span), labels: [label] },
    },
    ...Object.entries(features).map(([name, value]) =>
      /^[\p{L}\p{N}_-]+$/u.test(value)
        ? { ...region, from_name: name, type: 'choices', value: { ...where, choices: [value] } }
        : { ...region, from_name: name, type: 'textarea', value: { ...where, text: [value] } },
    ),
  ];
}
