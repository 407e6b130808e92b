import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { textUnder } from '../../../lessons/text/span.ts';
import { announce } from '../../stores/announcements.ts';
import { useLessonStores } from '../../stores/react.ts';
import { useArticle } from '../reader/text-context.ts';
import { useLocalized } from '../reader/use-localized.ts';
import { focusOf, type Row } from './rows.ts';
import { useShortVerdicts } from './verdict-words.ts';

/** From one row to the next, by buttons and, wherever the keyboard is, by Alt with the arrows up and down. */
export function Walk({ rows, current }: { rows: readonly Row[]; current: Row | null }) {
  const { t } = useTranslation();
  const { lesson, desk } = useLessonStores();
  const article = useArticle();
  const { ofRow } = useShortVerdicts();
  const localized = useLocalized();
  const place = current === null ? -1 : rows.findIndex(({ id }) => id === current.id);

  const go = (by: 1 | -1): void => {
    const next =
      rows[place === -1 ? (by === 1 ? 0 : rows.length - 1) : (place + by + rows.length) % rows.length];
    if (next === undefined) return;
    desk.setState({ focus: focusOf(next), marginOpen: true });
    article?.show(next.span);
    const { text, categories } = lesson.getState().lesson;
    const category = categories.find(({ id }) => id === next.category);
    const name = category === undefined ? '' : `${localized(category.name).text}, `;
    const disputed = next.kind === 'item' && next.item.dispute !== undefined;
    const differ = disputed ? `. ${t('feedback.compare.expertsDiffer')}` : '';
    announce(`${name}${textUnder(text, next.span)}: ${ofRow(next)}${differ}`);
  };
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });

  useEffect(() => {
    // Before the article takes these keys for its marks alone.
    const walk = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', walk, { capture: true });
    return () => {
      window.removeEventListener('keydown', walk, { capture: true });
    };
  }, []);

  if (rows.length === 0) return null;
  return (
    <div className="walk" role="group" aria-label={t('feedback.compare.walk')}>
      <Button
        className="small"
        aria-label={t('feedback.compare.earlier')}
        onPress={() => {
          go(-1);
        }}
      >
        ‹
      </Button>
      <span className="walk-place">
        {place === -1
          ? t('feedback.compare.places', { count: rows.length })
          : t('feedback.compare.place', { place: place + 1, whole: rows.length })}
      </span>
      <Button
        className="small"
        aria-label={t('feedback.compare.later')}
        onPress={() => {
          go(1);
        }}
      >
        ›
      </Button>
    </div>
  );
}
