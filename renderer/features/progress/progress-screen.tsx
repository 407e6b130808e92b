import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { localize } from '../../../lessons/format/localized.ts';
import type { Milestone } from '../../../lessons/progress/milestones.ts';
import { assertNever } from '../../../lessons/result.ts';
import { languageOf, openStudy } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { useDueSentence } from './due-sentence.ts';
import { LeftOutList } from './left-out-list.tsx';
import { skillNames } from './skill-rows.ts';
import { SkillSection } from './skill-section.tsx';
import { StudyBar } from './study-bar.tsx';
import { useProgress, type Progress } from './use-progress.ts';

/** So many lessons are shown; what lies further back says little of today. */
const SHOWN = 8;

/** The learner's skills over the last lessons, in words first; no sum, no grade. */
export function ProgressScreen() {
  const { t } = useTranslation();
  const { progress, lookAgain } = useProgress();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="library-screen">
      <StudyBar title={t('study.progress')} />
      <div className="shelf-scroller">
        <main className="shelf study" aria-busy={progress.kind === 'looking'}>
          <h1 className="shelf-title" ref={heading} tabIndex={-1}>
            {t('study.progress')}
          </h1>
          <Contents progress={progress} onLookAgain={lookAgain} />
        </main>
      </div>
    </div>
  );
}

function Contents({ progress, onLookAgain }: { progress: Progress; onLookAgain: () => void }) {
  const { t } = useTranslation();
  switch (progress.kind) {
    case 'looking':
      return <p className="patience">{t('study.looking')}</p>;
    case 'failed':
      return (
        <FailureNote failure={progress.failure}>
          <Button className="button" onPress={onLookAgain}>
            {t('study.retry')}
          </Button>
        </FailureNote>
      );
    case 'found': {
      const shown = progress.milestones.slice(-SHOWN);
      const last = shown.at(-1);
      return (
        <>
          {last === undefined ? (
            <p className="study-intro">{t('study.nothingYet')}</p>
          ) : (
            <>
              <p className="study-intro">{t(shown.length === 1 ? 'study.introOne' : 'study.intro')}</p>
              <Latest milestone={last} />
              <Practice practice={progress.practice} />
              {skillNames.map((skill) => (
                <SkillSection key={skill} skill={skill} milestones={shown} />
              ))}
            </>
          )}
          <LeftOutList leftOut={progress.leftOut} />
        </>
      );
    }
    default:
      return assertNever(progress);
  }
}

function Latest({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const title = localize(milestone.title, language, milestone.language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(milestone.at));
  return (
    <p className="quiet">
      {t('study.last', { date: day })} <span lang={title.language}>{title.text}</span>
      {milestone.again && ` (${t('study.again')})`}
    </p>
  );
}

function Practice({ practice }: { practice: Extract<Progress, { kind: 'found' }>['practice'] }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const sayDue = useDueSentence();
  if (practice.due === 0) {
    if (practice.nextAt === null) return null;
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(practice.nextAt));
    return <p className="study-practice">{t('study.nextOn', { date })}</p>;
  }
  return (
    <p className="study-practice">
      <Button
        className="button primary"
        aria-describedby="study-due"
        onPress={() => {
          openStudy('practice');
        }}
      >
        {t('study.practise')}
      </Button>
      <span id="study-due">{sayDue(practice.due)}</span>
    </p>
  );
}
