import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Outcome } from '../../../lessons/progress/spacing.ts';
import { leaveLesson } from '../../stores/app.ts';
import { useNumberWord } from '../feedback/number-words.ts';

interface PracticeEndProps {
  answered: readonly Outcome[];
  /** How many passages are due beyond these. */
  more: number;
  onMore: () => void;
}

/** What was practised, in a sentence. */
export function PracticeEnd({ answered, more, onMore }: PracticeEndProps) {
  const { t } = useTranslation();
  const say = useDoneSentence();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section data-testid="practice-end">
      <h1 className="shelf-title" ref={heading} tabIndex={-1}>
        {t(answered.length === 0 ? 'study.practise' : 'study.done')}
      </h1>
      <p className="study-intro">{say(answered)}</p>
      <div className="study-ways">
        {more > 0 && (
          <Button className="button primary" onPress={onMore}>
            {t('study.more')}
          </Button>
        )}
        <Button className={more > 0 ? 'button' : 'button primary'} onPress={() => void leaveLesson()}>
          {t('study.toLibrary')}
        </Button>
      </div>
    </section>
  );
}

function useDoneSentence(): (answered: readonly Outcome[]) => string {
  const { t } = useTranslation();
  const number = useNumberWord();
  return (answered) => {
    if (answered.length === 0) return t('study.nothingToPractise');
    const right = answered.filter((outcome) => outcome === 'right').length;
    const done =
      answered.length === 1
        ? t(right === 1 ? 'study.doneOne.right' : 'study.doneOne.other')
        : t('study.doneMany', {
            number: number(answered.length),
            right: right === 0 ? t('study.ofThem.none') : right === 1 ? t('study.ofThem.one') : number(right),
          });
    return `${done} ${t('study.keptAll')}`;
  };
}
