import { DomUtils, parseDocument } from 'htmlparser2';

import { paragraphPart, type ArticlePart } from '../../../lessons/exchange/article/article-part.ts';
import { briefly } from '../../../lessons/exchange/article/briefly.ts';
import type { LossKind } from '../../../lessons/exchange/exchange-format.ts';
import type { LossReport } from '../../../lessons/exchange/loss-report.ts';

type MarkupNode = ReturnType<typeof parseDocument>['children'][number];
type MarkupElement = Extract<MarkupNode, { attribs: Record<string, string> }>;

/** Elements that are gone with all they hold, and what they are called as losses; "" where nobody would miss them. */
const leftOut: Readonly<Record<string, LossKind | ''>> = {
  ...Object.fromEntries(
    [
      'script',
      'style',
      'noscript',
      'template',
      'head',
      'title',
      'button',
      'input',
      'select',
      'textarea',
      'nav',
    ].map((name) => [name, '']),
  ),
  ...Object.fromEntries(
    ['iframe', 'video', 'audio', 'embed', 'object', 'canvas'].map((name) => [name, 'embedded-media']),
  ),
  img: 'image',
  picture: 'image',
  svg: 'image',
  math: 'formula',
};

/** Elements within a line; every other one begins and ends a block. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rp rt s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

const emphasis = new Set(['b', 'strong', 'em', 'i']);

/** A cell with this much text holds an article that is laid out by tables, not figures. */
const LAYOUT_CELL = 300;

const leadName = /\b(lead|lede|teaser-?text|intro|standfirst|dek|vorspann|subtitle|untertitel)\b/iu;
const footnoteName =
  /(^|[\s_-])(footnotes?|endnotes?|fussnoten?|references|doc-(endnotes?|footnote))($|[\s_-])/iu;

/**
 * The parts of an article in HTML: headings, paragraphs, captions; what has no place among words goes into `losses`.
 * Nothing of the markup is executed, loaded or kept.
 *
 * @param html within `pageBounds` or what `documentBounds` let through: the tree is walked by recursion
 */
export function partsOfMarkup(html: string, losses: LossReport): ArticlePart[] {
  const walk = new Walk(losses);
  walk.children(parseDocument(html).children, plain);
  walk.endBlock();
  return walk.parts;
}

/** What holds for all words within an element. */
interface Setting {
  role: ArticlePart['role'];
  level: number;
  emphasised: boolean;
  linked: boolean;
  /** Line feeds end lines. */
  preformatted: boolean;
}

const plain: Setting = { role: 'paragraph', level: 0, emphasised: false, linked: false, preformatted: false };

class Walk {
  readonly parts: ArticlePart[] = [];
  readonly #losses: LossReport;
  #text = '';
  #setting = plain;
  #allEmphasised = true;
  #allLinked = true;

  constructor(losses: LossReport) {
    this.#losses = losses;
  }

  children(nodes: readonly MarkupNode[], setting: Setting): void {
    for (const node of nodes) {
      if (DomUtils.isText(node)) this.#words(node.data, setting);
      else if (DomUtils.isTag(node)) this.#element(node, setting);
    }
  }

  /** Ends the block that is being gathered. */
  endBlock(): void {
    const { role, level } = this.#setting;
    if (/\S/u.test(this.#text)) {
      this.parts.push(
        paragraphPart(this.#text, { role, level, emphasised: this.#allEmphasised, linked: this.#allLinked }),
      );
    }
    this.#text = '';
    this.#allEmphasised = true;
    this.#allLinked = true;
  }

  #words(text: string, setting: Setting): void {
    if (setting.preformatted && text.includes('\n')) {
      for (const line of text.split('\n')) {
        this.#words(line, setting);
        this.endBlock();
      }
      return;
    }
    if (/\S/u.test(text)) {
      this.#setting = setting;
      this.#allEmphasised &&= setting.emphasised;
      this.#allLinked &&= setting.linked;
    }
    this.#text += text;
  }

  #element(element: MarkupElement, setting: Setting): void {
    const { name } = element;
    if (this.#isLeftOut(element)) return;
    if (name === 'br') {
      // A heading or caption over two lines is still one.
      if (setting.role === 'paragraph') this.endBlock();
      else this.#text += ' ';
      return;
    }
    if (name === 'a' && element.attribs['href'] !== undefined) {
      this.#losses.add('link', '', briefly(element.attribs['href']));
    }
    const within = settingOf(element, setting);
    if (inline.has(name)) {
      this.children(element.children, within);
      return;
    }
    if (name === 'ul' || name === 'ol') this.#losses.add('list', '', '');
    this.endBlock();
    this.children(element.children, within);
    this.endBlock();
  }

  #isLeftOut(element: MarkupElement): boolean {
    const what = leftOut[element.name];
    if (what !== undefined) {
      if (what !== '')
        this.#losses.add(what, '', briefly(element.attribs['alt'] ?? element.attribs['src'] ?? ''));
      return true;
    }
    if (isFootnoteReference(element)) return true;
    if (isFootnotes(element)) {
      const notes = DomUtils.getElementsByTagName('li', element.children);
      for (const note of notes) this.#losses.add('footnote', '', briefly(DomUtils.textContent(note)));
      if (notes.length === 0) this.#losses.add('footnote', '', briefly(DomUtils.textContent(element)));
      return true;
    }
    if (element.name === 'table' && !isLayout(element)) {
      this.#losses.add('table', '', briefly(DomUtils.textContent(element)));
      return true;
    }
    return false;
  }
}

function settingOf({ name, attribs }: MarkupElement, outer: Setting): Setting {
  const heading = /^h([1-6])$/u.exec(name);
  const lead = leadName.test(`${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''}`);
  return {
    role: heading ? 'heading' : name === 'figcaption' || name === 'caption' ? 'caption' : outer.role,
    level: heading ? Number(heading[1]) : outer.level,
    emphasised: outer.emphasised || emphasis.has(name) || lead,
    linked: outer.linked || name === 'a',
    preformatted: outer.preformatted || name === 'pre',
  };
}

const isFootnoteReference = ({ name, attribs, children }: MarkupElement): boolean =>
  attribs['role'] === 'doc-noteref' ||
  (name === 'sup' &&
    DomUtils.getElementsByTagName('a', children).some((link) =>
      /^#|#.*(note|fn)/iu.test(link.attribs['href'] ?? ''),
    ));

/** A list of notes, by its name or by how its entries are addressed. */
function isFootnotes({ name, attribs, children }: MarkupElement): boolean {
  if (footnoteName.test(attribs['role'] ?? '')) return true;
  if (footnoteName.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`)) return true;
  if (name !== 'ol' && name !== 'ul' && name !== 'dl') return false;
  const entries = children.filter(DomUtils.isTag);
  return (
    entries.length > 0 &&
    entries.every(({ attribs: { id } }) => /^(fn|footnote|endnote|cite_note)/iu.test(id ?? ''))
  );
}

function isLayout(table: MarkupElement): boolean {
  return DomUtils.getElementsByTagName('td', table.children).some(
    (cell) => DomUtils.textContent(cell).length >= LAYOUT_CELL,
  );
}
