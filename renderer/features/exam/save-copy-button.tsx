import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';
import { useLessonStores } from '../../stores/react.ts';

/** Saves a copy of the hand-in where the learner says, to be passed on. The margin tells what came of it. */
export function SaveCopyButton() {
  const { t } = useTranslation();
  const { lesson: store, desk } = useLessonStores();
  const save = async (): Promise<void> => {
    const answer = await api.saveAttemptCopy({ attempt: store.getState().attempt });
    if (!answer.ok) desk.setState({ copy: { kind: 'refused', failure: answer.error }, marginOpen: true });
    else if (answer.value !== null) {
      const { file } = answer.value;
      desk.setState({ copy: { kind: 'saved', file }, marginOpen: true });
      announce(t('exam.copied', { file }));
    }
  };
  return (
    <Button className="next-step" data-testid="save-copy" onPress={() => void save()}>
      {t('exam.saveCopy')}
    </Button>
  );
}
