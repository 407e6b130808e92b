import type { Failure } from '../../../../electron/contract/errors.ts';
import { FailureNote } from '../../faults/failure-note.tsx';

/** What came of it, in words. */
export function OutputSaid({ text, failure }: { text: string | null; failure: Failure | null }) {
  if (failure !== null) return <FailureNote failure={failure} />;
  return text === null ? null : <p className="output-said">{text}</p>;
}
