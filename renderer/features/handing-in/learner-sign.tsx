import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { leaveLearner } from '../../stores/learner.ts';
import { useApp } from '../../stores/react.ts';

/** On a shared computer: who works here, and the way to let somebody else. */
export function LearnerSign() {
  const { t } = useTranslation();
  const learner = useApp((state) => state.learner);
  if (learner === null) return <span className="learner-sign" />;
  return (
    <span className="learner-sign">
      <span className="learner-code" translate="no" title={t('handingIn.turn.works', { code: learner })}>
        {learner}
      </span>
      <Button className="plain" data-testid="switch-learner" onPress={() => void leaveLearner()}>
        {t('handingIn.turn.switch')}
      </Button>
    </span>
  );
}
