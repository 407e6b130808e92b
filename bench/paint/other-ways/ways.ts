import { createTextAnnotator, Origin } from '@recogito/text-annotator';
import type { Span } from '../../../lessons/text/span.ts';
import type { TextNodes } from './text-nodes.ts';
import type { WayName } from './way-names.ts';

/** As much of a mark as is painted. */
export interface PaintedMark extends Span {
  id: string;
  category: string;
}

/** One way to paint marks over an article that is on the page already. */
interface Way {
  paintAll(marks: readonly PaintedMark[]): void;
  paintOne(mark: PaintedMark): void;
}

type Colour = `#${string}`;

const colours: Readonly<Record<string, Colour>> = {
  framing: '#c98a00',
  sourcing: '#3f8f4f',
  quote: '#7d5bb5',
};
const colourOf = ({ category }: Pick<PaintedMark, 'category'>): Colour => colours[category] ?? '#000000';

export const ways: Record<WayName, (article: HTMLElement, text: TextNodes) => Way> = {
  'one-highlight': oneHighlight,
  wrapping,
  recogito: recogito('SPANS'),
  'recogito-highlights': recogito('CSS_HIGHLIGHTS'),
};

/** Paints only what is marked now, never the marks there were: a floor, not a rival. */
function oneHighlight(_article: HTMLElement, text: TextNodes): Way {
  const highlight = new Highlight();
  CSS.highlights.set('one', highlight);
  adopt('::highlight(one) { background-color: #c98a0060 }');
  return {
    paintAll: (marks) => {
      const first = marks[0];
      if (first !== undefined) highlight.add(text.range(first));
    },
    paintOne: (mark) => void highlight.add(text.range(mark)),
  };
}

/** Every mark becomes an element around its words, as most annotation tools do it. */
function wrapping(_article: HTMLElement, text: TextNodes): Way {
  adopt(
    Object.entries(colours)
      .map(([name, colour]) => `mark.${name} { background: ${colour}60 }`)
      .join('\n'),
  );
  const paintOne = (mark: PaintedMark): void => {
    for (const node of text.cutOut(mark)) {
      const element = document.createElement('mark');
      element.className = mark.category;
      element.dataset['mark'] = mark.id;
      node.replaceWith(element);
      element.append(node);
    }
  };
  return { paintOne, paintAll: (marks) => marks.forEach(paintOne) };
}

/** The library at its defaults, or with its other painter. It is given ready ranges, so it need not look for them. */
function recogito(renderer: 'SPANS' | 'CSS_HIGHLIGHTS') {
  return (article: HTMLElement, text: TextNodes): Way => {
    const categories = new Map<string, PaintedMark>();
    const annotator = createTextAnnotator(article, {
      renderer,
      annotatingEnabled: false,
      style: ({ id }) => ({ fill: colourOf(categories.get(id) ?? { category: '' }), fillOpacity: 0.35 }),
    });
    const { store } = annotator.state;
    const annotationOf = (mark: PaintedMark) => {
      categories.set(mark.id, mark);
      const range = text.range(mark);
      const selector = { quote: range.toString(), start: mark.start, end: mark.end, range };
      return {
        id: mark.id,
        bodies: [],
        target: { annotation: mark.id, selector: [selector], created: new Date() },
      };
    };
    return {
      paintAll: (marks) => void store.bulkAddAnnotations(marks.map(annotationOf), true, Origin.REMOTE),
      paintOne: (mark) => void store.addAnnotation(annotationOf(mark)),
    };
  };
}

function adopt(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
