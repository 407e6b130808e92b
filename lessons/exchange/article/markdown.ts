import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

import { LossReport } from '../loss-report.ts';
import { briefly } from './briefly.ts';
import { draftArticle, type ArticleDraft } from './article-draft.ts';
import { paragraphPart, type ArticlePart } from './article-part.ts';
import { cleanCharacters } from './clean-characters.ts';
import { takeFrontMatter } from './front-matter.ts';
import { draftFromPlainText } from './plain-text.ts';

/** Quotations within lists within quotations, how deep; the library leaves out what lies deeper. */
const DEEPEST = 100;

/** Markup in Markdown is read as what it is, so that it can be taken out; nothing is ever rendered. */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false, maxNesting: DEEPEST }).use(
  footnotes,
);

/** An article from Markdown (CommonMark, with tables, strikethrough and footnotes); null where it holds no word. */
export function draftFromMarkdown(raw: string): ArticleDraft | null {
  const { text, losses } = cleanCharacters(raw);
  const { title, language, body, fields } = takeFrontMatter(text);
  const reader = new PartReader();
  reader.losses.addAll(losses);
  for (const field of fields) reader.losses.add('front-matter', field, '');
  const tokens = markdown.parse(body, {});
  // Words would be missing: better all of them, with the signs between them.
  if (tokens.some(({ level }) => level >= DEEPEST - 1)) {
    const draft = draftFromPlainText(raw);
    return (
      draft && { ...draft, losses: [{ what: 'nesting', name: '', count: 1, where: [] }, ...draft.losses] }
    );
  }
  const parts = reader.read(tokens);
  return draftArticle({ parts, title, language, losses: reader.losses.list() });
}

/** Blocks whose words are not the article's running text; what they are called as losses. */
const leftOut: Readonly<Record<string, string>> = { table: 'table', footnote_block: 'footnote' };

class PartReader {
  readonly losses = new LossReport();

  read(tokens: readonly Token[]): ArticlePart[] {
    const parts: ArticlePart[] = [];
    let outside: string | null = null;
    let level = 0;
    for (const token of tokens) {
      const kind = token.type.replace(/_(open|close)$/u, '');
      if (outside !== null) {
        if (token.type === `${outside}_close`) outside = null;
        else if (token.type === 'footnote_open') this.losses.add('footnote', '', '');
      } else if (kind in leftOut && token.nesting === 1) {
        outside = kind;
        if (kind === 'table') this.losses.add('table', '', '');
      } else if (token.type === 'heading_open') level = Number(token.tag.slice(1));
      else if (token.type === 'heading_close') level = 0;
      else for (const part of this.#partsOf(token, level)) parts.push(part);
    }
    return parts;
  }

  #partsOf(token: Token, level: number): ArticlePart[] {
    switch (token.type) {
      case 'inline':
        return this.#linesOf(token.children ?? [], level);
      case 'fence':
      case 'code_block':
        this.losses.add('code-layout', '', briefly(token.content));
        return [paragraphPart(token.content)];
      case 'html_block': {
        this.losses.add('markup', '', briefly(token.content));
        const words = wordsOfMarkup(token.content);
        return words === '' ? [] : this.#linesOf(markdown.parseInline(words, {})[0]?.children ?? [], level);
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.losses.add('list', '', '');
        return [];
      default:
        return [];
    }
  }

  /** A paragraph's parts: one, or as many as it has lines ended by hand. */
  #linesOf(children: readonly Token[], level: number): ArticlePart[] {
    const lines: Line[] = [newLine()];
    let emphasis = 0;
    let links = 0;
    for (const child of children) {
      const line = lines.at(-1) ?? newLine();
      if (child.type === 'em_open' || child.type === 'strong_open') emphasis += 1;
      else if (child.type === 'em_close' || child.type === 'strong_close') emphasis -= 1;
      else if (child.type === 'link_open') {
        links += 1;
        this.losses.add('link', '', briefly(String(child.attrGet('href') ?? '')));
      } else if (child.type === 'link_close') links -= 1;
      else if (child.type === 'image') this.losses.add('image', '', briefly(child.content));
      else if (child.type === 'html_inline') {
        if (/^<br\b/iu.test(child.content)) lines.push(newLine());
        else this.losses.add('markup', '', briefly(child.content));
      } else if (child.type === 'hardbreak') lines.push(newLine());
      else if (child.type === 'softbreak') line.text += '\n';
      else if (child.type !== 'footnote_ref') addWords(line, child.content, emphasis > 0, links > 0);
    }
    return lines.map(({ text, plain, unlinked }) =>
      level > 0
        ? paragraphPart(text, { role: 'heading', level })
        : paragraphPart(text, { emphasised: !plain, linked: !unlinked }),
    );
  }
}

interface Line {
  text: string;
  /** Some words of it are not emphasised. */
  plain: boolean;
  /** Some words of it are not in a link. */
  unlinked: boolean;
}

const newLine = (): Line => ({ text: '', plain: false, unlinked: false });

function addWords(line: Line, words: string, emphasised: boolean, linked: boolean): void {
  line.text += words;
  if (!/\S/u.test(words)) return;
  line.plain ||= !emphasised;
  line.unlinked ||= !linked;
}

/** What a browser would show of a block of markup, roughly: its words without tags, scripts, style sheets and remarks. */
const wordsOfMarkup = (markup: string): string =>
  markup
    .replace(/<!--[^]*?(-->|$)|<(script|style)\b[^]*?(<\/\2\s*>|$)/giu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .trim();
