import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { BoundaryFault, ItemVerdict, MarkVerdict } from '../../../lessons/compare/comparison.ts';
import { textUnder, type Span } from '../../../lessons/text/span.ts';
import { useReading } from '../../stores/react.ts';
import { useLocalized } from '../reader/use-localized.ts';
import { capitalised, useNumberWord } from './number-words.ts';
import { SentenceWithWords, WORDS } from './quoted.tsx';
import { countWords, isNear } from './verdict-words.ts';

/** What the comparison says of one mark, in full; `revealed` adds what only the key tells. */
export function MarkVerdictSentences({
  verdict,
  revealed = false,
}: {
  verdict: MarkVerdict;
  revealed?: boolean;
}) {
  const { t } = useTranslation();
  const number = useNumberWord();
  const count = verdict.joined.length;
  return (
    <p className="verdict">
      <MarkVerdictText verdict={verdict} revealed={revealed} />
      {count > 0 && ` ${t('feedback.verdict.joined', { count, number: number(count) })}`}
    </p>
  );
}

function MarkVerdictText({ verdict, revealed }: { verdict: MarkVerdict; revealed: boolean }): ReactNode {
  const { t } = useTranslation();
  switch (verdict.kind) {
    case 'boundary':
      return (
        <>
          {t('feedback.verdict.boundary')}
          <Fault fault={verdict} />
        </>
      );
    case 'not-in-key':
      return (
        <>
          {t(`feedback.verdict.${isNear(verdict) ? 'besideNear' : verdict.reason}`)}
          {revealed && (verdict.reason === 'too-wide' || verdict.reason === 'too-narrow') && (
            <Fault fault={verdict} />
          )}
        </>
      );
    case 'other-category':
      return t('feedback.verdict.other-category');
    case 'on-target':
    case 'arguable':
    case 'duplicate':
    case 'wordless':
      return t(`feedback.verdict.${verdict.kind}`);
  }
}

/** What became of a key item, in full; after the reveal only. */
export function ItemVerdictSentences({
  outcome,
  strength,
  category,
}: {
  outcome: ItemVerdict;
  strength: 'required' | 'acceptable' | 'debatable';
  category: string;
}) {
  const { t } = useTranslation();
  const name = useCategoryName();
  const text = (): ReactNode => {
    switch (outcome.kind) {
      case 'found':
        return t('feedback.verdict.on-target');
      case 'boundary':
        return (
          <>
            {t('feedback.verdict.boundary')}
            <Fault fault={outcome} />
          </>
        );
      case 'other-category':
        return t('feedback.verdict.otherCategoryNamed', {
          mine: name(outcome.category),
          theirs: name(category),
        });
      case 'arguable':
        return t('feedback.verdict.arguable');
      case 'missed':
        return t('feedback.verdict.missed');
      case 'not-needed':
        return t(`feedback.verdict.${strength === 'debatable' ? 'debatableFree' : 'acceptableFree'}`);
    }
  };
  return <p className="verdict">{text()}</p>;
}

/** Which words are too many and which are missing. */
function Fault({ fault: { extra, missing } }: { fault: BoundaryFault }) {
  return (
    <>
      <WordsOff which="extra" spans={extra} />
      <WordsOff which="missing" spans={missing} />
    </>
  );
}

function WordsOff({ which, spans }: { which: 'extra' | 'missing'; spans: readonly Span[] }) {
  const { t } = useTranslation();
  const text = useReading((state) => state.lesson.text);
  const words = useReading((state) => state.words);
  const number = useNumberWord();
  return spans.map((span) => {
    const count = countWords([span], words);
    const sentence = t(`feedback.verdict.${which}`, { count, number: number(count), words: WORDS });
    return (
      <span key={span.start}>
        {' '}
        <SentenceWithWords sentence={capitalised(sentence)} words={textUnder(text, span)} />
      </span>
    );
  });
}

export function useCategoryName(): (id: string) => string {
  const categories = useReading((state) => state.lesson.categories);
  const localized = useLocalized();
  return (id) => {
    const category = categories.find((candidate) => candidate.id === id);
    return category === undefined ? id : localized(category.name).text;
  };
}
