import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { textUnder } from '../../../lessons/text/span.ts';
import { useLesson, useLessonStores } from '../../stores/react.ts';
import { CategoryMark } from '../reader/category-mark.tsx';
import { useArticle } from '../reader/text-context.ts';
import { useLocalized } from '../reader/use-localized.ts';
import { focusOf, type Row } from './rows.ts';
import { Sign } from './sign.tsx';
import { standingOfRow, useShortVerdicts } from './verdict-words.ts';

/** Beyond this many rows only those in sight exist. */
const MANY = 200;

/** Key items and own marks as one list, linked both ways with the text. */
export function RowList({
  rows,
  current,
  label,
}: {
  rows: readonly Row[];
  current: Row | null;
  label: string;
}) {
  const { desk } = useLessonStores();
  const article = useArticle();
  const find = (id: unknown): Row | undefined => rows.find((row) => row.id === id);
  const list = (
    <GridList
      className={rows.length > MANY ? 'mark-list' : 'row-list'}
      aria-label={label}
      items={rows}
      dependencies={[rows, article]}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={current === null ? [] : [current.id]}
      onSelectionChange={(chosen) => {
        const row = chosen === 'all' ? undefined : find([...chosen][0]);
        if (row === undefined) return;
        desk.setState({ focus: focusOf(row) });
        article?.show(row.span);
      }}
      onAction={(id) => {
        const row = find(id);
        if (row !== undefined) desk.setState({ focus: focusOf(row), cardAsked: true });
      }}
    >
      {(row: Row) => <ListedRow row={row} />}
    </GridList>
  );
  if (rows.length <= MANY) return list;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 60 }}>
      {list}
    </Virtualizer>
  );
}

function ListedRow({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { text, language, categories } = useLesson((state) => state.lesson);
  const localized = useLocalized();
  const article = useArticle();
  const { ofRow } = useShortVerdicts();
  const category = categories.find(({ id }) => id === row.category);
  const words = textUnder(text, row.span);
  const said = ofRow(row);
  const line = article === null ? '' : t('reader.line', { line: article.lineOf(row.span.start) });
  const name = category === undefined ? '' : localized(category.name).text;
  return (
    <GridListItem
      id={row.id}
      className="row"
      textValue={`${name}, ${words}: ${said}, ${line}`}
      data-testid="row"
      data-kind={row.kind}
    >
      {category !== undefined && <CategoryMark category={category} />}
      <span className="row-words" lang={language}>
        {words}
      </span>
      <span className="row-said">
        <Sign standing={standingOfRow(row)} colour={category?.colour} />
        {said}
      </span>
      <span className="row-line">{line}</span>
    </GridListItem>
  );
}
