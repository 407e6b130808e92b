import type { Block } from '../../../format/lesson.ts';
import type { Span } from '../../../text/span.ts';

/** A span that a person has annotated. */
export interface Annotation {
  category: 'quote' | 'sourcing';
  technique: string;
  span: Span;
  /** Whether it must be marked; others may be. */
  isRequired: boolean;
  /** Who speaks, as the article names them; null where that is not said. */
  speaker: string | null;
}

export interface AnnotatedArticle {
  language: string;
  text: string;
  blocks: Block[];
  annotations: Annotation[];
}

const OPENING = /\{([a-z-]+)([?+]*)(?: <([^>]*)>)?: /uy;

/** Reads an article in the markup that `corpus/README.md` describes. Throws where it is not well-formed. */
export function readArticle(source: string): AnnotatedArticle {
  const language = /^language: (\S+)$/mu.exec(source)?.[1];
  if (language === undefined) throw new Error('no language');
  const article: AnnotatedArticle = { language, text: '', blocks: [], annotations: [] };
  for (const line of source.split('\n')) {
    const match = /^([a-z]+) \| (.+)$/u.exec(line);
    if (match !== null) readBlock(article, match[1] as Block['kind'], match[2] ?? '');
  }
  return article;
}

function readBlock(article: AnnotatedArticle, kind: Block['kind'], marked: string): void {
  if (article.text !== '') article.text += '\n\n';
  const start = article.text.length;
  const open: (Omit<Annotation, 'span'> & { start: number })[] = [];
  for (let place = 0; place < marked.length;) {
    OPENING.lastIndex = place;
    const match = OPENING.exec(marked);
    if (match !== null) {
      const technique = match[1] ?? '';
      open.push({
        category: technique === 'direct' || technique === 'indirect' ? 'quote' : 'sourcing',
        technique,
        isRequired: match[2]?.includes('?') !== true,
        speaker: match[3] ?? null,
        start: article.text.length,
      });
      place += match[0].length;
    } else if (marked[place] === '}') {
      const closed = open.pop();
      if (closed === undefined) throw new Error(`closes what is not open: ${marked.slice(0, place)}`);
      const { start: from, ...annotation } = closed;
      article.annotations.push({ ...annotation, span: { start: from, end: article.text.length } });
      place += 1;
    } else {
      if (marked[place] === '{') throw new Error(`not an annotation: ${marked.slice(place, place + 40)}`);
      article.text += marked[place] ?? '';
      place += 1;
    }
  }
  if (open.length > 0) throw new Error(`never closed: ${marked}`);
  article.blocks.push({ kind, start, end: article.text.length });
}
