import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { readLearnerCode } from '../../../lessons/marks/learner-code.ts';
import { Dialog } from '../../components/dialog.tsx';
import { announce } from '../../stores/announcements.ts';
import { saveHandIn } from '../../stores/handing-in.ts';
import { useApp, useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { useLocalized } from '../reader/use-localized.ts';
import { CodeField } from './code-field.tsx';
import { HandInContents } from './hand-in-contents.tsx';
import { useHandInDate } from './use-hand-in-date.ts';

/** Says what is in the file and where it goes, and asks under which code. */
export function AskHandIn({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const stores = useLessonStores();
  const date = useHandInDate();
  const localized = useLocalized();
  const own = useApp((state) => state.learner);
  const folder = useApp((state) => state.settings.handInFolder);
  const remembered = useApp((state) => state.settings.learnerCode);
  const handedIn = useDesk((desk) => desk.handedIn);
  const title = useLesson((state) => state.lesson.title);
  const said = useLesson((state) => state.attempt.learner);
  const [typed, setTyped] = useState(said ?? remembered ?? '');
  const [wrong, setWrong] = useState(false);
  const type = (text: string): void => {
    setTyped(text);
    setWrong(false);
  };
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (where: 'set-folder' | 'ask'): Promise<void> => {
    const learner = own ?? readLearnerCode(typed);
    setWrong(learner === null);
    if (learner === null || busy) return;
    setBusy(true);
    const saved = await saveHandIn(stores, { learner, title: localized(title).text, where });
    setBusy(false);
    setFailure(saved.ok ? null : saved.error);
    if (!saved.ok || saved.value === null) return;
    announce(t('handingIn.doneAnnounced'));
    onDone();
  };

  return (
    <Dialog
      title={t('handingIn.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" onPress={onClose}>
            {t('handingIn.cancel')}
          </Button>
          {folder !== null && (
            <Button className="button" isDisabled={busy} onPress={() => void save('ask')}>
              {t('handingIn.elsewhere')}
            </Button>
          )}
          <Button
            className="button primary"
            type="submit"
            form="hand-in"
            isDisabled={busy}
            data-testid="hand-in-now"
          >
            {t(
              failure !== null
                ? 'handingIn.tryAgain'
                : folder === null
                  ? 'handingIn.nowWhere'
                  : 'handingIn.now',
            )}
          </Button>
        </>
      }
    >
      <Form
        id="hand-in"
        className="hand-in-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void save(folder === null ? 'ask' : 'set-folder');
        }}
      >
        {failure !== null && (
          <FailureNote failure={failure}>
            <p>{t('handingIn.kept')}</p>
          </FailureNote>
        )}
        {handedIn !== null && <p>{t('handingIn.again', { date: date(handedIn.at) })}</p>}
        {own === null ? (
          <CodeField value={typed} onChange={type} isWrong={wrong} />
        ) : (
          <p>
            {t('handingIn.codeOwn')}{' '}
            <strong className="code" translate="no">
              {own}
            </strong>
          </p>
        )}
        <HandInContents />
        {folder === null ? (
          <p>{t('handingIn.goesWhere')}</p>
        ) : (
          <div>
            <p>{t('handingIn.goesTo')}</p>
            <p className="path" translate="no">
              {folder}
            </p>
          </div>
        )}
      </Form>
    </Dialog>
  );
}
