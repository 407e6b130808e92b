import type { Comparison, ItemVerdict, MarkVerdict } from '../../../lessons/compare/comparison.ts';
import type { KeyItem } from '../../../lessons/format/key.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { byReadingOrder, type Span } from '../../../lessons/text/span.ts';
import type { Focus } from '../../stores/desk.ts';

/**
 * One line of the comparison: a key item with the marks that answer it, or an own mark that answers none. A mark on an
 * item and the item itself are one row.
 */
export type Row = { id: string; span: Span; category: string; marks: Mark[] } & (
  { kind: 'item'; item: KeyItem; outcome: ItemVerdict } | { kind: 'mark'; verdict: MarkVerdict }
);

export const rowFilters = ['all', 'missed', 'reconsider'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** The rows of a comparison in reading order. */
export function rowsOf(
  key: readonly KeyItem[],
  marks: readonly Mark[],
  comparison: Pick<Comparison, 'items' | 'marks'>,
): Row[] {
  const outcomes = new Map(comparison.items.map((outcome) => [outcome.item, outcome]));
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const together = (mark: string): Mark[] =>
    [...joinedWith(mark, comparison.marks)].flatMap((id) => byId.get(id) ?? []).sort(byReadingOrder);
  const told = new Set<string>();
  const rows: Row[] = [];
  for (const item of key) {
    const outcome = outcomes.get(item.id);
    if (outcome === undefined) continue;
    const answer = 'mark' in outcome ? together(outcome.mark) : [];
    for (const { id } of answer) told.add(id);
    rows.push({
      kind: 'item',
      id: `item-${item.id}`,
      span: item.core,
      category: item.category,
      marks: answer,
      item,
      outcome,
    });
  }
  for (const verdict of comparison.marks) {
    const mark = byId.get(verdict.mark);
    if (mark === undefined || told.has(mark.id)) continue;
    const answer = together(mark.id);
    for (const { id } of answer) told.add(id);
    const span = { start: mark.start, end: mark.end };
    rows.push({
      kind: 'mark',
      id: `mark-${mark.id}`,
      span,
      category: mark.category,
      marks: answer,
      verdict,
    });
  }
  return rows.sort((one, other) => byReadingOrder(one.span, other.span));
}

/** A mark and all that count as one with it: each verdict names those next to it. */
export function joinedWith(mark: string, verdicts: readonly MarkVerdict[]): Set<string> {
  const found = new Set<string>();
  const open = [mark];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(verdicts.find((verdict) => verdict.mark === id)?.joined ?? []));
  }
  return found;
}

/** Whether a filter shows a row. To reconsider is what earned nothing, as in the counts. */
export function shows(filter: RowFilter, row: Row): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'missed':
      return row.kind === 'item' && (row.outcome.kind === 'missed' || row.outcome.kind === 'other-category');
    case 'reconsider':
      return row.kind === 'mark' || row.outcome.kind === 'other-category';
  }
}

/** The row that holds what is in focus: the item itself, or any of its marks. */
export function rowInFocus(rows: readonly Row[], focus: Focus | null): Row | null {
  if (focus === null) return null;
  const found = rows.find((row) =>
    focus.kind === 'item'
      ? row.kind === 'item' && row.item.id === focus.id
      : row.marks.some((mark) => mark.id === focus.id),
  );
  return found ?? null;
}

export const focusOf = (row: Row): Focus =>
  row.kind === 'item' ? { kind: 'item', id: row.item.id } : { kind: 'mark', id: row.verdict.mark };
