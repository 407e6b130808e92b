import type { ReactNode } from 'react';

import type { Failure } from '../../../electron/contract/errors.ts';
import { useFailureSentences } from './sentences.ts';

/** Says at once that something did not work, what happened and what to do, with the buttons that help. */
export function FailureNote({ failure, children }: { failure: Failure; children?: ReactNode }) {
  const { what, help } = useFailureSentences()(failure);
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{what}</strong> {help}
      </p>
      {children !== undefined && <div className="failure-actions">{children}</div>}
    </div>
  );
}
