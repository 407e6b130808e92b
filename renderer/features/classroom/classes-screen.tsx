import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Output } from '../../../electron/contract/messages.ts';
import { useStepKeyboard } from '../../components/use-step-keyboard.ts';
import { api } from '../../platform/api.ts';
import { announce } from '../../stores/announcements.ts';
import type { RemovedClass } from '../../stores/app.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { StudyBar } from '../progress/study-bar.tsx';
import { ClassEntry } from './class-entry.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import { GradebookNote } from './gradebook-note.tsx';
import { NewClass } from './new-class.tsx';
import { useGradebookChanges } from './use-gradebook-changes.ts';

interface ClassesScreenProps {
  /** The class just left, by its id; the keyboard goes there. */
  from: string | null;
  /** Why the class that was open could not be gone on with. */
  failure: Failure | null;
  /** The class that was just deleted, to be told. */
  removed: RemovedClass | null;
}

/** The teacher's shelf: every class, and making another. Where there is none, the way to one. */
export function ClassesScreen({ from, failure, removed }: ClassesScreenProps) {
  const { t } = useTranslation();
  const { found, refused, again } = useClasses();
  const heading = useRef<HTMLHeadingElement>(null);
  useGradebookChanges(found?.gradebook ?? null, again);
  useStepKeyboard(() => (from === null ? heading.current : null));
  return (
    <div className="library-screen">
      <StudyBar title={t('classes.classes')} />
      <div className="shelf-scroller">
        <main className="shelf drafts classes" aria-busy={found === null && refused === null}>
          <h1 className="shelf-title" ref={heading} tabIndex={-1}>
            {t('classes.classes')}
          </h1>
          <p className="drafts-intro">{t('classes.intro')}</p>
          {failure !== null && <FailureNote failure={failure} />}
          {refused !== null && <FailureNote failure={refused} />}
          {removed !== null && <Removed removed={removed} />}
          {found !== null && <GradebookNote gradebook={found.gradebook} />}
          {found === null && refused === null && <p className="patience">{t('classes.looking')}</p>}
          {found?.classes.length === 0 && <TheWay />}
          {found !== null && found.classes.length > 0 && (
            <section className="pack" aria-labelledby="classes-list">
              <div className="pack-head">
                <h2 className="pack-title" id="classes-list">
                  {t('classes.list')}
                </h2>
              </div>
              <ul className="entries">
                {found.classes.map((one) => (
                  <ClassEntry
                    key={one.id}
                    summary={one}
                    gradebook={found.gradebook}
                    isTarget={one.id === from}
                  />
                ))}
              </ul>
            </section>
          )}
          {found !== null && <NewClass found={found} />}
          {found !== null && found.classes.length > 0 && (
            <DeleteEverything
              classes={found.classes}
              gradebook={found.gradebook}
              onDeleted={() => {
                heading.current?.focus();
                again();
              }}
            />
          )}
        </main>
      </div>
    </div>
  );
}

/** What went with a class that was deleted. */
function Removed({ removed: { name, handIns, list } }: { removed: RemovedClass }) {
  const { t } = useTranslation();
  const said = [
    t('classes.delete.classDone', { name, handIns: t('classes.handIns', { count: handIns }) }),
    ...(list === null ? [] : [t('classLists.deleted', { file: list })]),
  ].join(' ');
  useEffect(() => {
    announce(said);
  }, [said]);
  return (
    <div className="notice">
      <p>{said}</p>
    </div>
  );
}

/** What happens before there is anything to see, in the order it happens. */
function TheWay() {
  const { t } = useTranslation();
  return (
    <section className="empty classes-way" aria-labelledby="classes-way">
      <h2 id="classes-way">{t('classes.way.title')}</h2>
      <ol>
        {(['make', 'handOut', 'handIn', 'collect', 'look'] as const).map((step) => (
          <li key={step}>{t(`classes.way.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}

function useClasses(): { found: Output<'class.list'> | null; refused: Failure | null; again: () => void } {
  const [asked, setAsked] = useState(0);
  const [found, setFound] = useState<Output<'class.list'> | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  useEffect(() => {
    let isLatest = true;
    void api.listClasses().then((answer) => {
      if (!isLatest) return;
      if (answer.ok) setFound(answer.value);
      setRefused(answer.ok ? null : answer.error);
    });
    return () => {
      isLatest = false;
    };
  }, [asked]);
  return {
    found,
    refused,
    again: () => {
      setAsked((before) => before + 1);
    },
  };
}
