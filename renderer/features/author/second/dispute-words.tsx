import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { DisputeKind } from '../../../../lessons/authoring/second/dispute-kinds.ts';
import { disputedSpan, type Dispute } from '../../../../lessons/authoring/second/disputes.ts';
import { isUnchosen } from '../../../../lessons/authoring/draft.ts';
import { boundariesOf, speakersOf, type KeyItem } from '../../../../lessons/format/key.ts';
import { sameSpan, textUnder, type Span } from '../../../../lessons/text/span.ts';
import { useAuthor } from '../../../stores/react.ts';
import { useArticle } from '../../reader/text-context.ts';
import { useLocalized } from '../../reader/use-localized.ts';

/** The words a dispute is about. */
export function useDisputedWords(): (dispute: Dispute) => string {
  const text = useAuthor((state) => state.draft.lesson.text);
  return useCallback((dispute) => textUnder(text, disputedSpan(dispute)), [text]);
}

/** "Zeile 12"; empty while the article is not laid out. */
export function useLine(): (span: Span) => string {
  const { t } = useTranslation();
  const article = useArticle();
  return useCallback(
    (span) => (article === null ? '' : t('reader.line', { line: article.lineOf(span.start) })),
    [t, article],
  );
}

/** What one of the two says of the place: its words, and what the dispute is about. */
export function SideOfDispute({
  item,
  kind,
  whose,
}: {
  /** Null: this side has nothing here. */
  item: KeyItem | null;
  kind: DisputeKind;
  whose: string;
}) {
  const { t } = useTranslation();
  const { text, language } = useAuthor((state) => state.draft.lesson);
  const facts = useFacts();
  return (
    <div className="dispute-side">
      <h4 dir="auto">{whose}</h4>
      {item === null ? (
        <p className="quiet">{t('authorSecond.nothingHere')}</p>
      ) : (
        <>
          <p className="article-words" lang={language}>
            {textUnder(text, item.core)}
          </p>
          <p className="dispute-facts">{facts(item, kind)}</p>
        </>
      )}
    </div>
  );
}

/** Category and strength of an item, and what else the dispute is about. */
function useFacts(): (item: KeyItem, kind: DisputeKind) => string {
  const { t } = useTranslation();
  const { text, categories, language } = useAuthor((state) => state.draft.lesson);
  const localized = useLocalized();
  return (item, kind) => {
    const category = categories.find(({ id }) => id === item.category);
    const technique = category?.techniques.find(({ id }) => id === item.technique);
    const list = new Intl.ListFormat(language);
    const links = {
      speaker: speakersOf(item).map(({ name }) => name),
      cue: item.cue === null ? [] : [textUnder(text, item.cue)],
    };
    return [
      category === undefined ? '' : localized(category.name).text,
      technique === undefined || isUnchosen(item) ? '' : localized(technique.name).text,
      t(`authorSecond.strength.${item.strength}`),
      ...(kind === 'boundary'
        ? furtherBoundaries(item, text, (words) => t('authorSecond.upTo', { words }))
        : []),
      ...(kind === 'speaker' || kind === 'cue'
        ? [
            links[kind].length === 0
              ? t(`authorSecond.no.${kind}`)
              : t(`authorSecond.${kind}`, { words: list.format(links[kind]) }),
          ]
        : []),
    ]
      .filter((fact) => fact !== '')
      .join(' · ');
  };
}

/** What else may be marked than the core: margin and alternatives. */
const furtherBoundaries = (item: KeyItem, text: string, say: (words: string) => string): string[] =>
  boundariesOf(item).flatMap(({ core, margin }, place) =>
    place === 0 && sameSpan(core, margin) ? [] : [say(textUnder(text, place === 0 ? margin : core))],
  );
