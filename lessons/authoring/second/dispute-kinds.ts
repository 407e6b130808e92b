/** What two people can differ in about a place that both have, the weightiest first. */
export const pairDisputeKinds = ['category', 'boundary', 'strength', 'technique', 'speaker', 'cue'] as const;

export type PairDisputeKind = (typeof pairDisputeKinds)[number];

export const disputeKinds = ['only-mine', 'only-theirs', ...pairDisputeKinds] as const;

export type DisputeKind = (typeof disputeKinds)[number];
