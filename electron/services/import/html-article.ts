import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

import { draftArticle, type ArticleDraft } from '../../../lessons/exchange/article/article-draft.ts';
import { paragraphPart, type ArticlePart } from '../../../lessons/exchange/article/article-part.ts';
import { LossReport } from '../../../lessons/exchange/loss-report.ts';
import { languageTagSchema } from '../../../lessons/format/localized.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { exceededBound, pageBounds } from './markup-bounds.ts';
import { partsOfMarkup } from './markup-parts.ts';

/** Why a page can't be read: bounds that real articles keep, or no word in it. */
export type PageProblem = 'too-many-elements' | 'too-deep' | 'nothing-to-read';

/**
 * The readable article of a web page, without menus, adverts and comments. Scripts are never run and nothing is loaded: the
 * page's tree is built by a library that can do neither.
 */
export function draftFromHtml(html: string): Result<ArticleDraft, PageProblem> {
  const exceeded = exceededBound(html, pageBounds, false);
  if (exceeded !== null) return fail(exceeded);
  const page = openPage(html);
  const losses = new LossReport();
  const wordsOnPage = countWords(partsOfMarkup(page.body, new LossReport()));
  const article = page.readArticle();
  const parts = partsOfMarkup(article?.content ?? page.body, losses);
  if (article !== null) {
    addByline(parts, article.byline, page);
    addHeadline(parts, article.title, page);
    losses.add('outside-article', 'words', '', Math.max(0, wordsOnPage - countWords(parts)));
  }
  const draft = draftArticle({
    parts,
    title: article?.title ?? null,
    language: page.language,
    losses: losses.list(),
  });
  return draft === null ? fail('nothing-to-read') : succeed(draft);
}

/**
 * An article from a piece of a web page that someone chose and copied: all of it is meant. A page that a word processor puts into the
 * clipboard is such a piece, too.
 */
export function draftFromClipping(html: string): Result<ArticleDraft, PageProblem> {
  const exceeded = exceededBound(html, pageBounds, false);
  if (exceeded !== null) return fail(exceeded);
  const page = openPage(html);
  const losses = new LossReport();
  const parts = partsOfMarkup(page.body, losses);
  const draft = draftArticle({ parts, title: null, language: page.language, losses: losses.list() });
  return draft === null ? fail('nothing-to-read') : succeed(draft);
}

/** What is needed of a page's tree. Its library's own types speak of a browser's window, which there is none of here. */
interface PageTree {
  documentElement: PageElement | null;
  body: PageElement | null;
  querySelectorAll: (selector: string) => Iterable<PageElement>;
}

interface PageElement {
  innerHTML: string;
  textContent: string | null;
  getAttribute: (name: string) => string | null;
}

interface ReadableArticle {
  title: string | null;
  content: string;
  byline: string | null;
}

interface Page {
  /** HTML of all that may be shown. */
  body: string;
  language: string | null;
  /** Texts of the first and second level's headings. */
  headings: { text: string; level: number }[];
  text: string;
  /** Takes the page's tree apart; to be called last. */
  readArticle: () => ReadableArticle | null;
}

function openPage(html: string): Page {
  // Without a root element the library makes a page that has no body.
  const whole = /<(html|body)[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: PageTree };
  const language = languageTagSchema.safeParse(document.documentElement?.getAttribute('lang')?.trim());
  return {
    body: document.body?.innerHTML ?? '',
    language: language.success ? language.data : null,
    headings: [1, 2].flatMap((level) =>
      [...document.querySelectorAll(`h${String(level)}`)]
        .map((heading) => ({ text: heading.textContent ?? '', level }))
        .filter(({ text }) => /\S/u.test(text)),
    ),
    text: oneLine(document.body?.textContent ?? ''),
    readArticle: () => {
      const read = readable(document);
      const content = read?.content ?? '';
      if (read === null || content === '') return null;
      return { content, title: oneLine(read.title) || null, byline: oneLine(read.byline) || null };
    },
  };
}

/** Null where no article stands out, or the library stumbles over the page: then all of the page is the article. */
function readable(document: PageTree): ReturnType<Readability['parse']> {
  try {
    return new Readability(document).parse();
  } catch {
    return null;
  }
}

/** The library takes the headline out of the article, as its title; here it belongs to the words that are read. */
function addHeadline(parts: ArticlePart[], title: string | null, page: Page): void {
  if (parts.some(({ role, level }) => role === 'heading' && level === 1)) return;
  const headline =
    page.headings.find(({ text }) => (title ?? '').includes(oneLine(text))) ??
    page.headings.find(({ level }) => level === 1);
  if (headline === undefined) return;
  const known = parts.find(({ text }) => oneLine(text) === oneLine(headline.text));
  if (known !== undefined) Object.assign(known, { role: 'heading', level: 1 });
  else parts.unshift(paragraphPart(headline.text, { role: 'heading', level: 1 }));
}

/** Who wrote it is taken out, too. Only what stands on the page is put back, not what its makers told search engines. */
function addByline(parts: ArticlePart[], byline: string | null, page: Page): void {
  if (byline === null || !page.text.includes(byline)) return;
  if (parts.some(({ text }) => oneLine(text).includes(byline))) return;
  parts.unshift(paragraphPart(byline, { role: 'byline' }));
}

const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

const countWords = (parts: readonly ArticlePart[]): number =>
  parts.reduce((count, { text }) => count + (text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0);
