import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, SwitchButton, SwitchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { isFinished } from '../../../../lessons/classroom/hand-in.ts';
import type { Comparison } from '../../../../lessons/compare/comparison.ts';
import { voicesInKey } from '../../../../lessons/compare/voices.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useDesk, useLesson, useLessonStores } from '../../../stores/react.ts';
import { OpenHandIn } from '../../handing-in/hand-in-button.tsx';
import { WayBack } from '../../lesson/way-back.tsx';
import type { BrokenBlock } from '../../paper/lines-of-text.ts';
import { usePaper } from '../../paper/use-paper.ts';
import { useLocalized } from '../../reader/use-localized.ts';
import { useRows } from '../compare-margin.tsx';
import { ScoreLine } from '../score-line.tsx';
import { Tallies } from '../tallies.tsx';
import { KindsOfSources } from '../voices/kinds-of-sources.tsx';
import { VoicesView } from '../voices/voices-view.tsx';
import { ResultArticle } from './result-article.tsx';
import { ResultItems } from './result-items.tsx';
import { ResultTransfer } from './result-transfer.tsx';

/** Everything on one page, to print or to keep: counts, the article with marks and key, every explanation, the answers. */
export function ResultPage() {
  const feedback = useLesson((state) => state.feedback);
  return feedback.kind === 'everything' ? <Result comparison={feedback.comparison} /> : null;
}

function Result({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const lesson = useLesson((state) => state.lesson);
  const stage = useLesson((state) => state.attempt.stage);
  const localized = useLocalized();
  const date = useDate();
  const rows = useRows(comparison);
  const [broken, setBroken] = useState<BrokenBlock[] | null>(null);
  const [explained, setExplained] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = localized(lesson.title);
  const attributed = lesson.categories.some((category) => category.attributed);
  const reason = 'second' in stage ? (stage.second?.reason ?? null) : null;
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <main className="result">
      <Toolbar title={title.text} ready={broken !== null} explained={explained} onExplained={setExplained} />
      <div className="result-scroller" role="region" aria-label={t('feedback.result.title')} tabIndex={0}>
        <div className="result-sheet">
          <header className="result-head">
            <h1 ref={heading} tabIndex={-1}>
              {t('feedback.result.title')}: <span lang={title.language}>{title.text}</span>
            </h1>
            <p className="quiet">
              {stage.step === 'transfer' && stage.finishedAt !== null
                ? t('feedback.result.finishedAt', { date: date(stage.finishedAt) })
                : 'frozen' in stage
                  ? t('feedback.result.revealedAt', { date: date(stage.frozen.at) })
                  : null}
            </p>
            <p className="result-name" aria-hidden="true">
              {t('feedback.result.name')}
            </p>
          </header>
          <section aria-labelledby="result-tallies">
            <h2 id="result-tallies">{t('feedback.tally.heading')}</h2>
            <Tallies categories={comparison.categories} edges />
            <ScoreLine />
            {reason !== null && (
              <p className="result-reason">
                <strong>{t('feedback.result.checks')}:</strong> <span translate="no">{reason}</span>
              </p>
            )}
          </section>
          <ResultArticle comparison={comparison} broken={broken} onBroken={setBroken} />
          {broken !== null && <ResultItems rows={rows} broken={broken} explained={explained} />}
          {attributed && (
            <section className="result-voices" aria-labelledby="result-voices">
              <h2 id="result-voices">{t('voices.title')}</h2>
              <WhoSpeaks />
            </section>
          )}
          <ResultTransfer />
          <p className="result-rights" lang={localized(lesson.rights.notice).language}>
            {localized(lesson.rights.notice).text}
          </p>
        </div>
      </div>
    </main>
  );
}

function WhoSpeaks() {
  const lesson = useLesson((state) => state.lesson);
  const voices = voicesInKey(lesson);
  return (
    <>
      <VoicesView voices={voices} from="key" asTable={false} />
      <VoicesView voices={voices} from="key" asTable bare />
      <KindsOfSources sources={voices.sources} />
    </>
  );
}

/** What can be done with the page; not part of it on paper. */
function Toolbar({
  title,
  ready,
  explained,
  onExplained,
}: {
  title: string;
  ready: boolean;
  explained: boolean;
  onExplained: (explained: boolean) => void;
}) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const wanted = useDesk((state) => state.result);
  const finished = useLesson(({ attempt }) => isFinished(attempt));
  const { said, start } = usePaper(`${t('feedback.result.title')} ${title}`);

  // Asked for by the menu: as soon as the page stands.
  useEffect(() => {
    if (!ready || wanted === 'open' || wanted === 'closed') return;
    desk.setState({ result: 'open' });
    start(wanted);
  });

  return (
    <nav className="result-bar" aria-label={t('feedback.result.title')}>
      <WayBack />
      <Plain
        onPress={() => {
          desk.setState({ result: 'closed' });
        }}
      >
        {t('feedback.result.back')}
      </Plain>
      <p className="result-said">{said}</p>
      <SwitchField isSelected={explained} onChange={onExplained}>
        <SwitchButton className="switch">
          <span className="switch-track" aria-hidden="true" />
          {t('feedback.result.explained')}
        </SwitchButton>
      </SwitchField>
      <Button
        className="button"
        onPress={() => {
          start('save-pdf');
        }}
      >
        {t('feedback.result.savePdf')}
      </Button>
      <Button
        className="button primary"
        onPress={() => {
          start('print');
        }}
      >
        {t('feedback.result.print')}
      </Button>
      {finished && <OpenHandIn className="button" />}
    </nav>
  );
}

const Plain = ({ onPress, children }: { onPress: () => void; children: ReactNode }) => (
  <Button className="plain" onPress={onPress}>
    {children}
  </Button>
);

function useDate(): (instant: string) => string {
  const language = useApp(languageOf);
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
}
