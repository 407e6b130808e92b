import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Mark } from '../../../lessons/marks/mark.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { CategoryMark } from './category-mark.tsx';
import { useArticle } from './text-context.ts';
import { useLocalized } from './use-localized.ts';

/**
 * All marks in reading order: what a screen reader has instead of the colours. Choosing one shows it in the text;
 * choosing one in the text chooses it here. Only the rows in sight exist, so thousands of marks cost nothing.
 */
export function MarkList() {
  const { t } = useTranslation();
  const marks = useLesson((state) => state.marks);
  const focus = useDesk((desk) => desk.focus);
  const { desk } = useLessonStores();
  const article = useArticle();
  if (marks.length === 0) return <p className="quiet">{t('reader.noMarks')}</p>;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 44 }}>
      <GridList
        className="mark-list"
        aria-label={t('reader.yourMarks')}
        items={marks}
        dependencies={[focus]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={focus?.kind === 'mark' ? [focus.id] : []}
        onSelectionChange={(chosen) => {
          const id = chosen === 'all' ? undefined : [...chosen][0];
          const mark = marks.find((candidate) => candidate.id === id);
          if (mark === undefined) return;
          desk.setState({ focus: { kind: 'mark', id: mark.id } });
          article?.show(mark);
        }}
        onAction={(id) => {
          desk.setState({ focus: { kind: 'mark', id: String(id) }, cardAsked: true });
        }}
      >
        {(mark: Mark) => <MarkRow mark={mark} />}
      </GridList>
    </Virtualizer>
  );
}

function MarkRow({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  const text = useLesson((state) => state.lesson.text);
  const lessonLanguage = useLesson((state) => state.lesson.language);
  const category = useLesson((state) => state.lesson.categories.find(({ id }) => id === mark.category));
  const localized = useLocalized();
  const article = useArticle();
  const words = textUnder(text, mark);
  const name = category === undefined ? '' : localized(category.name).text;
  const line = article === null ? '' : t('reader.line', { line: article.lineOf(mark.start) });
  return (
    <GridListItem id={mark.id} className="mark-row" textValue={`${name}, ${line}: ${words}`}>
      {category !== undefined && <CategoryMark category={category} />}
      <span className="mark-words" lang={lessonLanguage}>
        {words}
      </span>
      <span className="mark-line">{mark.sure ? line : `${line} · ${t('reader.unsureShort')}`}</span>
    </GridListItem>
  );
}
