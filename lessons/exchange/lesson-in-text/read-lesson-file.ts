import { lessonFileSchema, type LessonFile } from '../../format/lesson.ts';
import { languageTagSchema } from '../../format/localized.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { LossReport } from '../loss-report.ts';
import { unwritten } from './prose.ts';
import { slugOf } from './slugs.ts';
import { lessonFields, partLabel } from './words.ts';

/** All of a lesson's file that has no place in the text, as far as the annotations say it. */
export type SaidOfLesson = Partial<LessonFile>;

/** What an annotated text says of the lesson it was made of; nothing where it was not made of one. */
export function readLessonFile(text: AnnotatedText, losses: LossReport): SaidOfLesson {
  const said: SaidOfLesson = {};
  const [first, ...more] = text.annotations.filter(({ label }) => label === partLabel.lesson);
  for (const { id } of more) losses.add('annotation', partLabel.lesson, id);
  for (const [name, value] of Object.entries(first?.features ?? {})) {
    const field = lessonFields.includes(name) ? readField(name, value) : null;
    if (field === null) losses.add('feature', name, partLabel.lesson);
    else Object.assign(said, field);
  }
  return said;
}

/** One field of the lesson's file; null where it is none or not in order. */
function readField(name: string, value: string): SaidOfLesson | null {
  const shape = new Map<string, (typeof lessonFileSchema.shape)[keyof typeof lessonFileSchema.shape]>(
    Object.entries(lessonFileSchema.shape),
  );
  const schema = shape.get(name);
  if (schema === undefined) return null;
  const plain = schema.safeParse(value);
  if (plain.success) return { [name]: plain.data };
  const parsed = schema.safeParse(name === 'voices' ? withoutMentions(parseJson(value)) : parseJson(value));
  return parsed.success ? { [name]: parsed.data } : null;
}

/** Mentions are annotations of their own, gathered later. */
const withoutMentions = (voices: unknown): unknown =>
  Array.isArray(voices)
    ? voices.map((voice: unknown) =>
        typeof voice === 'object' && voice !== null ? { ...voice, mentions: [] } : voice,
      )
    : voices;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lesson's language: what it says itself, else what the text's source says, else what the caller supposes. */
export const languageOf = (said: SaidOfLesson, text: AnnotatedText, supposed: string): string =>
  [said.language, text.language, supposed].find(
    (tag) => typeof tag === 'string' && languageTagSchema.safeParse(tag).success,
  ) ?? 'und';

/** A lesson's file about which nothing is known but the text's name. */
export function emptyLessonFile(
  name: string,
  language: string,
): Omit<LessonFile, 'blocks' | 'categories' | 'voices'> {
  const missing = unwritten(language);
  const title = name.trim().slice(0, 200).trim();
  return {
    format: 'lesart-lesson',
    formatVersion: 1,
    id: slugOf(name) || 'imported',
    version: '0.1.0',
    language,
    title: title === '' ? missing : { [language]: title },
    summary: missing,
    rights: { licence: null, notice: missing, source: missing },
    level: 'practised',
    minutes: 15,
    topics: [],
    goals: [missing],
    modes: ['guided'],
    linkWeight: 0,
    example: { id: 'example', text: missing[language] ?? '', spans: [], comment: missing },
    transfer: [],
  };
}
