import { fail, succeed, type Result } from '../../result.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { ExchangeProblem, Imported, TextFile } from '../exchange-format.ts';
import type { LossReport } from '../loss-report.ts';
import { putTogether } from '../parts.ts';
import { readEach, withoutEnding } from '../read-files.ts';
import { placeIn, readRecords, shapeProblem, type JsonProblem, type JsonRecord } from '../read-json.ts';
import { readRegions } from './read-regions.ts';
import { textFieldOf } from './task-text.ts';
import { taskSchema, type LabelStudioAnnotation, type LabelStudioTask } from './task.ts';

/**
 * Reads tasks as they are exported or prepared for import. What several people marked in one task comes into one text,
 * each annotation with its annotator; predictions count where nobody has marked anything. Tasks without plain text and
 * results that mark none of it, or other words than they say, are named as lost.
 *
 * Problems: `not-json`, `bad-shape`, `offset-outside`, `span-reversed`, `unknown-id`.
 */
export const readLabelStudio = (files: readonly TextFile[]): Result<Imported, ExchangeProblem> =>
  readEach(files, (file, losses) => {
    const records = readRecords(file.text);
    if (!records.ok) return fail({ file: file.name, ...records.error });
    const base = withoutEnding(file.name);
    const texts: AnnotatedText[] = [];
    for (const [place, record] of records.value.entries()) {
      const name = records.value.length === 1 ? base : `${base}-${String(place + 1)}`;
      const text = readTask(record, name, losses);
      if (!text.ok) return fail({ file: file.name, ...text.error });
      if (text.value !== null) texts.push(putTogether(text.value));
    }
    return succeed(texts);
  });

/** Null where the task has no plain text. */
function readTask(
  { value, where }: JsonRecord,
  name: string,
  losses: LossReport,
): Result<AnnotatedText | null, JsonProblem> {
  const parsed = taskSchema.safeParse(value);
  if (!parsed.success) return fail(shapeProblem(parsed.error, where));
  const task = parsed.data;
  const sets = setsOf(task, losses, where);
  const field = textFieldOf(
    task,
    sets.flatMap(({ result }) => result ?? []),
  );
  const text = field === null ? null : task.data[field];
  if (typeof text !== 'string') {
    losses.add('record', '', where);
    return succeed(null);
  }
  const { name: saidName, language } = task.data;
  for (const [key, said] of Object.entries(task.data)) {
    const isKnown = key === field || (['name', 'language'].includes(key) && typeof said === 'string');
    if (!isKnown) losses.add('column', key, where);
  }
  const marks = readRegions(sets, text, losses);
  if (!marks.ok) return fail({ code: marks.error.code, where: placeIn(where, marks.error.where) });
  return succeed({
    name: typeof saidName === 'string' ? saidName : (task.id ?? name),
    text,
    language: typeof language === 'string' ? language : null,
    ...marks.value,
  });
}

function setsOf(task: LabelStudioTask, losses: LossReport, where: string): LabelStudioAnnotation[] {
  const marked = [...(task.annotations ?? []), ...(task.completions ?? [])];
  const predicted = task.predictions ?? [];
  if (marked.length === 0) return predicted;
  for (const { model_version } of predicted) losses.add('prediction', model_version ?? '', where);
  return marked.filter(({ was_cancelled, completed_by }) => {
    if (was_cancelled) losses.add('skipped-annotation', completed_by ?? '', where);
    return !was_cancelled;
  });
}
