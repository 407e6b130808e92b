import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { api } from '../../../platform/api.ts';
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
  const open = useClassStore();
  const id = useClass((state) => state.summary.id);
  const handIns = useClass((state) => state.summary.handIns);
  const arrivals = useCollecting((state) => state.arrivals);
  const isWorking = useCollecting((state) => state.collected?.state.kind === 'working');
  return (
    <>
      {arrivals.size > 0 && <ArrivalList arrivals={arrivals} />}
      {handIns > 0 && !isWorking && (
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
      )}
      {arrivals.size > 0 && !isWorking && (
        <p className="collect-clear">
          <Button className="plain" onPress={() => void api.clearCollected({ class: id })}>
            {t('collecting.clear')}
          </Button>
          <span className="quiet">{t('collecting.clearHow')}</span>
        </p>
      )}
    </>
  );
}
