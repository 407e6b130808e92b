import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { app, openDraft } from '../../../stores/app.ts';
import { keepBeside } from '../../../stores/author.ts';
import { useApp, useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { useDraftSentences } from './use-draft-fault.ts';

interface ElsewhereDialogProps {
  /** What became of the file: another window wrote it, it is gone, or it can't grow any more. */
  trouble: 'elsewhere' | 'missing' | 'full';
  isOpen: boolean;
  onLater: () => void;
  /** Called with the name of the file in which this window's version is now, where one goes on with that. */
  onKept: (file: string) => void;
}

/**
 * Another window wrote the draft, or its file went away or is full. Whatever is chosen, this window's version is written as a draft of its own
 * first: nothing is mixed, and nothing lost.
 */
export function ElsewhereDialog({ trouble, isOpen, onLater, onKept }: ElsewhereDialogProps) {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const file = useAuthor((state) => state.file);
  const folder = useApp((state) => state.workFolder);
  const sentences = useDraftSentences();
  const [refused, setRefused] = useState<Failure | null>(null);
  const keepMine = async (): Promise<string | null> => {
    const kept = await keepBeside(author, trouble !== 'full');
    setRefused(kept.ok ? null : kept.error);
    if (!kept.ok) return null;
    app.setState({ leaveAsked: false });
    onKept(kept.value);
    return kept.value;
  };
  const takeOther = async (): Promise<void> => {
    const kept = await keepMine();
    if (kept !== null) await openDraft(file, [{ code: 'draft-forked', params: { file, kept } }]);
  };
  const words = `authorSaving.${trouble}` as const;
  return (
    <Dialog
      title={t(`${words}.title`)}
      isOpen={isOpen}
      onClose={onLater}
      actions={
        <Button
          className="plain"
          onPress={() => {
            app.setState({ leaveAsked: false });
            onLater();
          }}
        >
          {t('authorSaving.elsewhere.later')}
        </Button>
      }
    >
      <p>{t(`${words}.what`, { file })}</p>
      <p>{t(`${words}.nothingLost`, { folder })}</p>
      {refused !== null && (
        <p className="failure" role="alert">
          {sentences(refused).what} {sentences(refused).help}
        </p>
      )}
      <div className="versions">
        <Button className="version" onPress={() => void keepMine()}>
          <strong>{t(`${words}.mine`)}</strong> <span>{t(`${words}.mineIs`)}</span>
        </Button>
        {trouble === 'elsewhere' && (
          <Button className="version" onPress={() => void takeOther()}>
            <strong>{t('authorSaving.elsewhere.other')}</strong>{' '}
            <span>{t('authorSaving.elsewhere.otherIs')}</span>
          </Button>
        )}
      </div>
    </Dialog>
  );
}
