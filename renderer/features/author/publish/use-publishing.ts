import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import type { PublishedPack, PublishRefusal } from '../../../../electron/contract/publishing.ts';
import type { Draft, Published } from '../../../../lessons/authoring/draft.ts';
import { api } from '../../../platform/api.ts';
import { announce } from '../../../stores/announcements.ts';
import { editDraft, type AuthorStore } from '../../../stores/author.ts';
import { useAuthorStores } from '../../../stores/react.ts';

export type Destination = 'file' | 'library';

/** What came of handing out. */
export type Outcome =
  | Extract<PublishedPack, { kind: 'published' }>
  | { kind: 'refused'; refusal: PublishRefusal }
  | { kind: 'failed'; failure: Failure };

interface Publishing {
  /** Where to it is under way. */
  busy: Destination | null;
  outcome: Outcome | null;
  publish: (to: Destination, version: string) => void;
}

/** Hands the open draft out, and writes into it what was. */
export function usePublishing(): Publishing {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const [busy, setBusy] = useState<Destination | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const publish = async (to: Destination, version: string): Promise<void> => {
    setBusy(to);
    setOutcome(null);
    const next = await handOut(author, to, version);
    setBusy(null);
    setOutcome(next);
    if (next?.kind === 'published') announce(t('authorPublish.done.said', { version }));
  };
  return { busy, outcome, publish: (to, version) => void publish(to, version) };
}

async function handOut(author: AuthorStore, to: Destination, version: string): Promise<Outcome | null> {
  // The shell reads the draft from its file: what is on the screen must be there first.
  const unsaved = await settled(author);
  if (unsaved !== null) return { kind: 'failed', failure: unsaved };
  const { file } = author.getState();
  const answer = await api.publishDraft({ file, version, to });
  if (!answer.ok) return { kind: 'failed', failure: answer.error };
  if (answer.value?.kind === 'published') {
    const { published } = answer.value;
    await editDraft(author, 'published', (draft) => remember(draft, published));
  }
  return answer.value;
}

/** From now on the draft is a draft of the next version of what was handed out. */
const remember = (draft: Draft, published: Published): Draft => ({
  ...draft,
  published,
  pack: { ...draft.pack, id: published.pack.id, version: published.version },
  lesson: { ...draft.lesson, id: published.lesson.id, version: published.version },
});

/** Waits until nothing is on its way to the disk. Why it could not be written; null where all is there. */
function settled(author: AuthorStore): Promise<Failure | null> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const { saving } = author.getState();
      if (saving.kind === 'saving') return false;
      resolve(saving.kind === 'failed' ? saving.failure : null);
      return true;
    };
    if (look()) return;
    const stop = author.subscribe(() => {
      if (look()) stop();
    });
  });
}
