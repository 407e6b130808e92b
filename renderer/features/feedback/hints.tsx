import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { BlockHint, SentenceHint } from '../../../lessons/flow/hints.ts';
import type { Span } from '../../../lessons/text/span.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { CategoryMark } from '../reader/category-mark.tsx';
import { useArticle } from '../reader/text-context.ts';
import { useNumberWord } from './number-words.ts';
import { shortened } from './quoted.tsx';
import { useCategoryName } from './verdict-sentences.tsx';

/** After the first check: which blocks are worth a second look, and how many places of each category they still hold. */
export function BlockHints({ hints }: { hints: readonly BlockHint[] }) {
  const { t } = useTranslation();
  const blocks = useLesson((state) => state.lesson.blocks);
  const name = useCategoryName();
  const number = useNumberWord();
  const places = [...new Set(hints.map(({ block }) => block))];
  return (
    <HintList heading={t('feedback.check.hintsByBlock')} none={places.length === 0}>
      {places.map((place) => {
        const here = hints.filter(({ block }) => block === place);
        const block = blocks[place];
        const first = here[0];
        if (block === undefined || first === undefined) return null;
        const kind = t(`feedback.block.${first.kind}`);
        return (
          <Hint
            key={place}
            span={block}
            title={
              first.ordinals > 1
                ? t('feedback.block.numbered', { block: kind, ordinal: first.ordinal })
                : kind
            }
          >
            {here.map(({ category, missing }) => (
              <HintedCategory key={category} category={category}>
                {t('feedback.check.hintMissing', {
                  count: missing,
                  category: name(category),
                  number: number(missing),
                })}
              </HintedCategory>
            ))}
          </Hint>
        );
      })}
    </HintList>
  );
}

/** After the second check: each sentence that still holds something, and what. */
export function SentenceHints({ hints }: { hints: readonly SentenceHint[] }) {
  const { t } = useTranslation();
  const number = useNumberWord();
  const { text, language } = useLesson((state) => state.lesson);
  const name = useCategoryName();
  const starts = [...new Set(hints.map(({ sentence }) => sentence.start))];
  return (
    <HintList heading={t('feedback.check.hintsBySentence')} none={starts.length === 0}>
      {starts.map((start) => {
        const here = hints.filter(({ sentence }) => sentence.start === start);
        const sentence = here[0]?.sentence;
        if (sentence === undefined) return null;
        return (
          <Hint
            key={start}
            span={sentence}
            title={<span lang={language}>{shortened(textUnder(text, sentence))}</span>}
          >
            {[...new Set(here.map(({ category }) => category))].map((category) => {
              const count = here.filter((hint) => hint.category === category).length;
              return (
                <HintedCategory key={category} category={category}>
                  {t('feedback.check.hintMissing', {
                    count,
                    category: name(category),
                    number: number(count),
                  })}
                </HintedCategory>
              );
            })}
          </Hint>
        );
      })}
    </HintList>
  );
}

function HintList({ heading, none, children }: { heading: string; none: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  if (none) return <p className="praise">{t('feedback.check.hintsNone')}</p>;
  return (
    <>
      <h3 className="margin-heading">{heading}</h3>
      <ul className="hints">{children}</ul>
    </>
  );
}

/** A hint shows its place in the text as soon as it has the keyboard, and when it is pressed. */
function Hint({ span, title, children }: { span: Span; title: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const article = useArticle();
  const pointedAt = useDesk((state) => state.pointedAt);
  const here = pointedAt?.start === span.start && pointedAt.end === span.end;
  const point = (): void => {
    desk.setState({ pointedAt: { start: span.start, end: span.end } });
    article?.show(span);
  };
  return (
    <li>
      <button
        type="button"
        className="hint"
        aria-current={here ? 'location' : undefined}
        onFocus={point}
        onClick={() => {
          point();
          desk.setState({ marginOpen: false });
          article?.focus();
        }}
      >
        <span className="hint-title">{title}</span>
        {article !== null && (
          <span className="hint-line">
            {t('feedback.block.fromLine', { line: article.lineOf(span.start) })}
          </span>
        )}
        <span className="hint-missing">{children}</span>
      </button>
    </li>
  );
}

function HintedCategory({ category, children }: { category: string; children: ReactNode }) {
  const found = useLesson((state) => state.lesson.categories.find(({ id }) => id === category));
  return (
    <span className="hinted-category">
      {found !== undefined && (
        <span aria-hidden="true">
          <CategoryMark category={found} />
        </span>
      )}
      {children}
    </span>
  );
}
