import { useTranslation } from 'react-i18next';

import { OpenSteps } from '../../components/open-steps.tsx';
import { authorSteps } from '../../stores/author.ts';
import { useAuthor, useAuthorStores } from '../../stores/react.ts';

/** The steps of writing a lesson. */
export function AuthorSteps() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  return (
    <OpenSteps
      label={t('author.steps')}
      steps={authorSteps}
      nameOf={(step) => t(`author.step.${step}`)}
      now={useAuthor((state) => state.step)}
      onGo={(step) => {
        author.setState({ step });
      }}
    />
  );
}
