import type { Draft } from '../draft.ts';
import type { SecondKey, SecondSource } from './second-key.ts';

/**
 * The draft with another person's key beside its own. A newer version of the one that was there keeps what the author
 * mapped by hand and all that was settled with it; with anybody else's, deciding begins anew.
 */
export function withSecond(draft: Draft, second: SecondKey): Draft {
  const before = draft.second;
  return before !== null && nameOf(before.from) === nameOf(second.from)
    ? { ...draft, second: { ...second, mapped: before.mapped } }
    : { ...draft, second, settled: [] };
}

/** The draft without the other key. What was made of it in the key stays, and so do the notes. */
export const withoutSecond = (draft: Draft): Draft =>
  draft.second === null ? draft : { ...draft, second: null };

/** Takes one of their categories for one of the lesson's own; null: for none of them. */
export function withMapped(draft: Draft, theirs: string, own: string | null): Draft {
  if (draft.second === null) return draft;
  const { [theirs]: _before, ...others } = draft.second.mapped;
  const mapped = own === null ? others : { ...others, [theirs]: own };
  return { ...draft, second: { ...draft.second, mapped } };
}

const nameOf = (from: SecondSource): string =>
  from.kind === 'pack' ? `pack ${from.pack}` : `${from.kind} ${from.name}`;
