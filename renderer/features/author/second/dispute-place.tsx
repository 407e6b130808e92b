import { useMemo } from 'react';

import type { SecondOpinion } from '../../../../lessons/authoring/second/opinion.ts';
import { disputeCalled } from '../../../../lessons/authoring/second/settle.ts';
import { useAuthor, useDesk } from '../../../stores/react.ts';
import { CardPlace } from '../../feedback/card-place.tsx';
import { DisputeCard } from './dispute-card.tsx';

/** The card of the dispute in focus, open or settled. */
export function DisputePlace({ opinion }: { opinion: SecondOpinion }) {
  const id = useDesk((desk) => desk.focus?.id ?? null);
  const draft = useAuthor((state) => state.draft);
  const shown = useMemo(() => {
    const settlement = opinion.settled.find(({ dispute }) => dispute === id) ?? null;
    const waiting = opinion.open.find(({ dispute }) => dispute.id === id) ?? null;
    const dispute = settlement === null ? waiting?.dispute : id === null ? null : disputeCalled(draft, id);
    return dispute ? { dispute, settlement, earlier: waiting?.earlier ?? null } : null;
  }, [opinion, draft, id]);
  return <CardPlace>{shown !== null && <DisputeCard key={shown.dispute.id} {...shown} />}</CardPlace>;
}
