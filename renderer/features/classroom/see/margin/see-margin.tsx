import { useRef, type ReactNode } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { openProjector } from '../../../../stores/classes.ts';
import { useClassStore } from '../../../../stores/react.ts';
import { MarginFrame } from '../../../reader/margin-frame.tsx';
import { CompareChapter } from '../compare/compare-chapter.tsx';
import { WordNote } from '../heat/word-note.tsx';
import { ItemsChapter } from '../items/items-chapter.tsx';
import { PassagesChapter } from '../items/passages-chapter.tsx';
import { useSeeing, useSeeStores, type Chapter } from '../seeing.ts';
import { TalkChapter } from '../talk/talk-chapter.tsx';
import { WholeChapter } from '../whole/whole-chapter.tsx';

/** Beside the page: what there is to talk about, place by place and in the whole. */
export function SeeMargin() {
  const { t } = useTranslation();
  const { seeing } = useSeeStores();
  const chapter = useSeeing((state) => state.chapter);
  const tabs = useRef<HTMLDivElement>(null);
  return (
    <MarginFrame name={t('classView.margin')} foot={<ShowOnTheWall />}>
      <Tabs
        ref={tabs}
        selectedKey={chapter}
        onSelectionChange={(chosen) => {
          seeing.setState({ chapter: chosen as Chapter });
          tabs.current?.closest('.margin-scroller')?.scrollTo({ top: 0 });
        }}
      >
        <div className="key-tabs see-head">
          <WordNote place="margin" />
          <TabList className="language-tabs" aria-label={t('classView.margin')}>
            <ChapterTab id="talk" title={t('classView.talk.tab')} />
            <ChapterTab id="items" title={t('classView.items.tab')} />
            <ChapterTab id="beside" title={t('classView.passages.tab')} />
            <ChapterTab id="whole" title={t('classView.whole.tab')} />
            <ChapterTab id="compare" title={t('classView.compare.tab')} />
          </TabList>
        </div>
        <ChapterPanel id="talk">
          <TalkChapter />
        </ChapterPanel>
        <ChapterPanel id="items">
          <ItemsChapter />
        </ChapterPanel>
        <ChapterPanel id="beside">
          <PassagesChapter />
        </ChapterPanel>
        <ChapterPanel id="whole">
          <WholeChapter />
        </ChapterPanel>
        <ChapterPanel id="compare">
          <CompareChapter />
        </ChapterPanel>
      </Tabs>
    </MarginFrame>
  );
}

const ChapterTab = ({ id, title }: { id: Chapter; title: string }) => (
  <Tab id={id} className="language-tab">
    {title}
  </Tab>
);

const ChapterPanel = ({ id, children }: { id: Chapter; children: ReactNode }) => (
  <TabPanel id={id} className="key-part see-chapter">
    {children}
  </TabPanel>
);

/** The one thing to do next: show it to the class. */
function ShowOnTheWall() {
  const { t } = useTranslation();
  const open = useClassStore();
  return (
    <Button
      className="next-step"
      data-testid="open-projector"
      onPress={() => {
        openProjector(open);
      }}
    >
      {t('classView.show')}
    </Button>
  );
}
