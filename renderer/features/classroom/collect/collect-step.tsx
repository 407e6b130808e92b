import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { api } from '../../../platform/api.ts';
import { isTaken } from '../../../stores/collecting.ts';
import { goToClassStep } from '../../../stores/classes.ts';
import { useClass, useClassStore, useCollecting } from '../../../stores/react.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { ClassPage } from '../class-page.tsx';
import { ArrivalList } from './arrival-list.tsx';
import { CollectProgress } from './collect-progress.tsx';
import { DropPlace } from './drop-place.tsx';
import { SealedLessons } from './sealed-lessons.tsx';
import { StillMissing } from './still-missing.tsx';
import { WatchedFolder } from './watched-folder.tsx';

/** Hand-ins on their way into the class: where they come from, how far it is, and what became of each file. */
export function CollectStep() {
  const { t } = useTranslation();
  const failure = useCollecting((state) => state.failure);
  return (
    <ClassPage title={t('classes.step.collect')}>
      {failure !== null && <FailureNote failure={failure} />}
      <DropPlace />
      <WatchedFolder />
      <CollectProgress />
      <SealedLessons />
      <Collected />
      <StillMissing />
    </ClassPage>
  );
}

/** What became of the files, and where to go from there. */
function Collected() {
  const { t } = useTranslation();
  const id = useClass((state) => state.summary.id);
  const handIns = useClass((state) => state.summary.handIns);
  const arrivals = useCollecting((state) => state.arrivals);
  const isWorking = useCollecting((state) => state.collected?.state.kind === 'working');
  // While files are read, one line says how far it is; what became of them is told when there is something.
  if (isWorking && ![...arrivals.values()].some(isTaken)) return null;
  if (arrivals.size === 0) return handIns > 0 ? <ToSee handIns={handIns} /> : <Ways />;
  return (
    <>
      <ArrivalList arrivals={arrivals}>
        {handIns > 0 && !isWorking && <ToSee handIns={handIns} />}
      </ArrivalList>
      {!isWorking && (
        <p className="collect-on">
          <Button className="plain" onPress={() => void api.clearCollected({ class: id })}>
            {t('collecting.clear')}
          </Button>
          <span className="quiet">{t('collecting.clearHow')}</span>
        </p>
      )}
    </>
  );
}

function ToSee({ handIns }: { handIns: number }) {
  const { t } = useTranslation();
  const open = useClassStore();
  return (
    <div className="collect-on">
      <Button
        className="button primary"
        onPress={() => {
          goToClassStep(open, 'see');
        }}
      >
        {t('collecting.toSee')}
      </Button>
      <span className="quiet">{t('collecting.newLearners', { count: handIns })}</span>
    </div>
  );
}

/** How hand-ins get from the learners to here, while there are none. */
function Ways() {
  const { t } = useTranslation();
  return (
    <dl className="collect-ways">
      {(['share', 'platform', 'mail'] as const).map((way) => (
        <div key={way}>
          <dt>{t(`collecting.ways.${way}.name`)}</dt>
          <dd>{t(`collecting.ways.${way}.how`)}</dd>
        </div>
      ))}
    </dl>
  );
}
