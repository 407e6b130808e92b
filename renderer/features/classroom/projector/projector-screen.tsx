import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useStore } from 'zustand';

import type { Failure } from '../../../../electron/contract/errors.ts';
import { forProjector } from '../../../../lessons/classroom/for-projector.ts';
import { SMALLEST_GROUP } from '../../../../lessons/classroom/small-groups.ts';
import { talkingPoints, wallPoints } from '../../../../lessons/classroom/talking-points.ts';
import { api } from '../../../platform/api.ts';
import { lessonOf, selectionOf, type ClassStore } from '../../../stores/class.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { useFollowedCollecting } from '../collect/use-followed-collecting.ts';
import { BlankWall } from './blank-wall.tsx';
import { Projector } from './projector.tsx';
import { openWall, type WallStores } from './wall.ts';

type Asked =
  | { kind: 'asking' }
  | { kind: 'few' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'shown'; learners: number; stores: WallStores };

/**
 * What the class made of the lesson, for everyone to see. What comes from the gradebook is cut down here to what may be shown,
 * before anything is drawn. The picture holds still while files arrive, for one more hand-in would be the difference between two;
 * from five on the teacher may take them in.
 */
export function ProjectorScreen({ open }: { open: ClassStore }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(0);
  const [asked, setAsked] = useState<Asked>({ kind: 'asking' });
  useEffect(() => {
    let wanted = true;
    void ask(open).then((answer) => {
      if (wanted) setAsked(answer);
    });
    return () => {
      wanted = false;
    };
  }, [open, asking]);
  useFollowedCollecting(open);
  const handedIn = useStore(open, ({ summary, lesson }) =>
    lesson === null ? 0 : (lessonOf(summary, lesson)?.learners ?? 0),
  );
  const renew = (): void => {
    setAsking((before) => before + 1);
  };
  switch (asked.kind) {
    case 'asking':
      return (
        <BlankWall>
          <p className="patience">{t('common.loading')}</p>
        </BlankWall>
      );
    case 'few':
      return (
        <BlankWall>
          <p data-testid="wall-few">{t('projector.few')}</p>
        </BlankWall>
      );
    case 'failed':
      return (
        <BlankWall>
          <FailureNote failure={asked.failure} />
        </BlankWall>
      );
    case 'shown':
      return (
        <Projector
          stores={asked.stores}
          onRenew={handedIn - asked.learners >= SMALLEST_GROUP ? renew : null}
        />
      );
  }
}

async function ask(open: ClassStore): Promise<Asked> {
  const selection = selectionOf(open.getState());
  if (selection === null) return { kind: 'few' };
  const answer = await api.showClassLesson(selection);
  if (!answer.ok) return { kind: 'failed', failure: answer.error };
  if (answer.value === null) return { kind: 'few' };
  const { lesson, view, overMarked } = answer.value;
  const shown = forProjector(lesson, view);
  if (shown === null) return { kind: 'few' };
  const points = wallPoints(talkingPoints(lesson, view, overMarked), shown);
  return { kind: 'shown', learners: view.learners, stores: openWall({ lesson, shown, points }) };
}
