import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { OpenCase } from '../../../lessons/marks/carried.ts';
import { marksAreOpen } from '../../../lessons/marks/change.ts';
import { dismissCase } from '../../../lessons/versions/open-cases.ts';
import { quote } from '../../../lessons/versions/quotation.ts';
import { announce } from '../../stores/announcements.ts';
import { changeAttempt, now } from '../../stores/lesson.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { shortened } from '../feedback/quoted.tsx';
import { CategoryMark } from '../reader/category-mark.tsx';
import { useMarkActions } from '../marking/mark-actions.ts';
import { useArticle } from '../reader/text-context.ts';

interface OpenCasesProps {
  open: readonly OpenCase[];
  /** Called right before a case goes, so that the keyboard can be taken somewhere that stays. */
  onSettled: () => void;
}

/** What lost its place when the article was corrected: one card each, until it is placed anew or let go. */
export function OpenCases({ open, onSettled }: OpenCasesProps) {
  const { t } = useTranslation();
  const marking = useLesson((state) => marksAreOpen(state.attempt.stage));
  return (
    <>
      <h3 className="margin-heading">{t('versions.open', { count: open.length })}</h3>
      <p className="quiet">{t(marking ? 'versions.openHow' : 'versions.openFrozen')}</p>
      {open.map((one) => (
        <Card key={`${one.mark.id} ${one.part}`} open={one} onSettled={onSettled} />
      ))}
    </>
  );
}

function Card({ open, onSettled }: { open: OpenCase; onSettled: () => void }) {
  const { t } = useTranslation();
  const { lesson: store, desk } = useLessonStores();
  const { language, categories } = useLesson((state) => state.lesson);
  const marking = useLesson((state) => marksAreOpen(state.attempt.stage));
  const { quotation, reason, mark, part } = open;
  const category = categories.find(({ id }) => id === mark.category);
  const words = shortened(quotation.words);
  return (
    <article
      className={`card edge-${category?.colour ?? ''}`}
      aria-label={t('versions.case', { words })}
      data-testid="open-case"
    >
      <p className="carried-kind">
        {category !== undefined && <CategoryMark category={category} />}
        <span className="quiet">{part === 'mark' ? t('versions.wasHere') : t(`versions.part.${part}`)}</span>
      </p>
      <blockquote className="carried-context" lang={language}>
        {quotation.before}
        <mark className="carried-lost">{quotation.words}</mark>
        {quotation.after}
      </blockquote>
      <p>{t(`versions.reason.${reason}`)}</p>
      {mark.why !== '' && <p>{t('versions.yourReason', { why: mark.why })}</p>}
      {marking && <Places open={open} words={words} onPlaced={onSettled} />}
      <Button
        className="plain"
        aria-label={t('versions.letGoOf', { words })}
        onPress={() => {
          onSettled();
          desk.setState({ purpose: { kind: 'mark' } });
          const outcome = changeAttempt(store, (attempt) => dismissCase(attempt, open, now()));
          if (outcome.ok)
            void outcome.value.then((saved) => saved && announce(t('versions.gone', { words })));
        }}
      >
        {t('versions.letGo')}
      </Button>
    </article>
  );
}

/** UTF-16 code units to each side that tell two places of the same words apart. */
const NEAR = 24;

/** Where the words could go: places that come into question, and any the learner shows. */
function Places({ open, words, onPlaced }: { open: OpenCase; words: string; onPlaced: () => void }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const { text, language } = useLesson((state) => state.lesson);
  const purpose = useDesk((state) => state.purpose);
  const article = useArticle();
  const { place } = useMarkActions();
  const choosing = purpose.kind === 'place' && purpose.open === open;
  return (
    <>
      {open.candidates.map((span) => {
        const line = article === null ? '' : t('reader.line', { line: article.lineOf(span.start) });
        const { before, words: here, after } = quote(text, span);
        return (
          <Button
            className="carried-row"
            key={`${String(span.start)}-${String(span.end)}`}
            onPress={() => {
              onPlaced();
              place(open, span);
              article?.show(span);
            }}
          >
            <span className="quiet">{t('versions.placeHere', { line })}</span>
            <span className="carried-context" lang={language}>
              {before.slice(-NEAR)}
              <strong>{shortened(here)}</strong>
              {after.slice(0, NEAR)}
            </span>
          </Button>
        );
      })}
      {choosing && (
        <p className="quiet" role="note">
          {t('versions.choosingHow')}
        </p>
      )}
      <Button
        className="button"
        aria-label={choosing ? t('versions.cancel') : t('versions.chooseFor', { words })}
        onPress={() => {
          desk.setState({ purpose: choosing ? { kind: 'mark' } : { kind: 'place', open }, draft: null });
          if (choosing) return;
          // A drawer would lie over the article.
          desk.setState({ marginOpen: false });
          announce(t('versions.choosingHow'));
          article?.focus();
        }}
      >
        {t(choosing ? 'versions.cancel' : 'versions.choose')}
      </Button>
    </>
  );
}
