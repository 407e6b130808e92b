import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { PublishRefusal } from '../../../../electron/contract/publishing.ts';
import { assertNever } from '../../../../lessons/result.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { RefusalNote } from '../../library/opening/refusal-note.tsx';
import type { Outcome } from './use-publishing.ts';

/** What came of handing out: where it is now and how it can be known, or why it is nowhere. */
export function OutcomeNote({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const refusalSentence = useRefusalSentence();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  if (outcome.kind === 'failed') return <FailureNote failure={outcome.failure} />;
  if (outcome.kind === 'refused')
    return (
      <div className="failure" role="alert" ref={note}>
        {outcome.refusal.code === 'not-installable' ? (
          <RefusalNote refused={{ kind: 'refused', file: '', refusal: outcome.refusal.refusal }} />
        ) : (
          <p>{refusalSentence(outcome.refusal)}</p>
        )}
      </div>
    );
  const { published, file, sha256 } = outcome;
  return (
    <div className="publish-done" ref={note} data-testid="published">
      <p>
        <strong>{t('authorPublish.done.heading', { version: published.version })}</strong>{' '}
        {t(file === null ? 'authorPublish.done.inLibrary' : 'authorPublish.done.inFile')}
      </p>
      <dl className="publish-facts">
        {file !== null && (
          <>
            <dt>{t('authorPublish.done.file')}</dt>
            <dd className="publish-path">{file}</dd>
          </>
        )}
        <dt>{t('authorPublish.done.name')}</dt>
        <dd>{published.pack.id}</dd>
        <dt>{t('authorPublish.done.hash')}</dt>
        <dd className="publish-path">{sha256}</dd>
      </dl>
    </div>
  );
}

/** Refusals of publishing; those of opening a pack have their sentences where packs are opened. */
type OwnRefusal = Exclude<PublishRefusal, { code: 'not-installable' }>;

function useRefusalSentence(): (refusal: OwnRefusal) => string {
  const { t } = useTranslation();
  return (refusal) => {
    switch (refusal.code) {
      case 'not-ready':
        return t('authorPublish.refused.not-ready', { count: refusal.count });
      case 'version-too-low':
        return t('authorPublish.refused.version-too-low', { version: refusal.before });
      case 'name-taken':
        return t('authorPublish.refused.name-taken', { pack: refusal.pack });
      case 'has-errors':
        return t('authorPublish.refused.has-errors', {
          finding: refusal.finding,
          place: `${refusal.file} ${refusal.path}`.trimEnd(),
        });
      default:
        return assertNever(refusal);
    }
  };
}
