import { useMemo } from 'react';

import type { Lesson } from '../../../lessons/format/lesson.ts';
import { MarkedText } from '../feedback/marked-text.tsx';
import { layStrokes } from '../feedback/strokes.ts';
import type { BrokenBlock } from '../paper/lines-of-text.ts';
import { numberItems, strokesOfKey } from './key-numbers.ts';
import { PaperArticle } from './paper-article.tsx';
import { SheetHead, SheetRights } from './sheet-frame.tsx';
import { useSheet } from './sheet-context.ts';
import { SolutionItem } from './solution-item.tsx';
import { SolutionLegend } from './solution-legend.tsx';
import { SolvedSentences } from './solved-sentences.tsx';
import { WhoSpeaks } from './who-speaks.tsx';

/** The key for the teacher's hand: in the article, place by place with every explanation, who speaks, sentences solved. */
export function SolutionSheet({ lesson, broken }: { lesson: Lesson; broken: readonly BrokenBlock[] }) {
  const { t, letterOf } = useSheet();
  const numbered = useMemo(() => numberItems(lesson, letterOf), [lesson, letterOf]);
  const strokes = useMemo(() => layStrokes(strokesOfKey(numbered)), [numbered]);
  return (
    <>
      <SheetHead kind={t('worksheet.solution.title')}>
        <p className="paper-how">{t('worksheet.solution.how')}</p>
      </SheetHead>
      <section className="paper-article paper-solved" aria-labelledby="paper-solved">
        <h2 id="paper-solved">{t('worksheet.solution.article')}</h2>
        <SolutionLegend />
        <PaperArticle
          broken={broken}
          set={(line) => (
            <MarkedText
              text={lesson.text}
              range={line}
              strokes={strokes}
              // A thin space keeps two names apart that begin at the same word.
              letterOf={({ name }) => `${name}\u2009`}
            />
          )}
        />
      </section>
      <section aria-labelledby="paper-items">
        <h2 id="paper-items">{t('worksheet.solution.items')}</h2>
        {numbered.length === 0 && <p>{t('worksheet.solution.none')}</p>}
        <ol className="paper-items">
          {numbered.map((entry) => (
            <SolutionItem
              key={entry.item.id}
              numbered={entry}
              text={lesson.text}
              broken={broken}
              first={numbered.find(({ item }) => item.id === entry.item.continues) ?? null}
            />
          ))}
        </ol>
      </section>
      <WhoSpeaks lesson={lesson} />
      <SolvedSentences sentences={lesson.transfer} />
      <SheetRights />
    </>
  );
}
