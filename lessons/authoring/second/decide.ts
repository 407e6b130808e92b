import { boundariesOf, speakersOf, type Boundary, type KeyItem, type Strength } from '../../format/key.ts';
import { assertNever } from '../../result.ts';
import { sameSpan } from '../../text/span.ts';
import { inKeyOrder, type Draft } from '../draft.ts';
import { removeItem, setCategory } from '../key/items.ts';
import { adoptItem, filledFrom, withVoicesOf } from './adopt.ts';
import type { Dispute } from './disputes.ts';
import { withParts, type ItemParts } from './item-parts.ts';
import type { Decision } from './settlement.ts';

/** A draft after a decision, and the ids of the items that carry it. */
export interface Decided {
  draft: Draft;
  left: string[];
}

/** Carries a decision out on the key. What the decisions mean is said at `settle`. */
export function decide(draft: Draft, dispute: Dispute, decision: Decision): Decided {
  switch (dispute.kind) {
    case 'only-mine':
      return decision === 'theirs'
        ? { draft: removeItem(draft, dispute.mine.id), left: [] }
        : change(draft, dispute.mine, weaker(dispute.mine.strength, decision));
    case 'only-theirs':
      return decision === 'mine' ? { draft, left: [] } : adopt(draft, dispute.theirs, decision);
    case 'category':
      return decideCategory(draft, dispute, decision);
    case 'boundary':
    case 'strength':
    case 'technique':
    case 'speaker':
    case 'cue': {
      if (decision === 'mine') return change(draft, dispute.mine, {});
      const explanation = filledFrom(draft, dispute.mine.explanation, dispute.theirs.explanation);
      const theirs = decision === 'theirs' ? { explanation } : {};
      const changed = change(draft, dispute.mine, { ...taken(dispute, decision), ...theirs });
      return { ...changed, draft: withVoicesOf(changed.draft, dispute.theirs) };
    }
    default:
      return assertNever(dispute);
  }
}

type InOneItem = Extract<Dispute, { kind: 'boundary' | 'strength' | 'technique' | 'speaker' | 'cue' }>;

/** What becomes of the author's item by `theirs`, `both` or `debatable`. */
function taken({ kind, mine, theirs }: InOneItem, decision: Decision): ItemParts {
  const debatable: ItemParts = decision === 'debatable' ? { strength: 'debatable' } : {};
  switch (kind) {
    case 'boundary':
      return decision === 'theirs'
        ? { core: theirs.core, margin: theirs.margin, alternatives: theirs.alternatives }
        : { alternatives: boundariesOfBoth(mine, theirs), ...debatable };
    case 'strength':
      return { strength: decision === 'theirs' ? theirs.strength : 'acceptable', ...debatable };
    case 'technique':
      return decision === 'theirs' ? { technique: theirs.technique } : debatable;
    case 'speaker': {
      const known = new Set(speakersOf(mine).map(({ voice }) => voice));
      const others = speakersOf(theirs).filter(({ voice }) => !known.has(voice));
      const [speaker, ...further] =
        decision === 'theirs' ? speakersOf(theirs) : [...speakersOf(mine), ...others];
      return { speaker: speaker ?? null, furtherSpeakers: further.length > 0 ? further : undefined };
    }
    case 'cue':
      return { cue: theirs.cue };
  }
}

function decideCategory(
  draft: Draft,
  { mine, theirs }: Extract<Dispute, { kind: 'category' }>,
  decision: Decision,
): Decided {
  if (decision === 'mine') return change(draft, mine, {});
  if (decision === 'theirs') {
    const { category, technique, speaker, furtherSpeakers, cue } = theirs;
    const explanation = filledFrom(draft, mine.explanation, theirs.explanation);
    const moved = setCategory(draft, mine.id, category);
    const changed = change(moved, mine, { technique, speaker, furtherSpeakers, cue, explanation });
    return { ...changed, draft: withVoicesOf(changed.draft, theirs) };
  }
  const own = change(draft, mine, weaker(mine.strength, decision));
  const other = adopt(own.draft, theirs, decision);
  return { draft: other.draft, left: [...own.left, ...other.left] };
}

/** The strength that is left where experts differ: the codebook has such an item at most acceptable. */
const weaker = (strength: Strength, decision: Decision): { strength: Strength } => {
  if (decision === 'debatable') return { strength: 'debatable' };
  return { strength: decision === 'both' && strength === 'required' ? 'acceptable' : strength };
};

function change(draft: Draft, { id }: KeyItem, parts: ItemParts): Decided {
  if (Object.keys(parts).length === 0) return { draft, left: [id] };
  const key = draft.lesson.key.map((item) => (item.id === id ? withParts(item, parts) : item));
  return { draft: { ...draft, lesson: { ...draft.lesson, key: inKeyOrder(key) } }, left: [id] };
}

function adopt(draft: Draft, theirs: KeyItem, decision: Decision): Decided {
  const { draft: after, id } = adoptItem(draft, { ...theirs, ...weaker(theirs.strength, decision) });
  return { draft: after, left: [id] };
}

/** The author's alternatives, and those of their boundaries that are not among the author's. */
function boundariesOfBoth(mine: KeyItem, theirs: KeyItem): Boundary[] {
  const own = boundariesOf(mine);
  const isOwn = (boundary: Boundary) =>
    own.some(({ core, margin }) => sameSpan(core, boundary.core) && sameSpan(margin, boundary.margin));
  return [...mine.alternatives, ...boundariesOf(theirs).filter((boundary) => !isOwn(boundary))];
}
