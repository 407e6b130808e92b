import { useCallback, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { ReaderContext, useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { MarginFrame } from '../../reader/margin-frame.tsx';
import { MissingInMargin } from '../missing/missing-in-margin.tsx';
import { ArticleTools } from '../text/article-tools.tsx';
import { blockActions } from '../text/block-actions.ts';
import { BlockList } from '../text/block-list.tsx';
import { firstPlace, type BlockPlace } from '../text/block-place.ts';
import { BlockTools } from '../text/block-tools.tsx';
import { ChoosingDesk } from '../text/choosing-desk.tsx';
import { choosingReader } from '../text/choosing-reader.ts';
import { KindRail } from '../text/kind-rail.tsx';
import { lostPlacesOf, type LostPlace } from '../text/lost-place.ts';
import { LostPlaces, placeLost } from '../text/lost-places.tsx';
import { useStepKeyboard } from '../../../components/use-step-keyboard.ts';

/** The article as it will be set: what each block is, its words, and what lost its place when they were changed. */
export function TextStep() {
  const { t } = useTranslation();
  const stores = useAuthorStores();
  const { author, desk } = stores;
  const [at, setAt] = useState<BlockPlace>(firstPlace);
  const [wanted, setWanted] = useState<LostPlace | null>(null);
  const draft = useAuthor((state) => state.draft);
  // Undo may have given it its place already.
  const choosing = lostPlacesOf(draft).find(({ entry }) => entry === wanted?.entry) ?? null;
  const actions = useMemo(() => blockActions(author), [author]);
  const count = draft.lesson.blocks.length;
  const here = at.doing === 'adding' ? at : { ...at, place: Math.min(at.place, count - 1) };

  const go = useCallback((to: Partial<BlockPlace>) => {
    setAt((before) => ({ ...before, caret: 0, taken: before.taken + 1, ...to }));
  }, []);
  useStepKeyboard(() => document.querySelector<HTMLElement>('.text-blocks [data-place="0"]'));
  const stop = useCallback(() => {
    setWanted(null);
    desk.setState({ draft: null });
  }, [desk]);
  const reader = useMemo(
    () =>
      choosingReader(stores, (span) => {
        if (wanted !== null && placeLost(author, wanted, span)) stop();
      }),
    [stores, author, wanted, stop],
  );

  const margin = (
    <MarginFrame name={t('authorText.tools')} foot={<Onward />}>
      <LostPlaces
        choosing={choosing}
        onChoose={(lost) => {
          // A drawer would lie over the article.
          desk.setState({ marginOpen: false, draft: null });
          setWanted(lost);
        }}
        onSettled={() => {
          go({ doing: 'walking' });
        }}
      />
      {choosing === null && <BlockTools at={here} actions={actions} onGo={go} />}
      <ArticleTools />
      <MissingInMargin />
    </MarginFrame>
  );
  return (
    <ReaderContext value={reader}>
      <main className={`desk text-desk${choosing === null ? '' : ' is-choosing'}`}>
        <h1 className="visually-hidden">{t('author.step.text')}</h1>
        {choosing === null ? (
          <>
            <KindRail
              kind={draft.lesson.blocks[here.place]?.kind ?? null}
              onChoose={(kind) => {
                actions.setKind(here.place, kind);
                go({ doing: 'walking' });
              }}
            />
            <div className="page-scroller">
              <div className="page text-page">
                <p className="text-how quiet" id="text-how">
                  {t('authorText.how')}
                </p>
                <BlockList at={here} actions={actions} onGo={go} />
              </div>
            </div>
            {margin}
          </>
        ) : (
          <ChoosingDesk lost={choosing} margin={margin} onCancel={stop} />
        )}
      </main>
    </ReaderContext>
  );
}

/** The next thing to do. */
function Onward() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  return (
    <Button
      className="next-step"
      data-testid="next-step"
      onPress={() => {
        author.setState({ step: 'key' });
      }}
    >
      {t('authorText.onward')}
    </Button>
  );
}
