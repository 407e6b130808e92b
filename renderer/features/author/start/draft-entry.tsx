import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { DraftSummary } from '../../../../electron/contract/drafts.ts';
import type { Failure } from '../../../../electron/contract/errors.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { PackText } from '../../../components/pack-text.tsx';
import { announce } from '../../../stores/announcements.ts';
import { openDraft } from '../../../stores/app.ts';
import { duplicateDraft, removeDraft } from '../../../stores/beginning.ts';
import { useDraftTitle } from './use-draft-title.ts';

interface DraftEntryProps {
  draft: DraftSummary;
  /** Ids of all packs that have drafts. */
  packs: ReadonlySet<string>;
  /** Whether the keyboard goes to this one when it appears. */
  isTarget: boolean;
  onRemoved: () => void;
  onFailed: (failure: Failure) => void;
}

/** One lesson that is being written: how far it is, and what can be done with it. */
export function DraftEntry({ draft, packs, isTarget, onRemoved, onFailed }: DraftEntryProps) {
  const { t, i18n } = useTranslation();
  const title = useDraftTitle()(draft);
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (isTarget) button.current?.focus();
  }, [isTarget]);
  const { changedAt, gaps, published } = draft;
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(changedAt),
  );
  return (
    <li className="entry" data-testid="draft">
      <h3 className="entry-title" id={`${id}title`}>
        <PackText text={title.text} lang={title.language} />
      </h3>
      <ul className="entry-facts">
        <li>{t('authorStart.changed', { when })}</li>
        <li>{gaps === 0 ? t('authorStart.ready') : t('authorStart.missing', { count: gaps })}</li>
        <li>
          {published === null
            ? t('authorStart.unpublished')
            : t('authorStart.published', { version: published })}
        </li>
      </ul>
      <div className="entry-actions">
        <Button
          ref={button}
          className="button primary"
          id={`${id}open`}
          data-testid="open-draft"
          aria-labelledby={`${id}open ${id}title`}
          onPress={() => void openDraft(draft.file)}
        >
          {t('authorStart.open')}
        </Button>
        <Button
          className="plain"
          id={`${id}copy`}
          aria-labelledby={`${id}copy ${id}title`}
          onPress={() => {
            void duplicateDraft(draft.file, packs).then(() => {
              announce(t('authorStart.duplicated', { title: title.text }));
            });
          }}
        >
          {t('authorStart.duplicate')}
        </Button>
        <Button
          className="plain"
          id={`${id}remove`}
          aria-labelledby={`${id}remove ${id}title`}
          onPress={() => {
            setAsked(true);
          }}
        >
          {t('authorStart.remove')}
        </Button>
      </div>
      {asked && (
        <RemoveDraft
          draft={draft}
          title={title.text}
          onClose={() => {
            setAsked(false);
          }}
          onRemoved={onRemoved}
          onFailed={onFailed}
        />
      )}
    </li>
  );
}

/** Asks before a draft goes, and says where it can be got back from. */
function RemoveDraft({
  draft,
  title,
  onClose,
  onRemoved,
  onFailed,
}: {
  draft: DraftSummary;
  title: string;
  onClose: () => void;
  onRemoved: () => void;
  onFailed: (failure: Failure) => void;
}) {
  const { t } = useTranslation();
  const remove = async (): Promise<void> => {
    const removed = await removeDraft(draft.file);
    onClose();
    if (!removed.ok) {
      onFailed(removed.error);
      return;
    }
    onRemoved();
    const { kept } = removed.value;
    announce(
      kept === null ? t('authorStart.removed', { title }) : t('authorStart.removedKept', { title, kept }),
    );
  };
  return (
    <Dialog
      title={t('authorStart.removeTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" autoFocus onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" onPress={() => void remove()}>
            {t('authorStart.remove')}
          </Button>
        </>
      }
    >
      <p>{t('authorStart.removeBody', { title })}</p>
    </Dialog>
  );
}
