import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { isUnwritten, localize } from '../../../lessons/format/localized.ts';
import { leaveDraft, languageOf } from '../../stores/app.ts';
import { useApp, useAuthor } from '../../stores/react.ts';
import { startTrial } from '../../stores/trial.ts';
import { SettingsButton } from '../settings/settings-button.tsx';
import { AuthorSteps } from './author-steps.tsx';

/** Where one is in writing a lesson: the way back, its title, the steps (all open at any time), and whether all is saved. */
export function AuthorBar() {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const { title, language: lessonLanguage } = useAuthor((state) => state.draft.lesson);
  const saving = useAuthor((state) => state.saving.kind);
  const { text, language: spoken } = localize(title, language, lessonLanguage);
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
      <AuthorSteps />
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
