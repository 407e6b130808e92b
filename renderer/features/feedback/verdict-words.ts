import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { BoundaryFault, ItemVerdict, MarkVerdict } from '../../../lessons/compare/comparison.ts';
import type { Strength } from '../../../lessons/format/key.ts';
import { assertNever } from '../../../lessons/result.ts';
import type { Span } from '../../../lessons/text/span.ts';
import type { WordIndex } from '../../../lessons/text/words.ts';
import { useReading } from '../../stores/react.ts';
import { useNumberWord } from './number-words.ts';
import type { Row } from './rows.ts';

/** How a place stands, for its sign: the same shapes as in the counts and the legend. */
export type Standing = 'found' | 'edges' | 'missed' | 'aside' | 'arguable' | 'free' | 'changed';

/** The few words a verdict has in a list. `words` are those of the text it is about: the article's, unless given. */
export function useShortVerdicts(wordsOfText?: WordIndex): {
  ofMark: (verdict: MarkVerdict) => string;
  ofItem: (outcome: ItemVerdict, strength: Strength) => string;
  ofRow: (row: Row) => string;
} {
  const { t } = useTranslation();
  const wordsOfArticle = useReading((state) => state.words);
  const words = wordsOfText ?? wordsOfArticle;
  const number = useNumberWord();
  return useMemo(() => {
    const counted = (which: 'extra' | 'missing', count: number): string =>
      t(`feedback.short.${which}`, { count, number: number(count) });
    const edges = ({ extra, missing }: BoundaryFault): string => {
      if (missing.length === 0) return counted('extra', countWords(extra, words));
      if (extra.length === 0) return counted('missing', countWords(missing, words));
      return t('feedback.short.shifted');
    };
    const ofMark = (verdict: MarkVerdict): string => {
      switch (verdict.kind) {
        case 'boundary':
          return edges(verdict);
        case 'not-in-key':
          return t(`feedback.short.${isNear(verdict) ? 'besideNear' : verdict.reason}`);
        case 'on-target':
        case 'other-category':
        case 'arguable':
        case 'duplicate':
        case 'wordless':
          return t(`feedback.short.${verdict.kind}`);
        default:
          return assertNever(verdict);
      }
    };
    const ofItem = (outcome: ItemVerdict, strength: Strength): string => {
      switch (outcome.kind) {
        case 'found':
          return t('feedback.short.on-target');
        case 'boundary':
          return edges(outcome);
        case 'not-needed':
          return t(`feedback.short.${strength === 'debatable' ? 'debatableFree' : 'acceptableFree'}`);
        case 'other-category':
        case 'arguable':
        case 'missed':
          return t(`feedback.short.${outcome.kind}`);
        default:
          return assertNever(outcome);
      }
    };
    return {
      ofMark,
      ofItem,
      ofRow: (row) => (row.kind === 'item' ? ofItem(row.outcome, row.item.strength) : ofMark(row.verdict)),
    };
  }, [t, words, number]);
}

export const countWords = (spans: readonly Span[], words: WordIndex): number =>
  spans.reduce((sum, span) => {
    const { from, to } = words.wordRange(span);
    return sum + to - from;
  }, 0);

/** True where a mark lies beside every item, but brushes one. */
export const isNear = (verdict: Extract<MarkVerdict, { kind: 'not-in-key' }>): boolean =>
  verdict.reason === 'beside' && verdict.item !== null;

export function standingOfMark({ kind }: MarkVerdict): Standing {
  switch (kind) {
    case 'on-target':
      return 'found';
    case 'boundary':
      return 'edges';
    case 'arguable':
      return 'arguable';
    case 'other-category':
    case 'not-in-key':
    case 'duplicate':
    case 'wordless':
      return 'aside';
    default:
      return assertNever(kind);
  }
}

export const standingOfRow = (row: Row): Standing =>
  row.kind === 'mark' ? standingOfMark(row.verdict) : standingOfItem(row.outcome);

export function standingOfItem({ kind }: ItemVerdict): Standing {
  switch (kind) {
    case 'found':
      return 'found';
    case 'boundary':
      return 'edges';
    case 'arguable':
      return 'arguable';
    case 'other-category':
      return 'aside';
    case 'missed':
      return 'missed';
    case 'not-needed':
      return 'free';
    default:
      return assertNever(kind);
  }
}
