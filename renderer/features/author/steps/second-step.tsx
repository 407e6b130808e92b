import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { ReaderContext, useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { ArticleDesk } from '../../reader/article.tsx';
import { KeySwitch } from '../second/key-switch.tsx';
import { SecondMargin } from '../second/second-margin.tsx';
import { SecondPainting } from '../second/second-painting.tsx';
import { secondReader } from '../second/second-reader.ts';

/** Another person's key of the article beside the author's own: where the two agree, and every difference to be settled. */
export function SecondStep() {
  const { t } = useTranslation();
  const stores = useAuthorStores();
  const reader = useMemo(() => secondReader(stores), [stores]);
  const hasSecond = useAuthor(({ draft }) => draft.second !== null);
  // In a narrow window the way to begin lies in a drawer.
  const { desk } = stores;
  useEffect(() => {
    if (!hasSecond) desk.setState({ marginOpen: true });
    return () => {
      desk.setState({ marginOpen: false });
    };
  }, [hasSecond, desk]);
  return (
    <ReaderContext value={reader}>
      <main className="desk">
        <h1 className="visually-hidden">{t('author.step.second')}</h1>
        <ArticleDesk
          before={<div className="left-rail">{hasSecond && <KeySwitch />}</div>}
          after={<SecondMargin />}
        >
          <SecondPainting />
        </ArticleDesk>
      </main>
    </ReaderContext>
  );
}
