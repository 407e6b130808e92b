import { textOfArticle } from '../../../lessons/exchange/article/article-in-text.ts';
import { guessLanguage } from '../../../lessons/exchange/article/guess-language.ts';
import type { AnnotatedText } from '../../../lessons/exchange/annotated-text.ts';
import type {
  ExchangeFormat,
  ExchangeProblem,
  Imported,
  Loss,
} from '../../../lessons/exchange/exchange-format.ts';
import { formatById } from '../../../lessons/exchange/formats.ts';
import { lessonOfText, type LessonDraft } from '../../../lessons/exchange/lesson-in-text/lesson-of-text.ts';
import { LossReport } from '../../../lessons/exchange/loss-report.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { decodeUtf8 } from '../files/read-file.ts';
import { articleFormats, importArticle, type ArticleFormat } from './import-article.ts';

/** A file to import, as it stands on the disk. */
export interface SourceFile {
  /** File name with its ending, no folders. */
  name: string;
  bytes: Uint8Array;
}

/** A format that lessons can be made from: of articles, or of annotations. */
export type ImportFormat =
  | { kind: 'article'; format: ArticleFormat }
  | { kind: 'annotations'; format: ExchangeFormat & { read: NonNullable<ExchangeFormat['read']> } };

/** The format of this id; null where there is none, or where it can only be written. */
export function importFormatCalled(id: string): ImportFormat | null {
  if (Object.hasOwn(articleFormats, id)) return { kind: 'article', format: id as ArticleFormat };
  const format = formatById(id);
  const read = format?.read;
  return format && read ? { kind: 'annotations', format: { ...format, read } } : null;
}

/**
 * Makes lessons of files: one of each article, or of each annotated text in them. What nobody has written yet says so.
 *
 * @param language BCP 47 tag to go by; null: what the source says, or a guess
 */
export async function importLessons(
  { kind, format }: ImportFormat,
  files: readonly SourceFile[],
  language: string | null,
): Promise<Result<{ drafts: LessonDraft[]; losses: Loss[] }, ExchangeProblem>> {
  const read = kind === 'article' ? await readArticles(format, files) : readAnnotations(format, files);
  if (!read.ok) return read;
  const losses = new LossReport();
  losses.addAll(read.value.losses);
  const drafts: LessonDraft[] = [];
  for (const text of read.value.texts) {
    const spoken = language ?? text.language ?? guessLanguage(text.text);
    const lesson = lessonOfText({ ...text, text: storable(text, losses), language: spoken });
    if (!lesson.ok) return lesson;
    if (lesson.value.draft.lesson.language === 'und') losses.add('language', 'und', text.name);
    drafts.push(lesson.value.draft);
    losses.addAll(lesson.value.losses);
  }
  return succeed({ drafts, losses: losses.list() });
}

/** Halves of surrogate pairs, which JSON can spell and no file can hold, replaced one for one: offsets stay. */
function storable({ name, text }: AnnotatedText, losses: LossReport): string {
  const halves = text.match(/\p{Surrogate}/gu)?.length ?? 0;
  losses.add('lone-surrogate', '', name, halves);
  return halves === 0 ? text : text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

async function readArticles(
  format: ArticleFormat,
  files: readonly SourceFile[],
): Promise<Result<Imported, ExchangeProblem>> {
  const losses = new LossReport();
  const texts: AnnotatedText[] = [];
  for (const { name, bytes } of files) {
    const draft = await importArticle(format, name, bytes);
    if (!draft.ok) return draft;
    texts.push(textOfArticle(draft.value, name));
    losses.addAll(draft.value.losses);
  }
  return succeed({ texts, losses: losses.list() });
}

function readAnnotations(
  format: { read: NonNullable<ExchangeFormat['read']> },
  files: readonly SourceFile[],
): Result<Imported, ExchangeProblem> {
  const decoded: { name: string; text: string }[] = [];
  for (const { name, bytes } of files) {
    const text = decodeUtf8(bytes);
    if (!text.ok) return fail({ file: name, code: 'not-utf8', where: '' });
    decoded.push({ name, text: text.value });
  }
  return format.read(decoded);
}
