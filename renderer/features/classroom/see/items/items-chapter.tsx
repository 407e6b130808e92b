import { GridList, GridListItem, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { textUnder } from '../../../../../lessons/text/span.ts';
import { useDesk, useMarked } from '../../../../stores/react.ts';
import { CardPlace } from '../../../feedback/card-place.tsx';
import { Sign } from '../../../feedback/sign.tsx';
import { CategoryMark } from '../../../reader/category-mark.tsx';
import { useSeeing, useSeeStores, type Seeing } from '../seeing.ts';
import { useCategoryNamed, useGoToPlace, useLineOf } from '../use-places.ts';
import { ItemCard } from './item-card.tsx';
import { OutcomeBlocks } from './outcome-blocks.tsx';
import { outcomes, useOutcomeWords } from './outcomes.ts';
import { useSeenItems, type SeenItem } from './seen-items.ts';

const ORDERS = ['missed', 'text'] as const satisfies readonly Seeing['order'][];

/** Every item of the key with what became of it, linked both ways with the text. */
export function ItemsChapter() {
  const { t } = useTranslation();
  const { seeing } = useSeeStores();
  const order = useSeeing((state) => state.order);
  const focus = useDesk((desk) => desk.focus);
  const items = useSeenItems();
  const current = items.find(({ id }) => id === focus?.id) ?? null;
  return (
    <>
      <h2 className="visually-hidden">{t('classView.items.heading')}</h2>
      <div className="items-head">
        <ToggleButtonGroup
          className="filter"
          aria-label={t('classView.items.order')}
          disallowEmptySelection
          selectedKeys={[order]}
          onSelectionChange={(chosen) => {
            const next = ORDERS.find((candidate) => chosen.has(candidate));
            if (next !== undefined) seeing.setState({ order: next });
          }}
        >
          {ORDERS.map((choice) => (
            <ToggleButton key={choice} id={choice} className="chip">
              {t(`classView.items.orderOf.${choice}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <CardPlace>{current !== null && <ItemCard key={current.id} seen={current} />}</CardPlace>
      <OutcomeLegend items={items} />
      <ItemRows items={items} chosen={current?.id ?? null} />
    </>
  );
}

/** Only the signs that there are. */
function OutcomeLegend({ items }: { items: readonly SeenItem[] }) {
  const { t } = useTranslation();
  const used = outcomes.filter(({ name }) => items.some(({ counts }) => counts[name] > 0));
  return (
    <ul className="outcome-legend">
      {used.map(({ name, standing }) => (
        <li key={name}>
          <Sign standing={standing} colour="slate" /> {t(`classView.items.sign.${name}`)}
        </li>
      ))}
    </ul>
  );
}

function ItemRows({ items, chosen }: { items: readonly SeenItem[]; chosen: string | null }) {
  const { t } = useTranslation();
  const { desk } = useSeeStores();
  const text = useMarked((state) => state.lesson.text);
  const language = useMarked((state) => state.lesson.language);
  const words = useOutcomeWords();
  const line = useLineOf();
  const named = useCategoryNamed();
  const go = useGoToPlace();
  return (
    <GridList
      className="row-list"
      aria-label={t('classView.items.heading')}
      items={items}
      dependencies={[items, words, line, named]}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(selection) => {
        const [id] = selection === 'all' ? [] : selection;
        if (id !== undefined) go(String(id));
      }}
      onAction={(id) => {
        go(String(id));
        desk.setState({ cardAsked: true });
      }}
    >
      {({ id, item, counts }: SeenItem) => {
        const { category, name } = named(item.category);
        const quoted = textUnder(text, item.core);
        return (
          <GridListItem
            id={id}
            className="row item-row"
            textValue={`${name}, ${quoted}: ${words(counts)}, ${line(item.core.start)}`}
            data-testid="item"
            data-item={id}
          >
            {category !== undefined && <CategoryMark category={category} />}
            <span className="row-words" lang={language}>
              {quoted}
            </span>
            <span className="row-said" data-testid="item-words">
              {words(counts)}
            </span>
            <span className="row-line">{line(item.core.start)}</span>
            <OutcomeBlocks item={counts} colour={category?.colour} />
          </GridListItem>
        );
      }}
    </GridList>
  );
}
