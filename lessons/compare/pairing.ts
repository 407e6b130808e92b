import { assignGreatest, type WeightedGraph } from './assignment.ts';
import { earn, type Earned } from './credit.ts';
import type { KeyWords } from './key-words.ts';
import { byWords, RangeIndex, type WordRange } from './word-range.ts';

/** An answer and the key item it earns credit on. */
export interface Pair<Candidate> {
  answer: Candidate;
  item: KeyWords;
  earned: Earned;
}

/**
 * One answer to one item, so that the total of credits is greatest, then the total of overlapping words; what is equal
 * then is put in reading order. Only pairs that earn credit are made.
 *
 * @param mayPair which pairs come into question at all
 */
export function pairBest<Candidate extends WordRange>(
  answers: readonly Candidate[],
  items: readonly KeyWords[],
  mayPair: (answer: Candidate, item: KeyWords) => boolean = () => true,
): Pair<Candidate>[] {
  const rows = [...answers].sort(byWords);
  const columns = items.filter(({ allowed }) => allowed.length > 0).sort(byWords);
  const index = new RangeIndex(columns.map((item, place) => ({ from: item.from, to: item.to, place, item })));
  const first = new Int32Array(rows.length + 1);
  const column: number[] = [];
  const earnings: Earned[] = [];
  let longest = 0;
  rows.forEach((answer, row) => {
    for (const { place, item } of index.sharing(answer)) {
      if (!mayPair(answer, item)) continue;
      const earned = earn(answer, item.allowed);
      if (earned === null || earned.credit === 0) continue;
      column.push(place);
      earnings.push(earned);
      longest = Math.max(longest, earned.overlap);
    }
    first[row + 1] = column.length;
  });
  // One step of credit outweighs all words that could ever overlap.
  const creditStep = Math.min(rows.length, columns.length) * longest + 1;
  const weight = Float64Array.from(earnings, ({ credit, overlap }) => 4 * credit * creditStep + overlap);
  const graph: WeightedGraph = { columns: columns.length, first, column: Int32Array.from(column), weight };
  const columnOf = assignGreatest(graph);
  putInReadingOrder(graph, columnOf);
  return rows.flatMap((answer, row) => {
    const place = columnOf[row] ?? -1;
    const item = columns[place];
    const earned = earnings[edgeAt(graph, row, place)];
    return item === undefined || earned === undefined ? [] : [{ answer, item, earned }];
  });
}

/**
 * Takes back what the search decided for no reason: an earlier answer takes a later one's item, or two answers change
 * items so that the earlier has the earlier, wherever the total stays the same.
 */
function putInReadingOrder(graph: WeightedGraph, columnOf: Int32Array): void {
  const rowOf = new Int32Array(graph.columns).fill(-1);
  columnOf.forEach((column, row) => {
    if (column >= 0) rowOf[column] = row;
  });
  const weightOf = (row: number, column: number) =>
    column < 0 ? 0 : graph.weight[edgeAt(graph, row, column)];
  for (let row = 0; row < columnOf.length; row += 1) {
    const end = graph.first[row + 1] ?? 0;
    for (let edge = graph.first[row] ?? 0; edge < end; edge += 1) {
      const wanted = graph.column[edge] ?? -1;
      const own = columnOf[row] ?? -1;
      if (own >= 0 && wanted >= own) break;
      const owner = rowOf[wanted] ?? -1;
      if (owner <= row) continue;
      const before = (weightOf(row, own) ?? NaN) + (weightOf(owner, wanted) ?? NaN);
      const after = (graph.weight[edge] ?? NaN) + (weightOf(owner, own) ?? NaN);
      if (before !== after) continue;
      columnOf[row] = wanted;
      rowOf[wanted] = row;
      columnOf[owner] = own;
      if (own >= 0) rowOf[own] = owner;
    }
  }
}

/** The place of the edge from `row` to `column`, -1 where there is none. A row's columns ascend. */
function edgeAt(graph: WeightedGraph, row: number, column: number): number {
  let low = graph.first[row] ?? 0;
  let high = graph.first[row + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((graph.column[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low < (graph.first[row + 1] ?? 0) && graph.column[low] === column ? low : -1;
}
