import '../../../renderer/theme/theme.css';
import './page.css';
import type { Block } from '../../../lessons/format/lesson.ts';
import { TextNodes } from './text-nodes.ts';
import type { WayName } from './way-names.ts';
import { ways, type PaintedMark } from './ways.ts';

/** The same article, typeset as in the app; the key `m` paints the next of some marks. */
export interface OtherScene {
  text: string;
  blocks: readonly Block[];
  marks: readonly PaintedMark[];
  /** Where the page is scrolled to. */
  cursor: number;
  next: readonly PaintedMark[];
}

const name = new URLSearchParams(location.search).get('way') as WayName;

function show({ text, blocks, marks, cursor, next }: OtherScene): void {
  const { article, nodes } = lay(text, blocks);
  nodes.under({ start: cursor, end: cursor + 1 })[0]?.node.parentElement?.scrollIntoView({ block: 'start' });
  const way = ways[name](article, nodes);
  way.paintAll(marks);
  const waiting = [...next];
  document.onkeydown = ({ key }) => {
    const mark = key === 'm' ? waiting.shift() : undefined;
    if (mark !== undefined) way.paintOne(mark);
  };
}

function lay(text: string, blocks: readonly Block[]): { article: HTMLElement; nodes: TextNodes } {
  const scroller = document.createElement('div');
  scroller.className = 'page-scroller other-scroller';
  const page = document.createElement('div');
  page.className = 'page';
  const article = document.createElement('article');
  article.className = 'article';
  article.lang = 'de';
  const nodes = new TextNodes();
  for (const block of blocks) {
    const element = document.createElement(block.kind === 'headline' ? 'h1' : 'p');
    element.className = block.kind;
    const node = document.createTextNode(text.slice(block.start, block.end));
    nodes.add(block.start, node);
    element.append(node);
    article.append(element);
  }
  page.append(article);
  scroller.append(page);
  document.getElementById('root')?.replaceChildren(scroller);
  return { article, nodes };
}

Object.assign(globalThis, { lesartOtherWay: { show } });
