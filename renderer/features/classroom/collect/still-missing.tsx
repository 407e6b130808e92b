import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api } from '../../../platform/api.ts';
import { lessonOf } from '../../../stores/class.ts';
import { useClass } from '../../../stores/react.ts';
import { useLessonTitle } from '../use-lesson-title.ts';
import { useSelection } from '../use-selection.ts';

/** Who of the teacher's list has not handed in the lesson yet. Only where a list is open: nothing else knows who belongs to a class. */
export function StillMissing() {
  const { t } = useTranslation();
  const names = useClass((state) => state.names);
  const namesShown = useClass((state) => state.namesShown);
  const lesson = useClass(({ summary, lesson }) => (lesson === null ? null : lessonOf(summary, lesson)));
  const titleOf = useLessonTitle();
  const handedIn = useHandedIn();
  if (names.kind !== 'open' || lesson === null || handedIn === null) return null;
  const missing = names.list.entries.filter(({ code }) => !handedIn.has(code));
  const count = missing.length;
  return (
    <section className="still-missing" aria-labelledby="still-missing">
      <h2 id="still-missing" className="collect-group-title">
        {count === 0 ? t('collecting.missing.none') : t('collecting.missing.title', { count })}
      </h2>
      <p className="quiet">{t('collecting.missing.of', { title: titleOf(lesson).text })}</p>
      <ul>
        {missing.map(({ code, name }) => (
          <li key={code}>
            {code}
            {namesShown && name !== '' && (
              <>
                {' '}
                <bdi>{name}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Learners of the class who handed in the lesson that is looked at; null until that is known. */
function useHandedIn(): ReadonlySet<string> | null {
  const selection = useSelection();
  const changes = useClass((state) => state.changes);
  const [handedIn, setHandedIn] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let isLatest = true;
    const ask = async (): Promise<void> => {
      const learners = new Set<string>();
      for (let offset = 0; selection !== null && isLatest; offset += PAGE) {
        const page = { sort: 'learner', descending: false, offset, limit: PAGE } as const;
        const answer = await api.listLearners({ ...selection, ...page });
        if (!answer.ok) return;
        for (const { learner } of answer.value.rows) learners.add(learner);
        if (offset + PAGE >= answer.value.total) break;
      }
      if (isLatest) setHandedIn(learners);
    };
    void ask();
    return () => {
      isLatest = false;
    };
  }, [selection, changes]);
  return handedIn;
}

const PAGE = 200;
