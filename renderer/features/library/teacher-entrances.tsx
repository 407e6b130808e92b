import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { openDrafts } from '../../stores/app.ts';
import { openClasses } from '../../stores/classes.ts';

interface TeacherEntrancesProps {
  className: string;
  /** Before one goes: to put away what lies over the place one leaves. */
  onGo?: () => void;
}

/** The ways to what is a teacher's: in the library's bar, and on a shared computer in the settings. */
export function TeacherEntrances({ className, onGo }: TeacherEntrancesProps) {
  const { t } = useTranslation();
  const way = (open: () => void) => (): void => {
    onGo?.();
    open();
  };
  return (
    <span className="teacher-entrances">
      <Button
        className={`${className} author-button`}
        onPress={way(() => {
          openDrafts();
        })}
      >
        {t('author.drafts')}
      </Button>
      <Button
        className={className}
        data-testid="classes"
        onPress={way(() => {
          openClasses();
        })}
      >
        {t('classes.classes')}
      </Button>
    </span>
  );
}
