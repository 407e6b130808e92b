import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { ReaderContext, useAuthorStores } from '../../../stores/react.ts';
import { ArticleDesk } from '../../reader/article.tsx';
import { Pens } from '../../reader/pens.tsx';
import { ItemHandles } from '../key/item-handles.tsx';
import { keyReader, useKeyActions } from '../key/key-actions.ts';
import { KeyMargin } from '../key/key-margin.tsx';
import { KeyPainting } from '../key/key-painting.tsx';
import { strengths } from '../key/strengths.ts';
import { SuggestionPainting } from '../suggestions/suggestion-painting.tsx';
import { UndoButtons } from '../undo-buttons.tsx';

/** Writing the key in the reader that learners use: marking makes an item, whose card stands in the margin. */
export function KeyStep() {
  const { t } = useTranslation();
  const stores = useAuthorStores();
  const reader = useMemo(() => keyReader(stores), [stores]);
  const onKeyDown = useStrengthKeys();
  return (
    <ReaderContext value={reader}>
      <main className="desk" onKeyDownCapture={onKeyDown}>
        <h1 className="visually-hidden">{t('author.step.key')}</h1>
        <ArticleDesk
          before={
            <div className="left-rail">
              <Pens />
              <UndoButtons />
            </div>
          }
          after={<KeyMargin />}
        >
          <KeyPainting />
          <SuggestionPainting />
          <ItemHandles />
        </ArticleDesk>
      </main>
    </ReaderContext>
  );
}

/** In the article 1, 2 and 3 say how strong the item is that is in focus or under the cursor. */
function useStrengthKeys(): (event: KeyboardEvent) => void {
  const { desk } = useAuthorStores();
  const { setStrength, findAt, recallCursor } = useKeyActions();
  return (event) => {
    const strength = strengths[Number(event.key) - 1];
    const isInArticle = event.target instanceof HTMLElement && event.target.matches('.article');
    if (strength === undefined || !isInArticle) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const { focus } = desk.getState();
    const id = focus?.id ?? findAt(recallCursor(), false)?.id;
    if (id === undefined) return;
    event.stopPropagation();
    event.preventDefault();
    setStrength(id, strength);
  };
}
