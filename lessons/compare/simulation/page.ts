import { BLIND_LIMIT, type GamingWarning } from '../gaming/warnings.ts';
import type { Row } from './table.ts';

/** The page `docs/gaming.md`, made from what was simulated so that it can't go stale. */
export const gamingPage = (
  seed: readonly Row[],
  synthetic: readonly Row[],
  warnings: readonly GamingWarning[],
): string =>
  `# What marking without reading pays

Made by \`lessons/compare/simulation/simulation.test.ts\`, which fails when this page is not what the comparison does;
\`npx vitest run lessons/compare/simulation -u\` writes it anew. Scores are those of whole lessons, 0 to 1: first on the
first lesson (ways with chance in them 200 times), then on 200 made-up lessons with a key as dense as its key.

${table(
  ['way of marking', 'takes reading', 'first lesson', 'made-up: mean', 'least', 'most'],
  seed.map((row, place) => {
    const made = synthetic[place];
    return [
      row.way.name,
      row.way.reads ? 'yes' : 'no',
      figure(row.mean),
      figure(made?.mean),
      figure(made?.least),
      figure(made?.most),
    ];
  }),
)}

Why it comes out so:

- **Everything marked** is too wide for every item.
- **Every sentence, tiles, single words** touch, and marks that touch are compared as one: the page again. What they still
  find lies where the key itself has boundaries, or where a block of the article is an item.
- **Every second sentence** does not touch. It finds items that are a sentence or may be one by their margin, and pays
  for all the others. It is the way that a key with wide margins rewards; which half of the sentences finds more is luck.
- **A gap of one word** keeps sentences from touching, and the last words of sentences never do. Both pay more than what
  touches: ends of sentences are where many items end, quotations above all. The last six words reach the 0.15
  that was aimed at, and four or eight words a hair more; joining over gaps would join the marks of those who read, too.
- **Quotation marks** can be marked without reading. That finds the direct quotations, and is how anyone begins; it is not
  counted as blind here.
- **Every end off by a word** is three quarters of a credit for each item at best, where no margin takes the word in. Four of
  five items then come to 1.2 / 1.8 = 0.667 where all are required; acceptable items, whose absence costs nothing, lift it. No
  reader who is off everywhere can come to 0.80; the good reader is off at one end in three, and that is our reading of it.
- **True spans word by word** are the true spans. That is reading, told in crumbs; the one mark over everything is one
  mark to reconsider in each category.

## Where the first lesson's key pays more than ${String(BLIND_LIMIT)}

What \`gamingWarnings\` tells the author. A short article with items that are whole sentences can't be quite free of it;
narrower margins help, and have helped here as far as the items allow: what is left are direct quotations, the headline,
and lines that are an item as a whole.

${table(
  ['way of marking', 'in', 'score', 'items found'],
  warnings.map(({ strategy, category, score, items }) => [
    strategy,
    category ?? 'the lesson',
    figure(score),
    items.map((item) => `\`${item}\``).join(', '),
  ]),
)}
`;

const figure = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(3));

/** A Markdown table with even columns, as the formatter wants it. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, place) =>
    Math.max(3, head.length, ...rows.map((cells) => (cells[place] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, place) => (cells[place] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
