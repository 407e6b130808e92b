import type { SmallText } from '../../../lessons/format/lesson.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { MarkedText } from '../feedback/marked-text.tsx';
import { layStrokes, type Stroke } from '../feedback/strokes.ts';
import { useSheet } from './sheet-context.ts';

/** The new sentences with what is to be found in them, and why. */
export function SolvedSentences({ sentences }: { sentences: readonly SmallText[] }) {
  const { t } = useSheet();
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="paper-solved-sentences">
      <h2 id="paper-solved-sentences">{t('worksheet.solution.transfer')}</h2>
      <ol className="paper-sentences">
        {sentences.map((small) => (
          <Solved key={small.id} small={small} />
        ))}
      </ol>
    </section>
  );
}

function Solved({ small }: { small: SmallText }) {
  const { lesson, t, localized, letterOf } = useSheet();
  const comment = localized(small.comment);
  const categoryOf = (id: string) => lesson.categories.find((category) => category.id === id);
  const strokes = small.spans.flatMap(({ core, category: id }): Stroke[] => {
    const category = categoryOf(id);
    return category === undefined ? [] : [{ ...core, category, state: 'found' }];
  });
  return (
    <li>
      <p className="paper-small-text" lang={lesson.language} dir="auto">
        <MarkedText
          text={small.text}
          range={{ start: 0, end: small.text.length }}
          strokes={layStrokes(strokes)}
          letterOf={({ category }) => letterOf(category)}
        />
      </p>
      {small.spans.length === 0 && <p>{t('worksheet.solution.clean')}</p>}
      <ul className="paper-notes">
        {small.spans.map((span) => {
          const category = categoryOf(span.category);
          const why = localized(span.why);
          if (category === undefined) return null;
          return (
            <li key={`${span.category}-${String(span.core.start)}`}>
              <strong>{letterOf(category)}</strong>{' '}
              <q lang={lesson.language} dir="auto">
                {textUnder(small.text, span.core)}
              </q>
              {why !== null && <span lang={why.language}>: {why.text}</span>}
            </li>
          );
        })}
      </ul>
      {comment !== null && <p lang={comment.language}>{comment.text}</p>}
    </li>
  );
}
