import { assignGreatest, type WeightedGraph } from './assignment.ts';
import { creditIn, earn, overlapIn, worthOf, type Earned, type Worth } from './credit.ts';
import type { KeyWords } from './key-words.ts';
import { byWords, RangeIndex, type WordRange } from './word-range.ts';

/** An answer and the key item it earns credit on. */
export interface Pair<Candidate> {
  answer: Candidate;
  item: KeyWords;
  earned: Earned;
}

/**
 * One answer to one item, so that the total of credits is greatest, then the number of answers on debatable items (they
 * earn nothing, but cost nothing either), then the total of overlapping words; what is equal then is put in reading
 * order. Only pairs are made that earn credit, or would if the item were not debatable.
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
  const graph = weigh(rows, columns, mayPair);
  const columnOf = assignGreatest(graph);
  putInReadingOrder(graph, columnOf);
  return rows.flatMap((answer, row) => {
    const item = columns[columnOf[row] ?? -1];
    const earned = item === undefined ? null : earn(answer, item.allowed);
    return item === undefined || earned === null ? [] : [{ answer, item, earned }];
  });
}

/** One edge for every pair that earns credit; its weight is led by the credit, then by the words that overlap. */
function weigh<Candidate extends WordRange>(
  rows: readonly Candidate[],
  columns: readonly KeyWords[],
  mayPair: (answer: Candidate, item: KeyWords) => boolean,
): WeightedGraph {
  const index = new RangeIndex(columns.map((item, place) => ({ from: item.from, to: item.to, place, item })));
  const first = new Int32Array(rows.length + 1);
  const column: number[] = [];
  const worth: Worth[] = [];
  const points: number[] = [];
  let longest = 0;
  rows.forEach((answer, row) => {
    index.forEachSharing(answer, ({ place, item }) => {
      if (!mayPair(answer, item)) return;
      const one = worthOf(answer, item.allowed);
      if (one === 0) return;
      column.push(place);
      worth.push(one);
      points.push(item.strength === 'debatable' ? 0 : 4 * creditIn(one));
      longest = Math.max(longest, overlapIn(one));
    });
    first[row + 1] = column.length;
  });
  // One debatable item outweighs all words that could ever overlap, one step of credit all debatable items.
  const pairs = Math.min(rows.length, columns.length);
  const arguableStep = pairs * longest + 1;
  const creditStep = (pairs + 1) * arguableStep;
  const weight = Float64Array.from(worth, (one, edge) => {
    const credit = points[edge] ?? 0;
    return (credit === 0 ? arguableStep : credit * creditStep) + overlapIn(one);
  });
  return { columns: columns.length, first, column: Int32Array.from(column), weight };
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
