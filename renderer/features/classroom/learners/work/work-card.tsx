import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Mark } from '../../../../../lessons/marks/mark.ts';
import { sameSpan, textUnder, type Span } from '../../../../../lessons/text/span.ts';
import { useDesk, useLesson, useLessonStores } from '../../../../stores/react.ts';
import { ExplanationTexts } from '../../../feedback/explanation.tsx';
import { Quoted } from '../../../feedback/quoted.tsx';
import type { Row } from '../../../feedback/rows.ts';
import { Sign } from '../../../feedback/sign.tsx';
import { standingOfRow, useShortVerdicts } from '../../../feedback/verdict-words.ts';
import { useArticle } from '../../../reader/text-context.ts';
import { useLocalized } from '../../../reader/use-localized.ts';
import { StanceSaid } from './work-words.tsx';

/** One place: what the key has there, what the learner marked and wrote, and what came of it. */
export function WorkCard({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const { text, language, categories } = useLesson((state) => state.lesson);
  const asked = useDesk((state) => state.cardAsked);
  const article = useArticle();
  const localized = useLocalized();
  const { ofRow } = useShortVerdicts();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!asked) return;
    card.current?.focus();
    desk.setState({ cardAsked: false });
  }, [asked, desk]);
  const category = categories.find(({ id }) => id === row.category);
  if (category === undefined) return null;
  const name = localized(category.name);
  const technique =
    row.kind === 'item' ? category.techniques.find(({ id }) => id === row.item.technique) : undefined;
  const second = technique === undefined ? null : localized(technique.name);
  return (
    <section
      className={`card row-card edge-${category.colour}`}
      ref={card}
      tabIndex={-1}
      aria-labelledby="work-card-title"
      data-testid="work-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape') article?.focus();
      }}
    >
      <header className="row-card-head">
        <h3 id="work-card-title" className={`ink-${category.colour}`}>
          <span lang={name.language}>{name.text}</span> ·{' '}
          {second === null ? t('classLearners.work.mark') : <span lang={second.language}>{second.text}</span>}
        </h3>
        <p className="row-card-said">
          <Sign standing={standingOfRow(row)} colour={category.colour} />
          {ofRow(row)}
          {article !== null && <> · {t('feedback.result.line', { line: article.lineOf(row.span.start) })}</>}
        </p>
      </header>
      <blockquote className="card-words" lang={language}>
        {textUnder(text, row.span)}
      </blockquote>
      <Marked marks={row.marks} except={row.span} />
      {row.kind === 'item' ? (
        <>
          <StanceSaid item={row.item.id} />
          <details className="work-explained">
            <summary>{t('classLearners.work.explained')}</summary>
            <ExplanationTexts item={row.item} category={category} />
          </details>
        </>
      ) : (
        'item' in row.verdict && <Touched id={row.verdict.item} />
      )}
    </section>
  );
}

/** The learner's marks where they are not word for word the place itself, and what they noted beside them. */
function Marked({ marks, except }: { marks: readonly Mark[]; except: Span }) {
  const { t } = useTranslation();
  const text = useLesson((state) => state.lesson.text);
  const categories = useLesson((state) => state.lesson.categories);
  const localized = useLocalized();
  return marks.map((mark) => {
    const category = categories.find(({ id }) => id === mark.category);
    return (
      <div key={mark.id} className="work-marked">
        {!sameSpan(mark, except) && (
          <p className="own-mark">
            <span className="field-label">{t('classLearners.work.marked')}</span>{' '}
            <Quoted words={textUnder(text, mark)} />
            {category !== undefined && <> ({localized(category.name).text})</>}
          </p>
        )}
        {!mark.sure && <p className="own-mark">{t('classLearners.work.unsure')}</p>}
        {mark.why.trim() !== '' && (
          <p className="own-mark">
            <span className="field-label">{t('classLearners.work.why')}</span>{' '}
            <bdi translate="no">{mark.why}</bdi>
          </p>
        )}
      </div>
    );
  });
}

/** The place of the key that a mark came near. */
function Touched({ id }: { id: string | null }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const article = useArticle();
  const { text, key } = useLesson((state) => state.lesson);
  const item = key.find((one) => one.id === id);
  if (item === undefined) return null;
  return (
    <p className="touched">
      {t('classLearners.work.touches')} <Quoted words={textUnder(text, item.core)} />{' '}
      <Button
        className="plain linklike"
        onPress={() => {
          desk.setState({ focus: { kind: 'item', id: item.id } });
          article?.show(item.core);
        }}
      >
        {t('feedback.compare.toItem')}
      </Button>
    </p>
  );
}
