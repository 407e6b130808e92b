import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { ItemVerdict, LinkVerdict } from '../../../lessons/compare/comparison.ts';
import type { Category } from '../../../lessons/format/category.ts';
import { speakersOf, type KeyItem } from '../../../lessons/format/key.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { sameSpan, textUnder } from '../../../lessons/text/span.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp, useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { useArticle } from '../reader/text-context.ts';
import { useLocalized } from '../reader/use-localized.ts';
import { ExplanationTexts } from './explanation.tsx';
import { Quoted } from './quoted.tsx';
import type { Row } from './rows.ts';
import { Sign } from './sign.tsx';
import { StanceChoice } from './stance.tsx';
import { ItemVerdictSentences, MarkVerdictSentences } from './verdict-sentences.tsx';
import { standingOfRow, useShortVerdicts } from './verdict-words.ts';

/** The card of one row: what it is, what became of it, and why. */
export function RowCard({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const { text, language, categories } = useLesson((state) => state.lesson);
  const asked = useDesk((state) => state.cardAsked);
  const article = useArticle();
  const localized = useLocalized();
  const { ofRow } = useShortVerdicts();
  const card = useRef<HTMLElement>(null);
  const category = categories.find(({ id }) => id === row.category);

  useEffect(() => {
    if (!asked) return;
    card.current?.focus();
    desk.setState({ cardAsked: false });
  }, [asked, desk]);

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
      aria-labelledby="row-card-title"
      data-testid="row-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape') article?.focus();
      }}
    >
      <header className="row-card-head">
        <h3 id="row-card-title" className={`ink-${category.colour}`}>
          <span lang={name.language}>{name.text}</span> ·{' '}
          {second === null ? (
            t('feedback.compare.ownMark')
          ) : (
            <span lang={second.language}>{second.text}</span>
          )}
        </h3>
        <p className="row-card-said">
          <Sign standing={standingOfRow(row)} colour={category.colour} />
          <span data-testid="row-card-verdict">{ofRow(row)}</span>
          {article !== null && <> · {t('feedback.result.line', { line: article.lineOf(row.span.start) })}</>}
        </p>
      </header>
      <blockquote className="card-words" lang={language}>
        {textUnder(text, row.span)}
      </blockquote>
      {row.kind === 'item' ? <ItemBody row={row} category={category} /> : <MarkBody row={row} />}
    </section>
  );
}

function ItemBody({ row, category }: { row: Extract<Row, { kind: 'item' }>; category: Category }) {
  const { t } = useTranslation();
  const { item, outcome, marks } = row;
  return (
    <>
      <ItemVerdictSentences outcome={outcome} strength={item.strength} category={item.category} />
      <OwnMarks marks={marks} except={item} />
      <ExplanationTexts item={item} category={category} />
      {category.attributed && <SpeakerAndCue item={item} outcome={outcome} />}
      <p className="strength">{t(`feedback.strength.${item.strength}`)}</p>
      <StanceChoice key={item.id} item={item.id} />
    </>
  );
}

function MarkBody({ row }: { row: Extract<Row, { kind: 'mark' }> }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const article = useArticle();
  const { text, key } = useLesson((state) => state.lesson);
  const { verdict } = row;
  const touched = 'item' in verdict ? key.find(({ id }) => id === verdict.item) : undefined;
  return (
    <>
      <MarkVerdictSentences verdict={verdict} revealed />
      <OwnMarks marks={row.marks} except={row.span} />
      {touched !== undefined && (
        <p className="touched">
          {t('feedback.verdict.touches')} <Quoted words={textUnder(text, touched.core)} />{' '}
          <Button
            className="plain linklike"
            onPress={() => {
              desk.setState({ focus: { kind: 'item', id: touched.id } });
              article?.show(touched.core);
            }}
          >
            {t('feedback.compare.toItem')}
          </Button>
        </p>
      )}
    </>
  );
}

/** Own marks where they are not word for word the place itself, and what the learner noted to them. */
function OwnMarks({ marks, except }: { marks: readonly Mark[]; except: KeyItem | Row['span'] }) {
  const { t } = useTranslation();
  const text = useLesson((state) => state.lesson.text);
  const span = 'core' in except ? except.core : except;
  const others = marks.filter((mark) => !sameSpan(mark, span));
  const unsure = marks.some(({ sure }) => !sure);
  const noted = marks.filter((mark) => mark.why.trim() !== '');
  return (
    <>
      {others.map((mark) => (
        <p key={mark.id} className="own-mark">
          <span className="field-label">{t('feedback.compare.yourMark')}</span>{' '}
          <Quoted words={textUnder(text, mark)} />
        </p>
      ))}
      {unsure && <p className="own-mark">{t('feedback.compare.wereUnsure')}</p>}
      {noted.map((mark) => (
        <p key={mark.id} className="own-mark">
          <span className="field-label">{t('feedback.compare.yourWhy')}</span>{' '}
          <span translate="no">{mark.why}</span>
        </p>
      ))}
    </>
  );
}

function SpeakerAndCue({ item, outcome }: { item: KeyItem; outcome: ItemVerdict }) {
  const { t } = useTranslation();
  const { text, language } = useLesson((state) => state.lesson);
  const links = 'speaker' in outcome ? outcome : { speaker: null, cue: null };
  if (item.speaker === null && item.cue === null) return null;
  return (
    <>
      <dl className="links">
        {item.speaker !== null && (
          <div>
            <dt>{t('feedback.compare.speaker')}</dt>
            <dd>
              <span className="article-words" lang={language}>
                {new Intl.ListFormat(language).format(speakersOf(item).map(({ name }) => name))}
              </span>
              <LinkSaid verdict={links.speaker} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('feedback.compare.cue')}</dt>
          <dd>
            {item.cue === null ? (
              t('feedback.compare.noCue')
            ) : (
              <span className="article-words" lang={language}>
                {textUnder(text, item.cue)}
              </span>
            )}
            <LinkSaid verdict={links.cue} />
          </dd>
        </div>
      </dl>
      <LinksWeigh links={links} />
    </>
  );
}

/** Where a lesson lets links count and not all of them are right: that they cost something, and how much is at stake. */
function LinksWeigh({ links }: { links: Record<'speaker' | 'cue', LinkVerdict> }) {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const weight = useLesson((state) => state.lesson.linkWeight);
  const named = [links.speaker, links.cue].filter((link) => link !== null);
  if (weight === 0 || named.every((link) => link === 'right')) return null;
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(weight);
  return <p className="links-weigh">{t('feedback.compare.linksWeigh', { share })}</p>;
}

function LinkSaid({ verdict }: { verdict: LinkVerdict }) {
  const { t } = useTranslation();
  if (verdict === null) return null;
  return <span className="link-said">{t(`feedback.compare.linkOf.${verdict}`)}</span>;
}
