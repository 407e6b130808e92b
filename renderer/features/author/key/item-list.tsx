import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import {
  GridList,
  GridListItem,
  ListLayout,
  ToggleButton,
  ToggleButtonGroup,
  Virtualizer,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { isUnfinished } from '../../../../lessons/authoring/key/explanation.ts';
import type { KeyItem } from '../../../../lessons/format/key.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor, useDesk, useReader } from '../../../stores/react.ts';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { useArticle } from '../../reader/text-context.ts';
import { useLocalized } from '../../reader/use-localized.ts';

const ALL = '*';
const UNFINISHED = '?';

/**
 * All items by place: what a screen reader has instead of the colours. Follows the text a moment later, so that writing an
 * explanation never waits for it, and draws only the rows in sight.
 */
export function ItemList() {
  const { t } = useTranslation();
  const { key, categories } = useDeferredValue(useAuthor((state) => state.draft.lesson));
  const languages = useAuthor((state) => state.draft.pack.languages);
  const focus = useDeferredValue(useDesk((desk) => desk.focus));
  const [filter, setFilter] = useState(ALL);
  const localized = useLocalized();
  const unfinished = useMemo(
    () => new Set(key.filter((item) => isUnfinished(item, { categories }, languages)).map(({ id }) => id)),
    [key, categories, languages],
  );
  const shown = useMemo(
    () =>
      key.filter(
        ({ id, category }) =>
          filter === ALL || (filter === UNFINISHED ? unfinished.has(id) : category === filter),
      ),
    [key, filter, unfinished],
  );
  if (key.length === 0) return <p className="quiet">{t('authorKey.noItems')}</p>;
  const count = (category: string): number => key.filter((item) => item.category === category).length;
  return (
    <>
      <ToggleButtonGroup
        className="filter item-filter"
        aria-label={t('authorKey.filter')}
        disallowEmptySelection
        selectedKeys={[filter]}
        onSelectionChange={(chosen) => {
          setFilter(String([...chosen][0] ?? ALL));
        }}
      >
        <ToggleButton id={ALL} className="chip">
          {t('authorKey.all', { count: key.length })}
        </ToggleButton>
        <ToggleButton id={UNFINISHED} className="chip">
          {t('authorKey.unfinished', { count: unfinished.size })}
        </ToggleButton>
        {categories.map((category) => (
          <ToggleButton
            key={category.id}
            id={category.id}
            className="chip"
            aria-label={`${localized(category.name).text} ${String(count(category.id))}`}
          >
            <CategoryMark category={category} /> {count(category.id)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {shown.length === 0 ? (
        <p className="quiet">{t(filter === UNFINISHED ? 'authorKey.allFinished' : 'authorKey.noneOf')}</p>
      ) : (
        <Rows items={shown} unfinished={unfinished} chosen={focus?.id ?? null} />
      )}
    </>
  );
}

interface RowsProps {
  items: readonly KeyItem[];
  unfinished: ReadonlySet<string>;
  chosen: string | null;
}

const LAYOUT = { estimatedRowSize: 44 };
/** A row's height: the list is no longer than its rows. */
const ROW_REM = 2.5;

const Rows = memo(function Rows({ items, unfinished, chosen }: RowsProps) {
  const { t } = useTranslation();
  const { desk, hand } = useReader();
  const article = useArticle();
  const describe = useDescription(unfinished);
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null;
        const id = row?.getAttribute('data-key');
        if (event.key === 'Delete' && typeof id === 'string') hand.remove(id);
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          className="mark-list item-list"
          aria-label={t('authorKey.items')}
          items={items}
          dependencies={[describe, chosen]}
          style={{ height: `min(28rem, ${String(items.length * ROW_REM)}rem)` }}
          onAction={(id) => {
            const item = items.find((candidate) => candidate.id === id);
            if (item === undefined) return;
            desk.setState({ focus: { kind: 'mark', id: item.id }, cardAsked: true });
            article?.show(item.core);
          }}
        >
          {(item: KeyItem) => (
            <GridListItem
              id={item.id}
              className={`mark-row${item.id === chosen ? ' mark-row-now' : ''}`}
              textValue={describe(item)}
            >
              <Row item={item} isUnfinished={unfinished.has(item.id)} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
});

/** An item in one line, for the ear. Changes only when what it says would. */
function useDescription(unfinished: ReadonlySet<string>): (item: KeyItem) => string {
  const { t } = useTranslation();
  const text = useAuthor((state) => state.draft.lesson.text);
  const categories = useAuthor((state) => state.draft.lesson.categories);
  const localized = useLocalized();
  const article = useArticle();
  return useCallback(
    ({ id, category: of, core, strength }) => {
      const category = categories.find((candidate) => candidate.id === of);
      const name = category === undefined ? '' : localized(category.name).text;
      const line = article === null ? '' : t('reader.line', { line: article.lineOf(core.start) });
      const state = unfinished.has(id) ? `, ${t('authorKey.isUnfinished')}` : '';
      return `${name}, ${t(`authorKey.strength.${strength}`)}, ${line}${state}: ${textUnder(text, core)}`;
    },
    [t, text, categories, localized, article, unfinished],
  );
}

/** What stands in a row. Drawn for the rows in sight only, so it may ask for what it needs. */
function Row({ item, isUnfinished: open }: { item: KeyItem; isUnfinished: boolean }) {
  const { t } = useTranslation();
  const { text, language, categories } = useAuthor((state) => state.draft.lesson);
  const article = useArticle();
  const category = categories.find(({ id }) => id === item.category);
  const line = article === null ? '' : t('reader.line', { line: article.lineOf(item.core.start) });
  return (
    <>
      {category !== undefined && <CategoryMark category={category} />}
      <span className="mark-words" lang={language}>
        {textUnder(text, item.core)}
      </span>
      <span className="mark-line">
        {line} · {t(`authorKey.strength.${item.strength}`)}
        {open && <span className="lacking-dot" title={t('authorKey.isUnfinished')} />}
      </span>
    </>
  );
}
