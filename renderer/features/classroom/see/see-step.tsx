import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Selection } from '../../../../electron/contract/classes.ts';
import type { Failure } from '../../../../electron/contract/errors.ts';
import { api } from '../../../platform/api.ts';
import { useClass } from '../../../stores/react.ts';
import { ClassPage } from '../class-page.tsx';
import { FailureNote } from '../../faults/failure-note.tsx';
import { NothingHandedIn } from '../nothing-handed-in.tsx';
import { openSeeing, takeSeen } from './open-seeing.ts';
import { SeeDesk } from './see-desk.tsx';
import type { SeeStores } from './seeing.ts';

type Asked =
  | { kind: 'asking' }
  | { kind: 'seen'; of: string; stores: SeeStores }
  | { kind: 'nothing' }
  | { kind: 'failed'; failure: Failure };

/** What the class made of the chosen lesson. Asks anew when something of the class changed; what is open stays open. */
export function SeeStep({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const changes = useClass((state) => state.changes);
  const [asked, setAsked] = useState<Asked>({ kind: 'asking' });
  useEffect(() => {
    let wanted = true;
    void api.showClassLesson(selection).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) setAsked({ kind: 'failed', failure: answer.error });
      else if (answer.value === null) setAsked({ kind: 'nothing' });
      else {
        const seen = answer.value;
        const of = JSON.stringify(selection);
        setAsked((before) =>
          before.kind === 'seen' && before.of === of && takeSeen(before.stores, seen)
            ? before
            : { kind: 'seen', of, stores: openSeeing(seen) },
        );
      }
    });
    return () => {
      wanted = false;
    };
  }, [selection, changes]);
  switch (asked.kind) {
    case 'asking':
      return (
        <main className="waiting" aria-busy="true">
          <p className="patience">{t('common.loading')}</p>
        </main>
      );
    case 'nothing':
      return <NothingHandedIn step="see" />;
    case 'failed':
      return (
        <ClassPage title={t('classes.step.see')}>
          <FailureNote failure={asked.failure} />
        </ClassPage>
      );
    case 'seen':
      return <SeeDesk key={asked.of} stores={asked.stores} />;
  }
}
