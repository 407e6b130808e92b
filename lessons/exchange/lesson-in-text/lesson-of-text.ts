import { checkLesson } from '../../format/check.ts';
import type { KeyFile } from '../../format/key.ts';
import { LONGEST_TEXT, type LessonFile } from '../../format/lesson.ts';
import { parseLesson } from '../../format/parse.ts';
import { fail, succeed, type Result } from '../../result.ts';
import type { AnnotatedText, Annotation } from '../annotated-text.ts';
import type { ExchangeProblem, Loss } from '../exchange-format.ts';
import { LossReport } from '../loss-report.ts';
import { linesAsBlocks, readBlocks } from './read-blocks.ts';
import { newsCategories } from '../../format/news-categories.ts';
import { placeLabels } from './read-categories.ts';
import { readItems } from './read-items.ts';
import { emptyLessonFile, languageOf, readLessonFile } from './read-lesson-file.ts';
import { isOwnPart, readLinks, type Links } from './read-links.ts';
import { addMentions, VoiceBook } from './read-voices.ts';
import { spansWithin } from './spans.ts';
import { partLabel } from './words.ts';

/** A lesson as its three files hold it. What nobody has written yet says so (`isUnwritten`). */
export interface LessonDraft {
  lesson: LessonFile;
  key: KeyFile;
  /** `article.txt`: the text as it came, line breaks and all, so that every offset of the source still counts in it. */
  text: string;
}

/**
 * Makes a lesson of an annotated text: the very lesson where `textOfLesson` made the text, else a draft with a category
 * for each label. It can be read by `parseLesson`. What has no place in a lesson is named among the losses.
 *
 * Fails with `no-text` (there is no word to read), `text-too-long`, or `not-a-lesson` (where: the first path at fault).
 *
 * @param language BCP 47 tag of the article, for texts that don't say
 */
export function lessonOfText(
  foreign: AnnotatedText,
  language = 'und',
): Result<{ draft: LessonDraft; losses: Loss[] }, ExchangeProblem> {
  if (!/\S/u.test(foreign.text)) return fail({ file: foreign.name, code: 'no-text', where: '' });
  if (foreign.text.length > LONGEST_TEXT) {
    return fail({ file: foreign.name, code: 'text-too-long', where: String(LONGEST_TEXT) });
  }
  const losses = new LossReport();
  const text = { ...foreign, annotations: withPlaces(foreign, losses) };
  const draft = readDraft(text, language, losses);
  const parsed = parseLesson(draft);
  if (parsed.ok) return succeed({ draft, losses: losses.list() });
  const { problem } = parsed.error;
  const where = problem.code === 'invalid' ? (problem.issues[0]?.path ?? '') : problem.code;
  return fail({ file: foreign.name, code: 'not-a-lesson', where });
}

/** Annotations whose spans lie in the text; the rest can be marked nowhere. */
const withPlaces = ({ annotations, text }: AnnotatedText, losses: LossReport): Annotation[] => {
  const ids = new Set<string>();
  return annotations.flatMap((annotation) => {
    const spans = spansWithin(annotation.spans, text);
    if (spans.length < annotation.spans.length) losses.add('span', annotation.label, annotation.id);
    if (spans.length === 0 || ids.has(annotation.id)) {
      losses.add('annotation', annotation.label, annotation.id);
      return [];
    }
    ids.add(annotation.id);
    return [{ ...annotation, spans }];
  });
};

function readDraft(text: AnnotatedText, supposed: string, losses: LossReport): LessonDraft {
  const said = readLessonFile(text, losses);
  const language = languageOf(said, text, supposed);
  const ownCategories = said.categories ?? [];
  const links = readLinks(text, new Set(ownCategories.map(({ id }) => id)), losses);
  const voices = new VoiceBook(said.voices ?? [], language);
  addMentions(voices, text, losses);
  const marked = text.annotations.filter((annotation) => !isOwnPart(annotation) && !links.isPart(annotation));
  const { categories, placeOf } = placeLabels(
    ownCategories,
    marked.map(({ label }) => label),
    new Set(marked.filter((annotation) => isAttributed(annotation, links)).map(({ label }) => label)),
    language,
  );
  const items = readItems(marked, { text: text.text, language, links, voices, placeOf, losses });
  reportUnread(text, links, losses);
  const lesson: LessonFile = {
    ...emptyLessonFile(text.name, language),
    ...said,
    language,
    categories,
    voices: voices.list(),
    blocks: readBlocks(text),
  };
  return {
    lesson: withoutFaults(lesson, text.text, losses),
    key: { format: 'lesart-key', formatVersion: 1, items },
    text: text.text,
  };
}

const isAttributed = (annotation: Annotation, links: Links): boolean => {
  const { speakers, cue } = links.of(annotation);
  return speakers.size > 0 || cue !== null || Object.hasOwn(annotation.features, 'speaker');
};

/** What a lesson has no place for: who marked something, and parts that belong to nothing. */
function reportUnread(text: AnnotatedText, links: Links, losses: LossReport): void {
  const linked = new Set(
    text.annotations.flatMap((annotation) => {
      const { margin, alternatives } = links.of(annotation);
      return [...(margin === null ? [] : [margin]), ...alternatives].map(({ id }) => id);
    }),
  );
  for (const annotation of text.annotations) {
    const { id, label, annotator, features } = annotation;
    if (annotator !== null) losses.add('annotator', annotator, id);
    const needsLink = label === partLabel.margin || label === partLabel.alternative;
    if (needsLink && !linked.has(id)) losses.add('annotation', label, id);
    if (links.isPart(annotation)) for (const name of Object.keys(features)) losses.add('feature', name, id);
  }
}

/** The lesson without those of its parts that don't fit the rest, as after an edit in another tool. */
function withoutFaults(lesson: LessonFile, text: string, losses: LossReport): LessonFile {
  const lines = linesAsBlocks(text);
  const whole: LessonFile = lesson.blocks.length === 0 ? { ...lesson, blocks: lines } : lesson;
  if (whole.categories.length === 0) whole.categories = [...newsCategories];
  const empty = emptyLessonFile('', lesson.language);
  const replacements: [keyof LessonFile, Partial<LessonFile>][] = [
    ['blocks', { blocks: lines }],
    ['example', { example: empty.example }],
    ['transfer', { transfer: [] }],
  ];
  const faults = checkLesson({ ...whole, text, key: [] });
  return replacements.reduce<LessonFile>((result, [field, instead]) => {
    if (!faults.some(({ path }) => path.startsWith(field))) return result;
    losses.add('feature', field, partLabel.lesson);
    return { ...result, ...instead };
  }, whole);
}
