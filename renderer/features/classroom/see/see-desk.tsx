import { useTranslation } from 'react-i18next';

import { ReaderContext, useDesk, useMarked } from '../../../stores/react.ts';
import { ArticleDesk } from '../../reader/article.tsx';
import { HeatLegend } from './heat/heat-legend.tsx';
import { HeatPainting } from './heat/heat-painting.tsx';
import { FramedWords, PointedWord } from './heat/pointed-word.tsx';
import { WordNote } from './heat/word-note.tsx';
import { SeeMargin } from './margin/see-margin.tsx';
import { SeeContext, type SeeStores } from './seeing.ts';
import { SeeRail } from './see-rail.tsx';
import { useProjectorKey } from './use-projector-key.ts';
import { useFocusShown } from './use-focus-shown.ts';

/** What a class made of an article: its heat on the page, and in the margin what there is to talk about. */
export function SeeDesk({ stores }: { stores: SeeStores }) {
  return (
    <SeeContext value={stores}>
      <ReaderContext value={stores.reader}>
        <Desk />
      </ReaderContext>
    </SeeContext>
  );
}

function Desk() {
  const { t } = useTranslation();
  useFocusShown();
  useProjectorKey();
  return (
    <main className="desk see-desk">
      <h1 className="visually-hidden">{t('classes.step.see')}</h1>
      <ArticleDesk before={<SeeRail />} after={<SeeMargin />}>
        <HeatPainting />
        <PointedWord />
        <PlaceInFocus />
        <div className="heat-foot">
          <WordNote place="page" />
          <HeatLegend />
        </div>
      </ArticleDesk>
    </main>
  );
}

function PlaceInFocus() {
  const focus = useDesk((desk) => desk.focus);
  const places = useMarked((state) => state.marks);
  const span = places.find(({ id }) => id === focus?.id);
  return span === undefined ? null : <FramedWords span={span} />;
}
