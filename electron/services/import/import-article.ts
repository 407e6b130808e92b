import type { ArticleDraft } from '../../../lessons/exchange/article/article-draft.ts';
import { draftFromMarkdown } from '../../../lessons/exchange/article/markdown.ts';
import { draftFromPlainText } from '../../../lessons/exchange/article/plain-text.ts';
import { LossReport } from '../../../lessons/exchange/loss-report.ts';
import type { ExchangeProblem, ExchangeProblemCode } from '../../../lessons/exchange/exchange-format.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { declaredInPage, decodeText, type DecodedText } from './decode-text.ts';
import { draftFromDocx } from './docx-article.ts';
import { draftFromHtml } from './html-article.ts';

const MEBIBYTE = 1024 * 1024;

/** Longer, in UTF-16 code units, than a lesson's text may be. */
const LONGEST = 2_000_000;

/** What an article can be read from, with the endings its files have and the bytes it may weigh before it is read. */
export const articleFormats = {
  txt: { name: 'plain text', endings: ['.txt', '.text'], limit: 8 * MEBIBYTE },
  markdown: { name: 'Markdown', endings: ['.md', '.markdown'], limit: MEBIBYTE },
  html: { name: 'a web page', endings: ['.html', '.htm', '.xhtml'], limit: 12 * MEBIBYTE },
  docx: { name: 'a Word document', endings: ['.docx'], limit: 64 * MEBIBYTE },
} as const;

export type ArticleFormat = keyof typeof articleFormats;

/** The format that a file's ending speaks for; null where none does. */
export function articleFormatOf(file: string): ArticleFormat | null {
  const name = file.toLowerCase();
  const formats = Object.keys(articleFormats) as ArticleFormat[];
  return (
    formats.find((format) => articleFormats[format].endings.some((ending) => name.endsWith(ending))) ?? null
  );
}

/**
 * Reads an article from a file's bytes. Nothing in the file is executed and nothing it names is loaded.
 *
 * @param file the file's name: for messages only
 * @returns the draft, with what it could not carry; or why there is none
 */
export async function importArticle(
  format: ArticleFormat,
  file: string,
  bytes: Uint8Array,
): Promise<Result<ArticleDraft, ExchangeProblem>> {
  const problem = (code: ExchangeProblemCode, where = ''): Result<never, ExchangeProblem> =>
    fail({ file, code, where });
  const { limit } = articleFormats[format];
  if (bytes.length > limit) return problem('too-large', `${String(limit / MEBIBYTE)} MiB`);
  const draft = format === 'docx' ? await draftFromDocx(bytes) : draftFromBytes(format, bytes);
  if (!draft.ok) return problem(draft.error);
  return draft.value.text.length > LONGEST ? problem('too-long') : draft;
}

function draftFromBytes(
  format: Exclude<ArticleFormat, 'docx'>,
  bytes: Uint8Array,
): Result<ArticleDraft, ExchangeProblemCode> {
  const decoded = decodeText(bytes, format === 'html' ? declaredInPage(bytes) : null);
  if (!decoded.ok) return decoded;
  const draft = draftFromText(format, decoded.value.text);
  return draft.ok ? succeed(withAssumption(draft.value, decoded.value)) : draft;
}

function draftFromText(
  format: Exclude<ArticleFormat, 'docx'>,
  text: string,
): Result<ArticleDraft, ExchangeProblemCode> {
  if (format === 'html') return draftFromHtml(text);
  const draft = format === 'markdown' ? draftFromMarkdown(text) : draftFromPlainText(text);
  return draft === null ? fail('nothing-to-read') : succeed(draft);
}

/** An encoding nobody named may be the wrong one: that is said like a loss, with words to look at. */
function withAssumption(draft: ArticleDraft, { encoding, assumed }: DecodedText): ArticleDraft {
  if (!assumed) return draft;
  const losses = new LossReport();
  const suspects = [...new Set(draft.text.match(/\S*[^\s\p{ASCII}]\S*/gu) ?? [])].slice(0, 3);
  losses.add('assumed-encoding', encoding, suspects[0] ?? '');
  for (const word of suspects.slice(1)) losses.add('assumed-encoding', encoding, word, 0);
  losses.addAll(draft.losses);
  return { ...draft, losses: losses.list() };
}
