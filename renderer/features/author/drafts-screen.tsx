import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DraftSummary } from '../../../electron/contract/drafts.ts';
import type { Failure } from '../../../electron/contract/errors.ts';
import type { Notice, Output } from '../../../electron/contract/messages.ts';
import { api } from '../../platform/api.ts';
import { useBeginning } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { NoticeList } from '../faults/notice-list.tsx';
import { StudyBar } from '../progress/study-bar.tsx';
import { BeginningDialogs } from './start/beginning-dialogs.tsx';
import { DraftEntry } from './start/draft-entry.tsx';
import { NewLesson } from './start/new-lesson.tsx';
import { useStepKeyboard } from '../../components/use-step-keyboard.ts';

interface DraftsScreenProps {
  /** The draft just left, by its file; the keyboard goes there. */
  from: string | null;
  /** Why the draft that was asked for could not be opened. */
  failure: Failure | null;
}

/** The author's shelf: lessons that are being written, and beginning another. */
export function DraftsScreen({ from, failure }: DraftsScreenProps) {
  const { t } = useTranslation();
  const { found, refused, dismiss } = useDrafts();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that removed a draft is gone with it; the keyboard goes to the heading once the list is without it.
  const removed = useRef(false);
  useEffect(() => {
    if (removed.current) heading.current?.focus();
    removed.current = false;
  }, [found]);
  useStepKeyboard(() => (from === null ? heading.current : null));
  const drafts = found?.drafts ?? [];
  return (
    <div className="library-screen">
      <StudyBar title={t('author.drafts')} />
      <div className="shelf-scroller">
        <main className="shelf drafts" aria-busy={found === null && refused === null}>
          <h1 className="shelf-title" ref={heading} tabIndex={-1}>
            {t('author.drafts')}
          </h1>
          <p className="drafts-intro">{t('authorStart.intro')}</p>
          {failure !== null && <FailureNote failure={failure} />}
          {refused !== null && <FailureNote failure={refused} />}
          <NoticeList notices={found?.notices ?? []} onDismiss={dismiss} />
          {found === null && refused === null && <p className="patience">{t('authorStart.looking')}</p>}
          {found !== null && drafts.length === 0 && <p className="drafts-none">{t('authorStart.none')}</p>}
          {drafts.length > 0 && (
            <DraftList
              drafts={drafts}
              from={from}
              onRemoved={() => {
                removed.current = true;
              }}
            />
          )}
          <NewLesson />
        </main>
      </div>
      <BeginningDialogs />
    </div>
  );
}

function DraftList({
  drafts,
  from,
  onRemoved,
}: {
  drafts: readonly DraftSummary[];
  from: string | null;
  onRemoved: () => void;
}) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<Failure | null>(null);
  const packs = new Set(drafts.map(({ pack }) => pack));
  return (
    <section className="pack" aria-labelledby="drafts-list">
      <div className="pack-head">
        <h2 className="pack-title" id="drafts-list">
          {t('authorStart.list')}
        </h2>
      </div>
      {refused !== null && <FailureNote failure={refused} />}
      <ul className="entries">
        {drafts.map((draft) => (
          <DraftEntry
            key={draft.file}
            draft={draft}
            packs={packs}
            isTarget={draft.file === from}
            onRemoved={onRemoved}
            onFailed={setRefused}
          />
        ))}
      </ul>
    </section>
  );
}

/** The drafts in the folder for work; looked for again when one came or went. */
function useDrafts(): {
  found: Output<'draft.list'> | null;
  refused: Failure | null;
  dismiss: (notice: Notice) => void;
} {
  const changes = useBeginning((state) => state.changes);
  const [found, setFound] = useState<Output<'draft.list'> | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  useEffect(() => {
    let isLatest = true;
    void api.listDrafts().then((answer) => {
      if (!isLatest) return;
      if (answer.ok) setFound(answer.value);
      setRefused(answer.ok ? null : answer.error);
    });
    return () => {
      isLatest = false;
    };
  }, [changes]);
  const dismiss = (dismissed: Notice): void => {
    setFound(
      (before) => before && { ...before, notices: before.notices.filter((notice) => notice !== dismissed) },
    );
  };
  return { found, refused, dismiss };
}
