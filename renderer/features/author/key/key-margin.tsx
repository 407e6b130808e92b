import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { isUnfinished } from '../../../../lessons/authoring/key/explanation.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor, useAuthorStores, useDesk, useReader } from '../../../stores/react.ts';
import { CardPlace } from '../../feedback/card-place.tsx';
import { MarginFrame } from '../../reader/margin-frame.tsx';
import { useArticle } from '../../reader/text-context.ts';
import { MissingList } from '../missing/missing-list.tsx';
import { useGaps } from '../missing/use-gaps.ts';
import { SuggestionSection } from '../suggestions/suggestion-section.tsx';
import { useSuggestionKeys } from '../suggestions/use-suggestion-walk.ts';
import { useSuggestions } from '../suggestions/use-suggestions.ts';
import type { FurtherParts } from './further.tsx';
import { ItemCard } from './item-card.tsx';
import { ItemList } from './item-list.tsx';
import { useItemInFocus } from './use-item-in-focus.ts';

type Part = 'card' | 'items' | 'suggestions' | 'missing';

/** Beside the page of the key step: the card of the item in focus, or all items. What comes into focus shows its card. */
export function KeyMargin() {
  const { t } = useTranslation();
  const focus = useDesk((desk) => desk.focus);
  const count = useAuthor(({ draft }) => draft.lesson.key.length);
  const tabs = useRef<HTMLDivElement>(null);
  const [part, setPart] = useState<Part>('card');
  const [seen, setSeen] = useState(focus);
  if (focus !== seen) {
    setSeen(focus);
    if (focus !== null) setPart('card');
  }
  return (
    <MarginFrame name={t('authorKey.items')} foot={<NextUnfinished />}>
      <Tabs
        ref={tabs}
        selectedKey={part}
        onSelectionChange={(chosen) => {
          setPart(chosen as Part);
          // Each part is read from its beginning.
          tabs.current?.closest('.margin-scroller')?.scrollTo({ top: 0 });
        }}
      >
        <div className="key-tabs">
          <TabList className="language-tabs" aria-label={t('reader.margin')}>
            <MarginTab id="card" title={t('authorKey.cardTab')} />
            <MarginTab id="items" title={t('authorKey.itemsTab')} count={count} />
            <MissingTab />
            <SuggestionTab
              onShow={() => {
                setPart('suggestions');
              }}
            />
          </TabList>
        </div>
        <MarginPart id="card">
          <CardPlace>
            <CardInFocus />
          </CardPlace>
        </MarginPart>
        <MarginPart id="items">
          <ItemList />
        </MarginPart>
        <MarginPart id="missing">
          <h2 className="visually-hidden">{t('authorMissing.heading')}</h2>
          <MissingList />
        </MarginPart>
        <MarginPart id="suggestions">
          <SuggestionSection />
        </MarginPart>
      </Tabs>
    </MarginFrame>
  );
}

/** How much is missing stands beside the text all the time. */
function MissingTab() {
  const { t } = useTranslation();
  const gaps = useGaps();
  const open = gaps.filter(({ severity }) => severity === 'needed' || severity === 'doubtful');
  return <MarginTab id="missing" title={t('authorKey.missingTab')} count={open.length} />;
}

/** How many suggestions wait; the key that walks them shows them. */
function SuggestionTab({ onShow }: { onShow: () => void }) {
  const { t } = useTranslation();
  const { possible, isShown, isReady, open } = useSuggestions();
  useSuggestionKeys(onShow);
  const counted = possible === 'yes' && isShown && isReady ? { count: open.length } : {};
  return <MarginTab id="suggestions" title={t('authorSuggestions.heading')} {...counted} />;
}

function MarginTab({ id, title, count }: { id: Part; title: string; count?: number }) {
  return (
    <Tab id={id} className="language-tab">
      {title}
      {count !== undefined && <span className="tab-count"> {count}</span>}
    </Tab>
  );
}

const MarginPart = ({ id, children }: { id: Part; children: ReactNode }) => (
  <TabPanel id={id} className="key-part">
    {children}
  </TabPanel>
);

/**
 * The card of the item in focus, a moment after the text shows what that is: a card takes longer to draw than a highlight.
 * The language being written in and the parts that stand open are kept from item to item.
 */
function CardInFocus() {
  const { t } = useTranslation();
  const focus = useDeferredValue(useDesk((desk) => desk.focus));
  const cardAsked = useDeferredValue(useDesk((desk) => desk.cardAsked));
  const item = useAuthor(({ draft }) => draft.lesson.key.find(({ id }) => id === focus?.id));
  const isEmpty = useAuthor(({ draft }) => draft.lesson.key.length === 0);
  const reader = useApp(languageOf);
  const asked = useAuthor((state) => state.asked?.language ?? null);
  const [language, setLanguage] = useState(reader as string);
  if (asked !== null && asked !== language) setLanguage(asked);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const further = useMemo<FurtherParts>(
    () => ({
      open,
      toggle: (name) => {
        setOpen(new Set(open.has(name) ? [...open].filter((other) => other !== name) : [...open, name]));
      },
    }),
    [open],
  );
  if (item === undefined)
    return <p className="quiet">{t(isEmpty ? 'authorKey.noItems' : 'authorKey.noFocus')}</p>;
  return (
    <ItemCard
      key={item.id}
      item={item}
      asked={cardAsked}
      language={language}
      onLanguage={setLanguage}
      further={further}
    />
  );
}

/** The one thing to do next: the next item that something is missing of; when there is none, the next step. */
function NextUnfinished() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const { desk } = useReader();
  const article = useArticle();
  const { key, categories } = useAuthor((state) => state.draft.lesson);
  const languages = useAuthor((state) => state.draft.pack.languages);
  const current = useItemInFocus();
  const open = useMemo(
    () => key.filter((item) => isUnfinished(item, { categories }, languages)),
    [key, categories, languages],
  );
  const here = current === undefined ? -1 : key.indexOf(current);
  const next = open.find((item) => key.indexOf(item) > here) ?? open[0];
  if (key.length === 0) return null;
  if (next === undefined) {
    return (
      <Button
        className="next-step"
        data-testid="to-details"
        onPress={() => {
          author.setState({ step: 'details' });
        }}
      >
        {t('authorKey.toDetails')}
      </Button>
    );
  }
  return (
    <Button
      className="next-step"
      data-testid="next-unfinished"
      onPress={() => {
        desk.setState({ focus: { kind: 'mark', id: next.id }, marginOpen: true, cardAsked: true });
        article?.show(next.core);
      }}
    >
      {t('authorKey.nextUnfinished', { count: open.length })}
    </Button>
  );
}
