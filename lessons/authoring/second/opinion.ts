import type { KeyItem } from '../../format/key.ts';
import type { Draft } from '../draft.ts';
import { agreement, type Agreement } from './agreement.ts';
import { disputesBetween, type Dispute } from './disputes.ts';
import { layBeside, type LaidBeside } from './lay-beside.ts';
import { isInForce, standingOf, type Settlement } from './settlement.ts';

/** A dispute that waits for its author. */
export interface OpenDispute {
  dispute: Dispute;
  /** How it was settled before the key was changed here; its note is still true or not, as the author says. */
  earlier: Settlement | null;
}

/** Another person's key beside the draft's: how far the two agree, and what is settled and what is not. */
export interface SecondOpinion extends LaidBeside {
  agreement: Agreement;
  /** In reading order. */
  open: OpenDispute[];
  /** Those in force, in the order they were settled. */
  settled: Settlement[];
}

/** What a draft's second key comes to; null where there is none. */
export function secondOpinion({ lesson, second, settled }: Draft): SecondOpinion | null {
  if (second === null) return null;
  const laid = layBeside(second, lesson);
  const items = new Map(lesson.key.map((item): [string, KeyItem] => [item.id, item]));
  const inForce = settled.filter((settlement) => isInForce(settlement, items, lesson.text));
  const earlier = new Map(settled.map((settlement) => [settlement.dispute, settlement]));
  const disputes = disputesBetween(lesson.key, laid.items, lesson, second);
  return {
    ...laid,
    agreement: agreement(lesson.key, laid.items, lesson),
    open: disputes
      .filter((dispute) => !inForce.some((settlement) => settles(settlement, dispute, lesson.text)))
      .map((dispute) => ({ dispute, earlier: earlier.get(dispute.id) ?? null })),
    settled: inForce,
  };
}

/** Whether a settlement in force has decided a dispute: its own, or one that only came of what it decided. */
function settles(settlement: Settlement, dispute: Dispute, text: string): boolean {
  const { kind, decision, shown, left, theirs } = settlement;
  if (settlement.dispute === dispute.id) {
    return dispute.theirs === null || standingOf(kind, dispute.theirs, text) === theirs?.standing;
  }
  if (dispute.mine === null || !Object.hasOwn(left, dispute.mine.id)) return false;
  const bothStand = decision === 'both' || decision === 'debatable';
  // Where one place stands in two categories, one of them is only the author's; where experts differ, the strength is
  // less than either of them would say.
  return dispute.kind === 'only-mine' ? bothStand : dispute.kind === 'strength' && (bothStand || shown);
}
