import type { DraftSource } from '../../contract/drafts.ts';
import type { Failure } from '../../contract/errors.ts';
import { startDraft, type Draft } from '../../../lessons/authoring/draft.ts';
import type { ArticleDraft } from '../../../lessons/exchange/article/article-draft.ts';
import { textOfArticle } from '../../../lessons/exchange/article/article-in-text.ts';
import { draftFromPlainText } from '../../../lessons/exchange/article/plain-text.ts';
import type { Loss } from '../../../lessons/exchange/exchange-format.ts';
import { lessonOfText, type LessonDraft } from '../../../lessons/exchange/lesson-in-text/lesson-of-text.ts';
import { parseLesson } from '../../../lessons/format/parse.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { draftFromClipping } from '../import/html-article.ts';
import type { Library } from '../library/library.ts';

/** Drafts that are on no disk yet, and what their source held that they have no place for. */
export interface Begun {
  drafts: Draft[];
  losses: Loss[];
}

export type Beginning = Result<Begun, Failure>;

/** A draft from pasted words. What came along as a web page keeps its headings. */
export function beginFromText({ text, html }: Extract<DraftSource, { kind: 'text' }>): Beginning {
  const clipping = html === null ? null : draftFromClipping(html);
  const article =
    clipping?.ok === true && holdsAll(clipping.value, text) ? clipping.value : draftFromPlainText(text);
  if (article === null) return noArticle('nothing-to-read');
  const made = lessonOfText(textOfArticle(article, ''), article.language ?? 'und');
  if (!made.ok) return noArticle(made.error.code);
  return beginFromLessons([made.value.draft], [...article.losses, ...made.value.losses]);
}

/** Drafts from lessons as an import makes them. */
export function beginFromLessons(lessons: readonly LessonDraft[], losses: readonly Loss[]): Beginning {
  const drafts: Draft[] = [];
  for (const files of lessons) {
    const lesson = parseLesson(files);
    if (!lesson.ok) return noArticle('not-a-lesson');
    drafts.push(startDraft(lesson.value));
  }
  return drafts.length === 0 ? noArticle('nothing-to-read') : succeed({ drafts, losses: [...losses] });
}

/**
 * A draft from a lesson of the library. As a model it becomes a pack of its own, in its first version; as the next version it
 * keeps the pack's name and remembers what was handed out, so that publishing can tell what has changed.
 */
export async function beginFromLibrary(
  library: Library,
  { pack: id, lesson: name, as }: Extract<DraftSource, { kind: 'lesson' }>,
  now: Date,
): Promise<Beginning> {
  const found = await library.read({ pack: id, lesson: name });
  if (!found.ok) return found;
  if (found.value.sealedKey !== null)
    return fail({ code: 'draft-sealed', params: { pack: id, lesson: name } });
  const { lesson, pack } = found.value;
  if (as === 'model') {
    const draft = startDraft({ ...lesson, version: FIRST_VERSION }, pack.languages);
    return succeed({ drafts: [draft], losses: [] });
  }
  if (pack.lessons.length > 1) return fail({ code: 'draft-several-lessons', params: { pack: id } });
  const draft = startDraft(lesson, pack.languages);
  const { title, version, authors, licence, summary, requires } = pack;
  // A picture lies in the pack's folder, where a draft has no files.
  const own = { ...draft.pack, id, title, version, authors, licence, summary, requires, cover: null };
  const published = { at: now.toISOString(), version, pack: own, lesson: draft.lesson };
  return succeed({ drafts: [{ ...draft, pack: own, published }], losses: [] });
}

const FIRST_VERSION = '0.1.0';

const noArticle = (reason: string): Beginning => fail({ code: 'draft-no-article', params: { reason } });

/** Programs put what they like beside the words. A page that lacks some of them is worth less than the words alone. */
const holdsAll = (article: ArticleDraft, text: string): boolean =>
  countLetters(article.text) >= 0.98 * countLetters(text);

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
