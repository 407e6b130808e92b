import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ClassLesson, Regrade } from '../../../../../electron/contract/classes.ts';
import type { Failure } from '../../../../../electron/contract/errors.ts';
import { api } from '../../../../platform/api.ts';
import { announce } from '../../../../stores/announcements.ts';
import { refreshClass } from '../../../../stores/classes.ts';
import { useClass, useClassStore } from '../../../../stores/react.ts';
import { FailureNote } from '../../../faults/failure-note.tsx';
import { useLessonTitle } from '../../use-lesson-title.ts';
import { Part } from '../part.tsx';
import { toPart } from '../to-part.ts';
import { RegradeLook } from './regrade-look.tsx';

/** Grading anew after a key was corrected: first what would change, then, if the teacher wants it, the change. */
export function RegradePart() {
  const { t } = useTranslation();
  const lessons = useClass((state) => state.summary.lessons);
  const corrected = lessons.filter(({ keyChanged }) => keyChanged);
  return (
    <Part id="regrade" title={t('classes.regrade.title')}>
      {corrected.length === 0 ? (
        <p className="quiet">{t('classes.regrade.unchanged')}</p>
      ) : (
        <>
          <p>{t('classes.regrade.how')}</p>
          {corrected.map((lesson) => (
            <CorrectedLesson key={`${lesson.pack} ${lesson.lesson}`} lesson={lesson} />
          ))}
        </>
      )}
    </Part>
  );
}

type Looking = { kind: 'closed' | 'looking' | 'same' } | { kind: 'seen'; regrade: Regrade };

function CorrectedLesson({ lesson }: { lesson: ClassLesson }) {
  const { t } = useTranslation();
  const open = useClassStore();
  const { text, language } = useLessonTitle()(lesson);
  const [looking, setLooking] = useState<Looking>({ kind: 'closed' });
  const [refused, setRefused] = useState<Failure | null>(null);
  const of = { pack: lesson.pack, lesson: lesson.lesson };
  const look = async (): Promise<void> => {
    setLooking({ kind: 'looking' });
    const looked = await api.lookAtRegrade(of);
    setRefused(looked.ok ? null : looked.error);
    if (!looked.ok) setLooking({ kind: 'closed' });
    else setLooking(looked.value === null ? { kind: 'same' } : { kind: 'seen', regrade: looked.value });
  };
  const regrade = async ({ to }: Regrade): Promise<void> => {
    const graded = await api.regrade({ ...of, key: to.key });
    if (!graded.ok) {
      setRefused(graded.error);
      setLooking({ kind: 'closed' });
      return;
    }
    setLooking({ kind: 'closed' });
    await refreshClass(open);
    await toPart('regrade');
    announce(t('classes.regrade.done', { count: graded.value.handIns }));
  };
  return (
    <div className="corrected-lesson" data-testid="corrected-lesson">
      <h3 lang={language}>
        <bdi>{text}</bdi>
      </h3>
      {refused !== null && <FailureNote failure={refused} />}
      {looking.kind === 'same' && <p>{t('classes.regrade.same')}</p>}
      {looking.kind === 'seen' ? (
        <RegradeLook
          regrade={looking.regrade}
          onRegrade={() => void regrade(looking.regrade)}
          onLeave={() => {
            setLooking({ kind: 'closed' });
          }}
        />
      ) : (
        <Button className="button" isPending={looking.kind === 'looking'} onPress={() => void look()}>
          {t('classes.regrade.look')}
        </Button>
      )}
    </div>
  );
}
