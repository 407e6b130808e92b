import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import { readLearnerCode } from '../../../lessons/marks/learner-code.ts';
import { announce } from '../../stores/announcements.ts';
import { dismissNotice } from '../../stores/app.ts';
import { enterLearner } from '../../stores/learner.ts';
import { useApp } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { NoticeList } from '../faults/notice-list.tsx';
import { SettingsButton } from '../settings/settings-button.tsx';
import { CodeField } from './code-field.tsx';

/** On a shared computer: who is working now? Until that is said, nothing of anybody is in the page. */
export function WhoScreen() {
  const { t } = useTranslation();
  const covered = useApp((state) => state.covered !== null);
  const notices = useApp((state) => state.notices);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const type = (text: string): void => {
    setTyped(text);
    setWrong(false);
  };
  const [unsaved, setUnsaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const enter = async (evenUnsaved: boolean): Promise<void> => {
    const learner = readLearnerCode(typed);
    setWrong(learner === null);
    if (learner === null) return;
    const entering = await enterLearner(learner, evenUnsaved);
    setFailure(entering.kind === 'failed' ? entering.failure : null);
    setUnsaved(entering.kind === 'unsaved');
    if (entering.kind === 'entered') announce(t('handingIn.turn.entered', { code: learner }));
  };
  return (
    <div className="library-screen">
      <header className="title-bar app-bar">
        <span className="app-name">{t('common.app')}</span>
        <span className="learner-sign" />
        <SettingsButton />
      </header>
      <main className="who" data-testid="who">
        <div className="who-page">
          <NoticeList notices={notices} onDismiss={dismissNotice} />
          <h1 className="shelf-title">{t('handingIn.turn.title')}</h1>
          <p className="who-how">{t(covered ? 'handingIn.turn.covered' : 'handingIn.turn.how')}</p>
          <Form
            className="who-form"
            validationBehavior="aria"
            onSubmit={(event) => {
              event.preventDefault();
              void enter(false);
            }}
          >
            <CodeField value={typed} onChange={type} isWrong={wrong} />
            {failure !== null && <FailureNote failure={failure} />}
            {unsaved && (
              <div className="failure" role="alert">
                <p>{t('handingIn.turn.unsaved')}</p>
                <div className="failure-actions">
                  <Button className="button danger" onPress={() => void enter(true)}>
                    {t('handingIn.turn.goOn')}
                  </Button>
                </div>
              </div>
            )}
            <Button className="button primary who-start" type="submit" data-testid="enter">
              {t('handingIn.turn.start')}
            </Button>
          </Form>
        </div>
      </main>
    </div>
  );
}
