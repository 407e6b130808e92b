import type { LabelStudioResult, LabelStudioTask } from './task.ts';

/**
 * Which field of a task's data is the text that was marked. Results name it ("$text"), though not always rightly; else
 * it is the field "text", the one named like the interface's element, or the longest string. Null where no field is
 * plain text: a dialogue, HTML, or the address of a picture or a recording.
 */
export function textFieldOf({ data }: LabelStudioTask, results: readonly LabelStudioResult[]): string | null {
  const located = results.filter(({ value }) => value !== undefined && isLocated(value));
  if (located.length > 0 && !located.some(isTextRegion)) return null;
  const strings = Object.entries(data).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const byLength = [...strings].sort(([, a], [, b]) => b.length - a.length).map(([field]) => field);
  const wanted = [
    ...results.flatMap(({ source }) => (source?.startsWith('$') ? [source.slice(1)] : [])),
    'text',
    ...results.map(({ to_name }) => to_name),
    ...byLength,
  ];
  const found = wanted.find((field) => strings.some(([name]) => name === field));
  const text = strings.find(([name]) => name === found)?.[1];
  return found === undefined || text === undefined || isMarkup(text) ? null : found;
}

/** Whether a result marks a stretch of plain text: whole numbers from where to where. */
export const isTextRegion = ({ type, value }: LabelStudioResult): boolean =>
  type === 'labels' &&
  value !== undefined &&
  Number.isInteger(value['start']) &&
  Number.isInteger(value['end']);

const isLocated = (value: Record<string, unknown>): boolean =>
  ['start', 'points', 'x', 'startOffset', 'brushlabels', 'rle'].some((field) => Object.hasOwn(value, field));

const isMarkup = (text: string): boolean =>
  /^\s*<(?:!doctype|[a-z][a-z0-9]*)[\s>]/i.test(text) && /<\/[a-z]/i.test(text);
