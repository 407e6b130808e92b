import type { Draft } from '../../../../lessons/authoring/draft.ts';
import { secondOpinion, type SecondOpinion } from '../../../../lessons/authoring/second/opinion.ts';
import { useAuthor } from '../../../stores/react.ts';

/** What was worked out of each state of a draft, for as long as that is there. */
const known = new WeakMap<Draft, { opinion: SecondOpinion | null }>();

/** What the draft's second key comes to; worked out once a state, whoever asks. */
export function opinionOf(draft: Draft): SecondOpinion | null {
  const before = known.get(draft);
  if (before !== undefined) return before.opinion;
  const opinion = secondOpinion(draft);
  known.set(draft, { opinion });
  return opinion;
}

export const useOpinion = (): SecondOpinion | null => useAuthor(({ draft }) => opinionOf(draft));
