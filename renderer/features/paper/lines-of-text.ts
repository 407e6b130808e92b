import type { Block } from '../../../lessons/format/lesson.ts';
import type { Span } from '../../../lessons/text/span.ts';
import { TextMap } from '../reader/text-map.ts';

/** A block of the article and the lines it was broken into; every line but the last ends where the next begins. */
export interface BrokenBlock {
  block: Block;
  lines: Span[];
  /** Number of the block's first line, from 1. */
  first: number;
}

/**
 * Where the lines of an article break as it is laid out on the screen. Set line by line, it keeps these breaks on paper,
 * and with them the line numbers a class talks in.
 *
 * @param elements the blocks' elements, in the order of `blocks`; each holds one text node
 */
export function breakLines(blocks: readonly Block[], elements: readonly Element[]): BrokenBlock[] {
  let first = 1;
  return blocks.flatMap((block, place) => {
    const element = elements[place];
    if (element === undefined) return [];
    const map = new TextMap([{ span: block, element }]);
    const starts = map.lines().map(({ top }) => Math.max(block.start, map.between(top - 1, top - 1).start));
    const lines = starts.map((start, line) => ({ start, end: starts[line + 1] ?? block.end }));
    const broken = { block, lines, first };
    first += lines.length;
    return [broken];
  });
}

/** Number of the line that holds an offset, from 1. */
export function lineOf(offset: number, broken: readonly BrokenBlock[]): number {
  for (const { lines, first } of broken) {
    const line = lines.findIndex(({ end }) => offset < end);
    if (line !== -1) return first + line;
  }
  return 1;
}
