import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Answer } from '../../../../electron/contract/bridge.ts';
import type { Failure } from '../../../../electron/contract/errors.ts';
import type { GradebookStand } from '../../../../electron/contract/gradebook.ts';
import { api } from '../../../platform/api.ts';
import { announce } from '../../../stores/announcements.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { GradebookForm } from './gradebook-form.tsx';

/** Where classes and hand-ins are kept: on this computer, or in a database that teachers share. */
export function GradebookSection() {
  const { t } = useTranslation();
  const { stand, failure, take } = useStand();
  const [isEntering, setEntering] = useState(false);
  // Whoever leaves the form goes on at the button that opened it.
  const [hasEntered, setEntered] = useState(false);
  return (
    <section className="settings-section" aria-labelledby="settings-gradebook">
      <h3 id="settings-gradebook">{t('gradebook.title')}</h3>
      {failure !== null && <FailureNote failure={failure} />}
      {stand !== null && (
        <>
          <Standing stand={stand} />
          {isEntering ? (
            <GradebookForm
              stand={stand}
              onDone={(isUsed) => {
                setEntering(false);
                if (isUsed) void take(api.lookAtGradebook());
              }}
            />
          ) : (
            <div className="setting-buttons gradebook-ways">
              <Button
                className="button"
                autoFocus={hasEntered}
                onPress={() => {
                  setEntered(true);
                  setEntering(true);
                }}
              >
                {t(stand.shared === null ? 'gradebook.set' : 'gradebook.change')}
              </Button>
              {stand.state.kind === 'away' && (
                <Button className="button" onPress={() => void take(api.lookForGradebook())}>
                  {t('gradebook.look')}
                </Button>
              )}
              {stand.shared !== null && (
                <Button
                  className="button"
                  onPress={() => {
                    void take(api.useOwnGradebook()).then((done) => {
                      if (done) announce(t('gradebook.backDone'));
                    });
                  }}
                >
                  {t('gradebook.back')}
                </Button>
              )}
            </div>
          )}
          {stand.shared !== null && !isEntering && <p className="setting-help">{t('gradebook.backHow')}</p>}
        </>
      )}
    </section>
  );
}

/** Where they are now, and in what state; spoken when it changes. */
function Standing({ stand: { state, shared } }: { stand: GradebookStand }) {
  const { t } = useTranslation();
  return (
    <div role="status" data-testid="gradebook-state">
      {state.kind === 'own' && <p>{t('gradebook.own')}</p>}
      {state.kind === 'own' && <p className="setting-help">{t('gradebook.how')}</p>}
      {state.kind === 'shared' && <p>{t('gradebook.shared', { place: state.place })}</p>}
      {state.kind === 'away' && (
        <p className="notice">
          <strong>{t(`classes.gradebook.away.${state.reason}`, { place: state.place })}</strong>{' '}
          {t('classes.gradebook.workOn')}{' '}
          {state.waiting > 0 && t('classes.gradebook.waiting', { count: state.waiting })}
        </p>
      )}
      {shared !== null && (
        <p className="path gradebook-address" translate="no">
          {shared.address}
        </p>
      )}
      {shared?.hasPassword === true && (
        <p className="setting-help">{t(shared.sealed ? 'gradebook.plain.sealed' : 'gradebook.plain.open')}</p>
      )}
    </div>
  );
}

interface Standings {
  stand: GradebookStand | null;
  failure: Failure | null;
  /** Takes an answer; true where it is one. */
  take: (asked: Answer<'gradebook.look'>) => Promise<boolean>;
}

function useStand(): Standings {
  const [answer, setAnswer] = useState<Awaited<Answer<'gradebook.look'>> | null>(null);
  useEffect(() => {
    const look = (): void => void api.lookAtGradebook().then(setAnswer);
    look();
    return api.onGradebook(look);
  }, []);
  return {
    stand: answer?.ok === true ? answer.value : null,
    failure: answer?.ok === false ? answer.error : null,
    take: async (asked) => {
      const taken = await asked;
      setAnswer(taken);
      return taken.ok;
    },
  };
}
