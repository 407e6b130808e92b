import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { isUnwritten } from '../../../lessons/format/localized.ts';
import { leaveDraft, languageOf } from '../../stores/app.ts';
import { authorSteps, type AuthorStep } from '../../stores/author.ts';
import { useApp, useAuthor, useAuthorStores } from '../../stores/react.ts';
import { startTrial } from '../../stores/trial.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { SettingsButton } from '../settings/settings-button.tsx';

/** Where one is in writing a lesson: the way back, its title, the steps (all open at any time), and whether all is saved. */
export function AuthorBar() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const language = useApp(languageOf);
  const { title, language: lessonLanguage } = useAuthor((state) => state.draft.lesson);
  const now = useAuthor((state) => state.step);
  const saving = useAuthor((state) => state.saving.kind);
  const { text, language: spoken } = localize(title, language, lessonLanguage);
  const go = (step: AuthorStep): void => {
    author.setState({ step });
  };
  useStepKeys(go);
  return (
    <header className="title-bar author-bar">
      <Button className="plain back" onPress={() => void leaveDraft()}>
        <span aria-hidden="true">‹ </span>
        {t('author.drafts')}
      </Button>
      {isUnwritten(text) ? (
        <span className="lesson-title quiet">{t('author.untitled')}</span>
      ) : (
        <span className="lesson-title" lang={spoken}>
          {text}
        </span>
      )}
      <nav className="steps author-steps" aria-label={t('author.steps')}>
        <ol>
          {authorSteps.map((step) => (
            <li key={step} className={`step step-${step === now ? 'now' : 'later'}`}>
              <Button
                className="step-button"
                aria-current={step === now ? 'step' : 'false'}
                onPress={() => {
                  go(step);
                }}
              >
                {t(`author.step.${step}`)}
              </Button>
            </li>
          ))}
        </ol>
      </nav>
      <span className={`save-state save-${saving}`} data-testid="save-state" data-saving={saving}>
        {t(saving === 'failed' ? 'common.unsaved' : saving === 'saving' ? 'common.saving' : 'common.saved')}
      </span>
      <span className="author-tools">
        <Button className="plain" onPress={startTrial}>
          {t('authorPublish.trial.short')}
        </Button>
        <SettingsButton />
      </span>
    </header>
  );
}

/** Ctrl (on the Mac: Command) and a digit goes to a step from anywhere, also from a field. */
function useStepKeys(go: (step: AuthorStep) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = authorSteps[Number(event.key) - 1];
      if (step === undefined || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      go(step);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
}
