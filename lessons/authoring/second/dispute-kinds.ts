/** What two people can differ in about a place that both have, the weightiest first. */
export const pairDisputeKinds = ['category', 'boundary', 'strength', 'technique', 'speaker', 'cue'] as const;

export type PairDisputeKind = (typeof pairDisputeKinds)[number];

export const disputeKinds = ['only-mine', 'only-theirs', ...pairDisputeKinds] as const;

export type DisputeKind = (typeof disputeKinds)[number];

/** A dispute's id, of the ids of its items; "" where a side has none. Items' ids have no slash in them. */
export const disputeId = (kind: DisputeKind, mine: string, theirs: string): string =>
  [kind, mine, theirs].join('/');
