import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { MarkVerdict } from '../../../lessons/compare/comparison.ts';
import type { Check } from '../../../lessons/marks/attempt.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { CategoryMark } from '../reader/category-mark.tsx';
import { useArticle } from '../reader/text-context.ts';
import { useLocalized } from '../reader/use-localized.ts';
import { judge, type Judged } from './judged.ts';
import { Sign } from './sign.tsx';
import { standingOfMark, useShortVerdicts, type Standing } from './verdict-words.ts';

/** Beyond this many rows only those in sight exist. */
const MANY = 200;

/** All own marks with the verdict of the second check, linked both ways with the text. */
export function VerdictList({ check, verdicts }: { check: Check; verdicts: readonly MarkVerdict[] }) {
  const { t } = useTranslation();
  const marks = useLesson((state) => state.marks);
  const focus = useDesk((desk) => desk.focus);
  const { desk } = useLessonStores();
  const article = useArticle();
  if (marks.length === 0) return <p className="quiet">{t('feedback.check.noMarks')}</p>;
  const list = (
    <GridList
      className={marks.length > MANY ? 'mark-list' : 'row-list'}
      aria-label={t('feedback.check.verdicts')}
      items={marks}
      dependencies={[focus, check, verdicts]}
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
      {(mark: Mark) => <VerdictRow mark={mark} judged={judge(mark, check, verdicts)} />}
    </GridList>
  );
  if (marks.length <= MANY) return list;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 60 }}>
      {list}
    </Virtualizer>
  );
}

function VerdictRow({ mark, judged }: { mark: Mark; judged: Judged }) {
  const { t } = useTranslation();
  const { text, language } = useLesson((state) => state.lesson);
  const category = useLesson((state) => state.lesson.categories.find(({ id }) => id === mark.category));
  const localized = useLocalized();
  const article = useArticle();
  const { ofMark } = useShortVerdicts();
  const words = textUnder(text, mark);
  const said = judged.kind === 'judged' ? ofMark(judged.verdict) : t(`feedback.check.${judged.kind}`);
  const standing: Standing = judged.kind === 'judged' ? standingOfMark(judged.verdict) : 'changed';
  const at = article === null ? '' : t('reader.line', { line: article.lineOf(mark.start) });
  const line = mark.sure ? at : `${at} · ${t('reader.unsureShort')}`;
  const name = category === undefined ? '' : localized(category.name).text;
  return (
    <GridListItem id={mark.id} className="row" textValue={`${name}, ${words}: ${said}, ${line}`}>
      {category !== undefined && <CategoryMark category={category} />}
      <span className="row-words" lang={language}>
        {words}
      </span>
      <span className="row-said">
        <Sign standing={standing} colour={category?.colour} />
        {said}
      </span>
      <span className="row-line">{line}</span>
    </GridListItem>
  );
}
