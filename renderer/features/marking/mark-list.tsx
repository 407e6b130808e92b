import { memo, useCallback, useDeferredValue } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Mark } from '../../../lessons/marks/mark.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { CategoryMark } from '../reader/category-mark.tsx';
import { useArticle } from '../reader/text-context.ts';
import { useLocalized } from '../reader/use-localized.ts';

/**
 * All marks in reading order: what a screen reader has instead of the colours. Choosing one shows it in the text;
 * choosing one in the text chooses it here. Only the rows in sight exist. Thousands of marks still take a moment to list,
 * so the list follows the text after the frame that paints a mark, and a row is described once.
 */
export function MarkList() {
  const { t } = useTranslation();
  const marks = useDeferredValue(useLesson((state) => state.marks));
  const focus = useDeferredValue(useDesk((desk) => desk.focus));
  if (marks.length === 0) return <p className="quiet">{t('reader.noMarks')}</p>;
  return <Rows marks={marks} chosen={focus?.kind === 'mark' ? focus.id : null} />;
}

const Rows = memo(function Rows({ marks, chosen }: { marks: readonly Mark[]; chosen: string | null }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const article = useArticle();
  const describe = useDescription();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
      <GridList
        className="mark-list"
        aria-label={t('reader.yourMarks')}
        items={marks}
        dependencies={[describe]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(selection) => {
          const id = selection === 'all' ? undefined : [...selection][0];
          const mark = marks.find((candidate) => candidate.id === id);
          if (mark === undefined) return;
          desk.setState({ focus: { kind: 'mark', id: mark.id } });
          article?.show(mark);
        }}
        onAction={(id) => {
          desk.setState({ focus: { kind: 'mark', id: String(id) }, cardAsked: true });
        }}
      >
        {(mark: Mark) => (
          <GridListItem id={mark.id} className="mark-row" textValue={describe(mark)}>
            <Row mark={mark} />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
});

const LAYOUT = { estimatedRowSize: 44 };

/** A mark in one line, for the ear: category, line and words. Changes only when what it says would. */
function useDescription(): (mark: Mark) => string {
  const { t } = useTranslation();
  const { text, categories } = useLesson((state) => state.lesson);
  const localized = useLocalized();
  const article = useArticle();
  return useCallback(
    (mark) => {
      const category = categories.find(({ id }) => id === mark.category);
      const name = category === undefined ? '' : localized(category.name).text;
      const line = article === null ? '' : t('reader.line', { line: article.lineOf(mark.start) });
      return `${name}, ${line}: ${textUnder(text, mark)}`;
    },
    [t, text, categories, localized, article],
  );
}

/** What stands in a row. Drawn for the rows in sight only, so it may ask for what it needs. */
function Row({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  const { text, language, categories } = useLesson((state) => state.lesson);
  const article = useArticle();
  const category = categories.find(({ id }) => id === mark.category);
  const line = article === null ? '' : t('reader.line', { line: article.lineOf(mark.start) });
  return (
    <>
      {category !== undefined && <CategoryMark category={category} />}
      <span className="mark-words" lang={language}>
        {textUnder(text, mark)}
      </span>
      <span className="mark-line">{mark.sure ? line : `${line} · ${t('reader.unsureShort')}`}</span>
    </>
  );
}
