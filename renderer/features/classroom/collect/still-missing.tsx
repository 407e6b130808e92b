import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ClassLesson } from '../../../../electron/contract/classes.ts';
import { lessonOf } from '../../../stores/class.ts';
import { goToClassStep } from '../../../stores/classes.ts';
import { useClass, useClassStore } from '../../../stores/react.ts';
import { useLearnerName } from '../use-learner-name.ts';
import { useLessonTitle } from '../use-lesson-title.ts';
import { useMissing, useRollCall } from '../use-missing.ts';

/** Who of the teacher's list has not handed in the lesson yet. Only where a list is open: nothing else knows who belongs to a class. */
export function StillMissing() {
  const lesson = useClass(({ summary, lesson }) => (lesson === null ? null : lessonOf(summary, lesson)));
  return lesson === null ? null : <Missing lesson={lesson} />;
}

function Missing({ lesson }: { lesson: ClassLesson }) {
  const { t } = useTranslation();
  const missing = useMissing(lesson);
  const nameOf = useLearnerName();
  const titleOf = useLessonTitle();
  if (missing === null) return null;
  const count = missing.length;
  return (
    <section className="still-missing" aria-labelledby="still-missing">
      <h2 id="still-missing" className="collect-group-title">
        {count === 0 ? t('collecting.missing.none') : t('collecting.missing.title', { count })}
      </h2>
      <p className="quiet">{t('collecting.missing.of', { title: titleOf(lesson).text })}</p>
      <NotOnTheList />
      <ul>
        {missing.map((code) => (
          <li key={code}>
            {code} <bdi>{nameOf(code)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why somebody who handed in may seem to be missing: the code is not the one on the list, or it is another class's list. */
function NotOnTheList() {
  const { t } = useTranslation();
  const open = useClassStore();
  const strangers = useRollCall()?.strangers.length ?? 0;
  const codes = useClass((state) => state.codes?.length ?? 0);
  if (strangers === 0) return null;
  return (
    <div className="notice not-on-list">
      <p>
        {strangers === codes
          ? t('collecting.missing.nobodyListed')
          : t('collecting.missing.strangers', { count: strangers })}
      </p>
      <Button
        className="button"
        onPress={() => {
          goToClassStep(open, 'manage');
        }}
      >
        {t('collecting.missing.toList')}
      </Button>
    </div>
  );
}
