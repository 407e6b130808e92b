import { creditIn, earn, overlapIn, worthOf, type Earned } from './credit.ts';
import type { KeyWords } from './key-words.ts';
import { assignGreatest } from './measures/assignment/assign-greatest.ts';
import type { PairSource } from './measures/assignment/pair-source.ts';
import { byWords, RangeIndex, wordCount, type WordRange } from './word-range.ts';

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
  const weigh = weighing(rows, columns, mayPair);
  const pairs = pairSource(rows, columns, weigh);
  const columnOf = assignGreatest(pairs);
  putInReadingOrder(pairs, columnOf, (row, column) => {
    const answer = rows[row];
    const item = columns[column];
    return answer === undefined || item === undefined ? 0 : weigh(answer, item);
  });
  return rows.flatMap((answer, row) => {
    const item = columns[columnOf[row] ?? NONE];
    const earned = item === undefined ? null : earn(answer, item.allowed);
    return item === undefined || earned === null ? [] : [{ answer, item, earned }];
  });
}

type Weigh<Candidate> = (answer: Candidate, item: KeyWords) => number;

/** What a pair weighs, as a whole number: led by the credit, then by being debatable, then by the words that overlap. */
function weighing<Candidate extends WordRange>(
  rows: readonly Candidate[],
  columns: readonly KeyWords[],
  mayPair: (answer: Candidate, item: KeyWords) => boolean,
): Weigh<Candidate> {
  const pairs = Math.min(rows.length, columns.length);
  const longest = Math.min(longestOf(rows), longestOf(columns));
  // One debatable item outweighs all words that could ever overlap, one step of credit all debatable items.
  const arguableStep = pairs * longest + 1;
  const creditStep = (pairs + 1) * arguableStep;
  return (answer, item) => {
    const worth = mayPair(answer, item) ? worthOf(answer, item.allowed) : 0;
    if (worth === 0) return 0;
    const step = item.strength === 'debatable' ? arguableStep : 4 * creditIn(worth) * creditStep;
    return step + overlapIn(worth);
  };
}

const longestOf = (ranges: readonly WordRange[]): number =>
  ranges.reduce((longest, range) => Math.max(longest, wordCount(range)), 0);

/** A row of no more pairs than this is as quickly weighed again as kept. */
const SHORT_ROW = 32;
/** So many pairs are kept once weighed (12 bytes each); what goes beyond is weighed again whenever it is asked for. */
const MOST_KEPT = 2 ** 23;

/** The pairs that may be made, row by row; columns ascend. */
function pairSource<Candidate extends WordRange>(
  rows: readonly Candidate[],
  columns: readonly KeyWords[],
  weigh: Weigh<Candidate>,
): PairSource {
  const index = new RangeIndex(columns.map((item, place) => ({ from: item.from, to: item.to, place, item })));
  const kept = new Map<number, { column: Int32Array; weight: Float64Array }>();
  let keptPairs = 0;
  const weighRow = (row: number, column: Int32Array, weight: Float64Array): number => {
    const answer = rows[row];
    let count = 0;
    if (answer === undefined) return count;
    index.forEachSharing(answer, ({ place, item }) => {
      const weighed = weigh(answer, item);
      if (weighed === 0) return;
      column[count] = place;
      weight[count] = weighed;
      count += 1;
    });
    if (count > SHORT_ROW && keptPairs + count <= MOST_KEPT) {
      kept.set(row, { column: column.slice(0, count), weight: weight.slice(0, count) });
      keptPairs += count;
    }
    return count;
  };
  return {
    rows: rows.length,
    columns: columns.length,
    read(row, column, weight, above) {
      const known = kept.get(row);
      const from = known ?? { column, weight };
      const total = known === undefined ? weighRow(row, column, weight) : known.column.length;
      let count = 0;
      for (let place = 0; place < total; place += 1) {
        const weighed = from.weight[place] ?? 0;
        if (weighed <= above) continue;
        column[count] = from.column[place] ?? NONE;
        weight[count] = weighed;
        count += 1;
      }
      return count;
    },
  };
}

/**
 * Takes back what the search decided for no reason: an earlier answer takes a later one's item, or two answers change
 * items so that the earlier has the earlier, wherever the total stays the same.
 */
function putInReadingOrder(
  pairs: PairSource,
  columnOf: Int32Array,
  weightOf: (row: number, column: number) => number,
): void {
  const rowOf = new Int32Array(pairs.columns).fill(NONE);
  columnOf.forEach((column, row) => {
    if (column !== NONE) rowOf[column] = row;
  });
  const candidates = new Int32Array(pairs.columns);
  const weights = new Float64Array(pairs.columns);
  for (let row = 0; row < columnOf.length; row += 1) {
    const count = pairs.read(row, candidates, weights, 0);
    for (let place = 0; place < count; place += 1) {
      const wanted = candidates[place] ?? NONE;
      const own = columnOf[row] ?? NONE;
      if (own !== NONE && wanted >= own) break;
      const owner = rowOf[wanted] ?? NONE;
      if (owner <= row) continue;
      const before = weightOf(row, own) + weightOf(owner, wanted);
      const after = (weights[place] ?? 0) + weightOf(owner, own);
      if (before !== after) continue;
      columnOf[row] = wanted;
      rowOf[wanted] = row;
      columnOf[owner] = own;
      if (own !== NONE) rowOf[own] = owner;
    }
  }
}

const NONE = -1;
