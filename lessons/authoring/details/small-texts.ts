import { Slugs } from '../../exchange/lesson-in-text/slugs.ts';
import { slugSchema } from '../../format/identity.ts';
import type { SmallText } from '../../format/lesson.ts';
import { isUnwritten, UNWRITTEN, type Localized } from '../../format/localized.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { Anchorer } from '../../text/anchoring/anchorer.ts';
import { byReadingOrder, contains, sameSpan, type Span } from '../../text/span.ts';
import { unwrittenText, type Draft } from '../draft.ts';
import { stockTransfer } from '../stock-texts.ts';
import { LONGEST_PROSE } from '../written.ts';
import { moved } from './lists.ts';

/** Transfer sentences that a lesson may have. */
const MOST_TRANSFER = 20;

/** The small text of this id: the worked example, or a transfer sentence. */
export const smallTextOf = ({ lesson }: Pick<Draft, 'lesson'>, id: string): SmallText | undefined =>
  lesson.example.id === id ? lesson.example : lesson.transfer.find((small) => small.id === id);

export const mayAddTransfer = ({ lesson }: Draft): boolean => lesson.transfer.length < MOST_TRANSFER;

/** A transfer sentence more, still to be written; clean until something in it is marked. */
export function addTransfer(draft: Draft): Draft {
  if (!mayAddTransfer(draft)) return draft;
  const { transfer } = draft.lesson;
  const id = new Slugs(smallIds(draft)).make(`transfer-${String(transfer.length + 1)}`, 'transfer');
  return withTransfer(draft, [
    ...transfer,
    { id, text: UNWRITTEN, spans: [], comment: unwrittenText(draft) },
  ]);
}

/** The sentences that come with Lesart, where there are some for this lesson and it has none of its own. */
export const takeStockTransfer = (draft: Draft): Draft =>
  draft.lesson.transfer.length > 0 ? draft : withTransfer(draft, stockTransfer(draft.lesson));

export const removeTransfer = (draft: Draft, id: string): Draft =>
  withTransfer(
    draft,
    draft.lesson.transfer.filter((small) => small.id !== id),
  );

export const moveTransfer = (draft: Draft, id: string, by: -1 | 1): Draft =>
  withTransfer(
    draft,
    moved(
      draft.lesson.transfer,
      draft.lesson.transfer.findIndex((small) => small.id === id),
      by,
    ),
  );

/** Writes a small text anew. Spans go with their words; those whose words have gone, go, too. */
export function writeSmallText(draft: Draft, id: string, text: string): Draft {
  const written = text.trim().slice(0, LONGEST_PROSE) || UNWRITTEN;
  return changeSmall(draft, id, (small) => {
    if (written === small.text) return small;
    const anchorer = new Anchorer(isUnwritten(small.text) ? '' : small.text, written);
    const find = (span: Span): Span | null => {
      const anchored = anchorer.anchor(span);
      return anchored.kind === 'found' ? anchored.span : null;
    };
    const spans = small.spans.flatMap((span) => {
      const core = find(span.core);
      const margin = find(span.margin);
      if (core === null) return [];
      return [{ ...span, core, margin: margin !== null && contains(margin, core) ? margin : core }];
    });
    return { ...small, text: written, spans };
  });
}

export const setSmallComment = (draft: Draft, id: string, comment: Localized): Draft =>
  changeSmall(draft, id, (small) => ({ ...small, comment }));

/** Marks words in a small text; the same draft where they are marked so already. */
export const addSmallSpan = (draft: Draft, id: string, category: string, { start, end }: Span): Draft =>
  changeSmall(draft, id, (small) => {
    const core = { start, end };
    if (small.spans.some((span) => span.category === category && sameSpan(span.core, core))) return small;
    const span = { category, core, margin: core, why: unwrittenText(draft) };
    return { ...small, spans: [...small.spans, span].sort((a, b) => byReadingOrder(a.core, b.core)) };
  });

export const removeSmallSpan = (draft: Draft, id: string, place: number): Draft =>
  changeSmall(draft, id, (small) => ({ ...small, spans: small.spans.filter((_, at) => at !== place) }));

/** Says of a span which category it is of, how far a mark may reach, or why it is marked. A margin always holds its core. */
export const changeSmallSpan = (
  draft: Draft,
  id: string,
  place: number,
  parts: Partial<Pick<SmallText['spans'][number], 'category' | 'margin' | 'why'>>,
): Draft =>
  changeSmall(draft, id, (small) => {
    const spans = small.spans.map((span, at) => (at === place ? { ...span, ...parts } : span));
    return spans.every(({ core, margin }) => contains(margin, core) && margin.end <= small.text.length)
      ? { ...small, spans }
      : small;
  });

export function renameSmall(draft: Draft, id: string, name: string): Result<Draft, 'not-a-slug' | 'taken'> {
  if (name === id) return succeed(draft);
  if (!slugSchema.safeParse(name).success) return fail('not-a-slug');
  if (smallIds(draft).includes(name)) return fail('taken');
  return succeed(changeSmall(draft, id, (small) => ({ ...small, id: name })));
}

const smallIds = ({ lesson }: Draft): string[] => [
  lesson.example.id,
  ...lesson.transfer.map((small) => small.id),
];

function changeSmall(draft: Draft, id: string, change: (small: SmallText) => SmallText): Draft {
  const { lesson } = draft;
  if (lesson.example.id === id) {
    const example = change(lesson.example);
    return example === lesson.example ? draft : { ...draft, lesson: { ...lesson, example } };
  }
  const transfer = lesson.transfer.map((small) => (small.id === id ? change(small) : small));
  return transfer.every((small, place) => small === lesson.transfer[place])
    ? draft
    : withTransfer(draft, transfer);
}

const withTransfer = (draft: Draft, transfer: SmallText[]): Draft => ({
  ...draft,
  lesson: { ...draft.lesson, transfer },
});
