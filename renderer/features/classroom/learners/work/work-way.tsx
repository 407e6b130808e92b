import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Station, Work } from '../../../../../electron/contract/classes.ts';
import { api } from '../../../../platform/api.ts';
import { useLesson } from '../../../../stores/react.ts';
import { useLessonTitle } from '../../use-lesson-title.ts';
import { useWhen } from '../use-learner-words.ts';

/** The lessons the learner handed in, one after the other; nothing while this is the only one. */
export function WorkWay({ work: { row, attempt } }: { work: Work }) {
  const { t } = useTranslation();
  const titleOf = useLessonTitle();
  const when = useWhen();
  const here = useLesson((state) => state.lesson.id);
  const stations = useStations(row.class, row.learner);
  if (stations.length < 2) return null;
  return (
    <>
      <h3 className="margin-heading">{t('classLearners.work.way')}</h3>
      <ol className="work-way">
        {stations.map((station) => {
          const { text, language } = titleOf(station);
          const isHere = station.lesson === here && station.pack === attempt.lesson.pack;
          return (
            <li key={`${station.pack}/${station.lesson}`} aria-current={isHere ? 'true' : undefined}>
              <bdi className="way-title" lang={language}>
                {text}
              </bdi>
              {isHere && <span className="quiet"> ({t('classLearners.work.wayNow')})</span>}
              <br />
              {t('classLearners.work.wayLine', {
                when: when(station.at),
                found: sum(station, 'found'),
                expected: sum(station, 'expected'),
              })}
            </li>
          );
        })}
      </ol>
      <p className="quiet">{t('classLearners.work.wayHow')}</p>
    </>
  );
}

const sum = ({ categories }: Station, part: 'found' | 'expected'): number =>
  categories.reduce((total, one) => total + one[part], 0);

/** A learner's way; empty until it is known, and where it can't be asked for: the work itself says why nothing answers. */
function useStations(ofClass: string, learner: string): readonly Station[] {
  const [stations, setStations] = useState<readonly Station[]>([]);
  useEffect(() => {
    let isLatest = true;
    void api.showClassProgress({ class: ofClass, learner }).then((answer) => {
      if (isLatest && answer.ok) setStations(answer.value.stations);
    });
    return () => {
      isLatest = false;
    };
  }, [ofClass, learner]);
  return stations;
}
