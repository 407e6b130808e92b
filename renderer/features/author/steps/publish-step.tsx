import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { isReady } from '../../../../lessons/authoring/missing/missing.ts';
import { useApp, useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { openSheet } from '../../../stores/sheet.ts';
import { startTrial } from '../../../stores/trial.ts';
import { MissingList } from '../missing/missing-list.tsx';
import { useGaps } from '../missing/use-gaps.ts';
import { OutcomeNote } from '../publish/outcome-note.tsx';
import { RightsSection } from '../publish/rights-section.tsx';
import { useNextVersion } from '../publish/use-next-version.ts';
import { usePublishing } from '../publish/use-publishing.ts';
import { VersionSection, versionProblem } from '../publish/version-section.tsx';
import { useStepKeyboard } from '../../../components/use-step-keyboard.ts';

/** Out into the world: try the lesson, see what is missing, hand it out, print it. */
export function PublishStep() {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useStepKeyboard(() => title.current);
  return (
    <main className="publish-scroller">
      <div className="publish">
        <h1 className="publish-title" ref={title} tabIndex={-1}>
          {t('author.step.publish')}
        </h1>
        <TryIt />
        <HandOut />
        <OnPaper />
      </div>
    </main>
  );
}

function TryIt() {
  const { t } = useTranslation();
  const mac = useApp((state) => state.platform === 'darwin');
  const key = mac ? '⌘T' : `${t('settings.keys.name.Control')}+T`;
  return (
    <section className="publish-part" aria-labelledby="publish-try">
      <h2 id="publish-try">{t('authorPublish.trial.heading')}</h2>
      <p>{t('authorPublish.trial.how', { key })}</p>
      <Button className="button" onPress={startTrial}>
        {t('authorPublish.trial.start')}
      </Button>
    </section>
  );
}

function HandOut() {
  const { t } = useTranslation();
  const gaps = useGaps();
  const searched = useAuthor((state) => state.gaming !== null);
  const next = useNextVersion();
  const [version, setVersion] = useState('');
  const { busy, outcome, publish } = usePublishing();
  const ready = isReady(gaps) && searched;
  const blocked = !ready || versionProblem(version, next) !== null;
  const start = (to: 'file' | 'library'): void => {
    // A button that were disabled meanwhile would lose the keyboard.
    if (busy !== null) return;
    publish(to, version === '' ? next.suggested : version);
    setVersion('');
  };
  return (
    <>
      <section className="publish-part">
        <h2>{t('authorMissing.heading')}</h2>
        <MissingList />
      </section>
      <VersionSection next={next} written={version} onWrite={setVersion} />
      <RightsSection />
      <section className="publish-part" aria-labelledby="publish-out">
        <h2 id="publish-out">{t('authorPublish.out.heading')}</h2>
        <p id="publish-out-how">{t(ready ? 'authorPublish.out.how' : 'authorPublish.out.blocked')}</p>
        <div className="publish-actions">
          {(['file', 'library'] as const).map((to) => (
            <Button
              key={to}
              className={to === 'file' ? 'button primary' : 'button'}
              isDisabled={blocked}
              isPending={busy === to}
              aria-describedby="publish-out-how"
              onPress={() => {
                start(to);
              }}
            >
              {t(`authorPublish.out.${to}`)}
            </Button>
          ))}
        </div>
        {outcome !== null && <OutcomeNote outcome={outcome} />}
      </section>
    </>
  );
}

function OnPaper() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  return (
    <section className="publish-part" aria-labelledby="publish-paper">
      <h2 id="publish-paper">{t('authorPublish.paper.heading')}</h2>
      <p>{t('authorPublish.paper.how')}</p>
      <div className="publish-actions">
        {(['worksheet', 'solution'] as const).map((sheet) => (
          <Button
            key={sheet}
            className="button"
            onPress={() => {
              openSheet(author.getState().draft.lesson, sheet);
            }}
          >
            {t(`authorPublish.paper.${sheet}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
