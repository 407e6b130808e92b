import type { Localized } from '../../format/localized.ts';
import { assertNever } from '../../result.ts';
import { textUnder } from '../../text/span.ts';
import { unwrittenText, type Draft } from '../draft.ts';
import { decide } from './decide.ts';
import { disputedSpan, disputesBetween, type Dispute } from './disputes.ts';
import { layBeside } from './lay-beside.ts';
import { placesIn, standingOf, type Decision, type Settlement, type SettlementNote } from './settlement.ts';
import { takeBack } from './take-back.ts';

/**
 * The decisions that make sense of a dispute. Two techniques or two cues can't both stand, and nobody is asked whether a
 * speaker is debatable.
 */
export function decisionsFor(dispute: Dispute): Decision[] {
  switch (dispute.kind) {
    case 'only-mine':
    case 'only-theirs':
    case 'category':
    case 'boundary':
      return ['mine', 'theirs', 'both', 'debatable'];
    case 'strength': {
      const said = [dispute.mine.strength, dispute.theirs.strength];
      const between: Decision[] = said.includes('acceptable') ? [] : ['both'];
      return ['mine', 'theirs', ...between, ...(said.includes('debatable') ? [] : ['debatable' as const])];
    }
    case 'technique':
      return ['mine', 'theirs', 'debatable'];
    case 'speaker':
      return dispute.mine.speaker === null || dispute.theirs.speaker === null
        ? ['mine', 'theirs']
        : ['mine', 'theirs', 'both'];
    case 'cue':
      return ['mine', 'theirs'];
    default:
      return assertNever(dispute);
  }
}

/** What an author says to a dispute. */
export interface Judgement {
  decision: Decision;
  note: SettlementNote;
  /** Learners are told that experts differ here; the items are then `acceptable` at most. */
  shown: boolean;
}

/**
 * The draft with a dispute settled, and the judgement kept. One that was settled before is settled anew from where it
 * was. The draft itself where the dispute is not there, or can't be settled like that.
 *
 * - `mine`: the key stays as it is.
 * - `theirs`: their item, boundary, category, ... is taken; their explanations come along where none are written.
 * - `both`: their boundary is an alternative, their category an item beside; what only one of the two has stands as
 *   acceptable.
 * - `debatable`: as `both`, with debatable items.
 */
export function settle(draft: Draft, id: string, { decision, note, shown }: Judgement): Draft {
  const before = takeBack(draft, id);
  const dispute = disputesIn(before).find((candidate) => candidate.id === id);
  if (dispute === undefined || !decisionsFor(dispute).includes(decision)) return draft;
  const { text } = before.lesson;
  const decided = decide(before, dispute, decision);
  const after = shown ? toldToLearners(decided.draft, decided.left, note) : decided.draft;
  const { mine, theirs, kind } = dispute;
  const settlement: Settlement = {
    dispute: id,
    kind,
    decision,
    note,
    shown,
    words: textUnder(text, disputedSpan(dispute)),
    was: mine === null ? null : { item: mine, places: placesIn(mine, text) },
    theirs: theirs === null ? null : { id: theirs.id, standing: standingOf(kind, theirs, text) },
    left: Object.fromEntries(
      after.lesson.key
        .filter((item) => decided.left.includes(item.id))
        .map((item) => [item.id, standingOf(kind, item, text)]),
    ),
  };
  const place = draft.settled.findIndex((known) => known.dispute === id);
  const settled = [...before.settled];
  settled.splice(place === -1 ? settled.length : place, 0, settlement);
  return { ...after, settled };
}

/** Whether a place is left in the key on which learners can be told that experts differ. */
export const leavesAPlace = ({ kind }: Pick<Dispute, 'kind'>, decision: Decision): boolean =>
  !(kind === 'only-mine' && decision === 'theirs') && !(kind === 'only-theirs' && decision === 'mine');

/**
 * A dispute as it is, or as it was before it was settled, so that it can be shown and settled otherwise. Null where there is
 * none of this id.
 */
export const disputeCalled = (draft: Draft, id: string): Dispute | null =>
  disputesIn(takeBack(draft, id)).find((dispute) => dispute.id === id) ?? null;

function disputesIn({ lesson, second }: Draft): Dispute[] {
  return second === null ? [] : disputesBetween(lesson.key, layBeside(second, lesson).items, lesson, second);
}

/**
 * The draft with another note to a settlement in force, in the key too where learners are shown it. Decision and items stay.
 */
export function changeNote(draft: Draft, id: string, note: SettlementNote): Draft {
  const settled = draft.settled.map((known) => (known.dispute === id ? { ...known, note } : known));
  const settlement = settled.find(({ dispute }) => dispute === id);
  if (settlement === undefined) return draft;
  const changed = { ...draft, settled };
  return settlement.shown ? toldToLearners(changed, Object.keys(settlement.left), note) : changed;
}

/** Says of these items that experts differ. Nobody may lose points for a place of which that is said. */
function toldToLearners(draft: Draft, ids: readonly string[], note: SettlementNote): Draft {
  const dispute = { note: toldNote(draft, note) };
  const key = draft.lesson.key.map((item) =>
    ids.includes(item.id)
      ? { ...item, dispute, strength: item.strength === 'required' ? ('acceptable' as const) : item.strength }
      : item,
  );
  return { ...draft, lesson: { ...draft.lesson, key } };
}

function toldNote(draft: Draft, note: SettlementNote): Localized {
  const own = Object.entries(note).filter(([tag]) => draft.pack.languages.includes(tag));
  return own.length === 0 ? unwrittenText(draft) : Object.fromEntries(own);
}
