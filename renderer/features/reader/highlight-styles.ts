import type { Category, CategoryLine } from '../../../lessons/format/category.ts';
import { heatFill, heatOf, heatThickness, isHeat, type HeatState } from './heat-styles.ts';
import { LANES } from './lanes.ts';

/**
 * How a marked stretch stands in the text.
 * - `mine`: an own mark: fill and line. `found`: an own mark on target, the key agrees.
 * - `missed`: only the key has it: dashed line, no fill. `aside`: only the learner has it: fill, no line.
 * - `optional`: in the key, but nobody needs to mark it: a thinner dashed line.
 * - `focus`: what the margin speaks of, stronger.
 *
 * In a key that is being written, the line stays the category's own and its strength is told by fill and weight:
 * - `required`: as an own mark. `acceptable`: lighter, with a thin line. `debatable`: a thin line alone.
 * - `margin`: what a mark may cover besides the core: lighter, with a dashed line.
 * - `alternative`: other words that would count for what is in focus: dashed line, no fill.
 *
 * In what a class made of an article:
 * - `heat-1` to `heat-5`: marked by a few up to nearly all: fill and line grow together. `together-1` to `together-5`: the same,
 *   lighter, where the heat of several categories lies over each other.
 * - `over`: the key's words, told by a line over them.
 */
export type MarkState =
  | 'mine'
  | 'found'
  | 'missed'
  | 'optional'
  | 'aside'
  | 'focus'
  | 'required'
  | 'acceptable'
  | 'debatable'
  | 'margin'
  | 'alternative'
  | HeatState
  | 'over';

export const highlightName = (category: string, state: MarkState, lane = 0): string =>
  `lesart-${category}-${state}-${String(lane)}`;

/** The words being chosen, before they are a mark. */
export const DRAFT_HIGHLIGHT = 'lesart-draft';
/** The speaker and cue of the quote in focus. */
export const LINK_HIGHLIGHT = 'lesart-link';
/** The block or sentence a hint points at. */
export const HINT_HIGHLIGHT = 'lesart-hint';
/** What rules suggest to an author, and the one of them that the margin shows. */
export const SUGGESTION_HIGHLIGHT = 'lesart-suggestion';
export const CURRENT_SUGGESTION_HIGHLIGHT = 'lesart-suggestion-current';

/**
 * The rules for a lesson's highlights. Lessons define their categories, so the rules are made when a lesson opens and
 * adopted as a constructed style sheet, which a strict Content Security Policy allows.
 *
 * They name the article alone; its blocks inherit them. A rule for any element would be weighed, once a highlight, for
 * every element that comes or changes anywhere on the page: a tenth of a millisecond each.
 */
export function highlightRules(categories: readonly Category[], states: readonly MarkState[]): string {
  const rules = categories.flatMap((category) =>
    states.flatMap((state) =>
      Array.from({ length: LANES }, (_, lane) => {
        const body = declarations(category, state, lane).join('; ');
        return `.article::highlight(${highlightName(category.id, state, lane)}) { ${body} }`;
      }),
    ),
  );
  return [
    ...rules,
    `.article::highlight(${DRAFT_HIGHLIGHT}) { background-color: var(--draft-fill) }`,
    `.article::highlight(${HINT_HIGHLIGHT}) { background-color: var(--hint-fill) }`,
    `.article::highlight(${SUGGESTION_HIGHLIGHT}) { text-decoration: underline dotted 1px var(--accent); text-underline-offset: 0.36em; text-decoration-skip-ink: none }`,
    `.article::highlight(${CURRENT_SUGGESTION_HIGHLIGHT}) { text-decoration: underline dotted 3px var(--accent); text-underline-offset: 0.36em; text-decoration-skip-ink: none }`,
    `.article::highlight(${LINK_HIGHLIGHT}) { text-decoration: underline double 2px var(--accent); text-underline-offset: 0.3em }`,
  ].join('\n');
}

function declarations(category: Category, state: MarkState, lane: number): string[] {
  if (isHeat(state)) return warmth(category, state, lane);
  const fill = `background-color: var(--${category.colour}-fill)`;
  const light = `background-color: color-mix(in srgb, var(--${category.colour}-fill) 55%, transparent)`;
  const strong = `background-color: var(--${category.colour}-strong); color: var(--on-strong)`;
  switch (state) {
    case 'mine':
    case 'found':
    case 'required':
      return [fill, ...line(category, category.line, lane)];
    case 'acceptable':
      return [light, ...line(category, category.line, lane, THIN)];
    case 'debatable':
      return line(category, category.line, lane, THIN);
    case 'margin':
      return [light, ...line(category, 'dashed', lane, THIN)];
    case 'missed':
    case 'alternative':
      return line(category, 'dashed', lane);
    case 'optional':
      return line(category, 'dashed', lane, THIN);
    case 'aside':
      return [fill];
    case 'focus':
      return [strong, ...line(category, category.line, lane)];
    case 'over':
      return [`text-decoration: overline ${lineAbove(category.line)} 2px var(--${category.colour}-line)`];
  }
}

/** Fill and line of the same strength, so that either tells it alone. */
function warmth(category: Category, state: HeatState, lane: number): string[] {
  const heat = heatOf(state);
  return [
    `background-color: ${heatFill(category.colour, heat)}`,
    'color: var(--on-strong)',
    ...line(category, category.line, lane, heatThickness(category.line, heat.step)),
  ];
}

/** Of a line where it must not be as strong as the others. */
const THIN = '1px';

/** Each category has its own depth under the words, so that the lines of overlapping marks lie beside each other. */
function line(
  category: Category,
  style: CategoryLine,
  lane: number,
  thickness = style === 'wavy' ? '1.5px' : '2px',
): string[] {
  const depth = 0.14 + 0.11 * lane + LINE_DEPTH[category.line];
  return [
    `text-decoration: underline ${style} ${thickness} var(--${category.colour}-line)`,
    `text-underline-offset: ${depth.toFixed(2)}em`,
    'text-decoration-skip-ink: none',
  ];
}

/** A wave over the words would run into what underlines the line above: dashes, as for what only the key has. */
export const lineAbove = (line: CategoryLine): CategoryLine => (line === 'wavy' ? 'dashed' : line);

const LINE_DEPTH: Readonly<Record<CategoryLine, number>> = {
  solid: 0,
  dotted: 0.08,
  wavy: 0.02,
  dashed: 0.1,
  double: 0.04,
};
