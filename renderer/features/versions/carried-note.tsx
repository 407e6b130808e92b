import { useEffect, useEffectEvent, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Carried } from '../../../lessons/marks/carried.ts';
import { dismissNews, openCases } from '../../../lessons/versions/open-cases.ts';
import { announce } from '../../stores/announcements.ts';
import { changeAttempt, now } from '../../stores/lesson.ts';
import { useLesson, useLessonStores } from '../../stores/react.ts';
import { useArticle } from '../reader/text-context.ts';
import { MovedList } from './moved-list.tsx';
import { OpenCases } from './open-case-card.tsx';

/**
 * At the head of the margin, after the article was corrected: what became of the marks. The part that only tells can be put
 * away at once; what has no place stays until it is settled.
 */
export function CarriedNote() {
  const { t } = useTranslation();
  const attempt = useLesson((state) => state.attempt);
  const note = useRef<HTMLElement>(null);
  const article = useArticle();
  const { carried } = attempt;
  if (carried === null || attempt.stage.step === 'handed-in') return null;
  const open = openCases(attempt);
  if (carried.seen && open.length === 0) return null;
  // Whatever had the keyboard is about to go: it goes to the note while there is one, else to the article.
  const leave = (stays: boolean): void => {
    if (stays) note.current?.focus();
    else article?.focus();
  };
  return (
    <section
      className="carried"
      ref={note}
      tabIndex={-1}
      aria-label={t('versions.region')}
      data-testid="carried-note"
    >
      {!carried.seen && (
        <News
          carried={carried}
          onPutAway={() => {
            leave(open.length > 0);
          }}
        />
      )}
      {open.length > 0 && (
        <OpenCases
          open={open}
          onSettled={() => {
            leave(!carried.seen || open.length > 1);
          }}
        />
      )}
    </section>
  );
}

/** How many marks came along, and which want a second look. */
function News({ carried, onPutAway }: { carried: Carried; onPutAway: () => void }) {
  const { t } = useTranslation();
  const { lesson: store } = useLessonStores();
  const to = useLesson((state) => state.attempt.lesson.packVersion);
  const lost = carried.open.filter(({ part }) => part === 'mark').length;
  const { marks: count } = carried;
  const placed = Math.max(0, count - lost);
  const summary =
    count === 0
      ? t('versions.noMarks')
      : placed === count
        ? t('versions.allCame', { count })
        : t('versions.someCame', { count, placed });
  const tell = useEffectEvent(() => {
    announce(`${t('versions.title')}. ${summary}`);
  });
  useEffect(() => {
    tell();
  }, []);
  return (
    <>
      <h2 className="margin-heading">{t('versions.title')}</h2>
      <p>
        {carried.from !== to && <>{t('versions.since', { from: carried.from, to })} </>}
        <strong>{summary}</strong>
      </p>
      <MovedList moved={carried.moved} />
      <p className="quiet carried-copy">{t('versions.copy', { copy: carried.copy })}</p>
      <Button
        className="button"
        data-testid="carried-understood"
        onPress={() => {
          onPutAway();
          const outcome = changeAttempt(store, (attempt) => dismissNews(attempt, now()));
          if (outcome.ok) void outcome.value.then((saved) => saved && announce(t('versions.put')));
        }}
      >
        {t('versions.understood')}
      </Button>
    </>
  );
}
