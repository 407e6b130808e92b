import type { Category } from '../../../lessons/format/category.ts';
import { MarkedText } from '../feedback/marked-text.tsx';
import { layStrokes, type Stroke } from '../feedback/strokes.ts';
import { useSheet } from './sheet-context.ts';

/** What is to be done with the article, with which lines and letters, and what that looks like when it is done. */
export function Tasks() {
  const { lesson, t, localized } = useSheet();
  const attributed = lesson.categories.find((category) => category.attributed);
  const speaker = attributed === undefined ? null : localized(attributed.name);
  return (
    <section aria-labelledby="paper-tasks">
      <h2 id="paper-tasks">{t('worksheet.tasks')}</h2>
      <ol className="paper-steps">
        <li>{t('worksheet.step.read')}</li>
        <li>
          {t('worksheet.step.mark')}
          {speaker !== null && ` ${t('worksheet.step.speaker', { category: speaker.text })}`}
        </li>
        <li>{t('worksheet.step.compare')}</li>
        <li>{t(lesson.sentences.length === 0 ? 'worksheet.step.answer' : 'worksheet.step.answerAndGoOn')}</li>
      </ol>
      <h3>{t('worksheet.legend')}</h3>
      <ul className="paper-legend">
        {lesson.categories.map((category) => (
          <LegendEntry key={category.id} category={category} />
        ))}
      </ul>
      <p>{t('worksheet.leaveAlone')}</p>
      <Example />
    </section>
  );
}

function LegendEntry({ category }: { category: Category }) {
  const { t, localized, letterOf } = useSheet();
  const name = localized(category.name);
  const description = localized(category.description);
  return (
    <li>
      <span className="paper-letter" aria-hidden="true">
        {letterOf(category)}
      </span>
      <span className={`paper-sample stroke-${category.colour} line-${category.line}`} aria-hidden="true" />
      <p>
        <strong lang={name?.language}>{name?.text ?? category.id}</strong>{' '}
        <span className="paper-line-name">({t(`worksheet.line.${category.line}`)})</span>
        {description !== null && <span lang={description.language}>: {description.text}</span>}
      </p>
    </li>
  );
}

function Example() {
  const { lesson, t, localized, letterOf } = useSheet();
  const { text, spans, comment } = lesson.example;
  const said = localized(comment);
  if (localized({ [lesson.language]: text }) === null || spans.length === 0) return null;
  const categoryOf = (id: string) => lesson.categories.find((category) => category.id === id);
  const strokes = spans.flatMap(({ core, category: id }): Stroke[] => {
    const category = categoryOf(id);
    return category === undefined ? [] : [{ ...core, category, state: 'line' }];
  });
  return (
    <div className="paper-example">
      <h3>{t('worksheet.example')}</h3>
      <p className="paper-small-text" lang={lesson.language} dir="auto">
        <MarkedText
          text={text}
          range={{ start: 0, end: text.length }}
          strokes={layStrokes(strokes)}
          letterOf={({ category }) => letterOf(category)}
        />
      </p>
      <ul className="paper-notes">
        {spans.map((span) => {
          const category = categoryOf(span.category);
          const why = localized(span.why);
          if (category === undefined || why === null) return null;
          return (
            <li key={`${span.category}-${String(span.core.start)}`}>
              <strong>{letterOf(category)}</strong> <span lang={why.language}>{why.text}</span>
            </li>
          );
        })}
      </ul>
      {said !== null && <p lang={said.language}>{said.text}</p>}
    </div>
  );
}
