import * as z from 'zod';

import { fail, succeed, type Result } from '../../result.ts';
import { overlaps, sameSpan, textUnder, type Span } from '../../text/span.ts';
import type { AnnotatedText, Annotation } from '../annotated-text.ts';
import type { ExchangeFormat, ExchangeProblem, Exported, Imported, TextFile } from '../exchange-format.ts';
import { FileNames } from '../file-names.ts';
import { makeWritable } from '../layers/writable.ts';
import { LossReport } from '../loss-report.ts';
import { markableByLabel } from '../markable-labels.ts';
import { readEach, withoutEnding } from '../read-files.ts';
import { layOut } from './lay-out.ts';
import { readStarred, writePlain, writeStarred } from './starred-word.ts';
import { readTextField, writeTextField } from './text-field.ts';

const ENDING = '.json';

/**
 * The content (`content/content.json`) of H5P's Mark the Words: a text in which words are to be found. It knows single words
 * and one kind of thing to find, named by the task; each label of a text becomes a file of its own.
 */
export const h5pMarkTheWords: ExchangeFormat = {
  id: 'h5p-mark-the-words',
  name: 'H5P Mark the Words',
  endings: [ENDING],
  read,
  write,
};

const contentSchema = z.looseObject({
  taskDescription: z.string().default(''),
  textField: z.string(),
});

/** What a task that doesn't say so asks for. */
const UNNAMED = 'word';

/** How the task behaves: for H5P, not for a lesson. */
const settings = {
  overallFeedback: [{ from: 0, to: 100 }],
  behaviour: {
    enableRetry: true,
    enableSolutionsButton: true,
    enableCheckButton: true,
    showScorePoints: true,
  },
};

/** HTML and JSON can hold these, but a browser shows them as nothing or as something else. */
const unwritable = /(?![\t\n\r\f])\p{Cc}|\p{Surrogate}/gu;

function read(files: readonly TextFile[]): Result<Imported, ExchangeProblem> {
  return readEach(files, (file, losses) => {
    const content = readContent(file);
    if (!content.ok) return content;
    const { taskDescription, textField, ...others } = content.value;
    const label = readTextField(taskDescription, losses).text.replace(/\s+/gu, ' ') || UNNAMED;
    const { text, found } = readTextField(textField, losses);
    for (const [name, value] of Object.entries(others)) {
      if (!isOurs(name, value)) losses.add('setting', name, file.name);
    }
    const annotations = found.map((span, place) => ({
      id: String(place + 1),
      label,
      spans: [span],
      features: {},
      annotator: null,
    }));
    return succeed([{ name: withoutEnding(file.name), text, language: null, annotations, relations: [] }]);
  });
}

function readContent({ name, text }: TextFile): Result<z.infer<typeof contentSchema>, ExchangeProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return fail({ file: name, code: 'not-json', where: '' });
  }
  const content = contentSchema.safeParse(value);
  if (content.success) return succeed(content.data);
  return fail({ file: name, code: 'not-this-format', where: content.error.issues[0]?.path.join('.') ?? '' });
}

/** Settings that this file writes itself need not be told of. */
const oursSchema = z.union([
  z.tuple([
    z.literal('overallFeedback'),
    z.tuple([z.strictObject({ from: z.literal(0), to: z.literal(100) })]),
  ]),
  z.tuple([
    z.literal('behaviour'),
    z.strictObject({
      enableRetry: z.literal(true),
      enableSolutionsButton: z.literal(true),
      enableCheckButton: z.literal(true),
      showScorePoints: z.literal(true),
    }),
  ]),
]);

const isOurs = (name: string, value: unknown): boolean => oursSchema.safeParse([name, value]).success;

function write(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  const exercises = texts.flatMap((text) => exercisesOf(makeWritable(text, unwritable, losses), losses));
  const names = new FileNames(losses);
  const files = exercises.map(({ name, taskDescription, textField }) => ({
    name: names.make(name) + ENDING,
    text: `${JSON.stringify({ taskDescription, textField, ...settings }, null, 2)}\n`,
  }));
  return { files, losses: losses.list() };
}

function exercisesOf(text: AnnotatedText, losses: LossReport) {
  const labels = [...markableByLabel(text, losses)];
  const { words, with: laidOut } = layOut(text.text, losses);
  if (labels.length > 1) losses.add('labels-together', '', text.name);
  if (labels.length === 0) losses.add('text', '', text.name);
  return labels.map(([label, annotations]) => {
    const found = wordsToFind(text.text, words, annotations, losses);
    const shown = label.replace(/\s+/gu, ' ').trim();
    if (shown !== label) losses.add('label-white-space', shown, '');
    return {
      name: labels.length === 1 ? text.name : `${text.name}-${label}`,
      taskDescription: writeTextField([[shown]]),
      textField: writeTextField(
        laidOut((word, place) => {
          if (found.has(place)) return writeStarred(word);
          const plain = writePlain(word);
          if (plain !== word) losses.add('asterisks', '', word);
          return plain;
        }),
      ),
    };
  });
}

/** Which words annotations lie on; what of them is no single word is named. */
function wordsToFind(
  text: string,
  words: readonly Span[],
  annotations: readonly Annotation[],
  losses: LossReport,
): Set<number> {
  const found = new Set<number>();
  for (const { id, label, spans } of annotations) {
    const places = wordsIn(text, words, placesOf(words, spans));
    if (spans.length > 1) losses.add('discontinuous-span', label, id);
    if (places.length > 1) losses.add('phrase', label, textUnder(text, spans[0] ?? { start: 0, end: 0 }));
    let marked = 0;
    let overlapped = false;
    for (const place of places) {
      const word = words[place] ?? { start: 0, end: 0 };
      const said = readStarred(writeStarred(textUnder(text, word))).found;
      if (said === null) continue;
      marked += 1;
      overlapped ||= found.has(place);
      found.add(place);
      const span = { start: word.start + said.start, end: word.start + said.end };
      const covered = spans.some((one) => one.start <= span.start && span.end <= one.end);
      const exact = places.length > 1 ? covered : spans.some((one) => sameSpan(one, span));
      if (!exact) losses.add('part-of-word', label, textUnder(text, word));
    }
    if (overlapped) losses.add('overlap', label, id);
    if (marked === 0) losses.add('annotation', label, id);
  }
  return found;
}

/** Without dashes and the like that stand by themselves, unless there is nothing else: nobody looks for these. */
function wordsIn(text: string, words: readonly Span[], places: readonly number[]): readonly number[] {
  const spoken = places.filter((place) =>
    /[\p{L}\p{N}]/u.test(text.slice(words[place]?.start, words[place]?.end)),
  );
  return spoken.length > 0 ? spoken : places;
}

/** The words that spans touch, by search: an article has thousands, and so may its key have spans. */
function placesOf(words: readonly Span[], spans: Annotation['spans']): number[] {
  const places = new Set<number>();
  for (const span of spans) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle]?.end ?? 0) > span.start) high = middle;
      else low = middle + 1;
    }
    for (let place = low; place < words.length; place += 1) {
      const word = words[place];
      if (word === undefined || !overlaps(word, span)) break;
      places.add(place);
    }
  }
  return [...places];
}
