import { useMemo } from 'react';

import type { HandedOn } from '../../../../lessons/classroom/output/handed-on.ts';
import { markBeside } from '../../../../lessons/classroom/output/mark-beside.ts';
import { indexWords } from '../../../../lessons/compare/word-index.ts';
import { spanOfWords } from '../../../../lessons/compare/word-range.ts';
import type { Lesson } from '../../../../lessons/format/lesson.ts';
import { steps } from '../../../../lessons/marks/attempt.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { MarkedText, stateClass } from '../../feedback/marked-text.tsx';
import type { StrokeState } from '../../feedback/strokes.ts';
import { lineOf, type BrokenBlock } from '../../paper/lines-of-text.ts';
import { numberItems, type NumberedItem } from '../../worksheet/key-numbers.ts';
import { PaperArticle } from '../../worksheet/paper-article.tsx';
import { useSheet } from '../../worksheet/sheet-context.ts';
import { learnerStrokes } from './learner-strokes.ts';
import { ReportHead } from './report-head.tsx';

interface LearnerSheetProps {
  work: HandedOn;
  lesson: Lesson;
  broken: readonly BrokenBlock[];
}

/** A sheet for a short talk, or with the marked article and what the key says. */
export type Extent = 'brief' | 'full';

/** One learner's work on paper, for a talk about it: marks beside the key, place by place with reasons. By code only. */
export function LearnerSheet({ extent, work, lesson, broken }: LearnerSheetProps & { extent: Extent }) {
  const { language, t, letterOf } = useSheet();
  const { graded } = work;
  const strokes = useMemo(() => learnerStrokes(lesson, graded), [lesson, graded]);
  const numbered = useMemo(() => numberItems(lesson, letterOf), [lesson, letterOf]);
  const listed = extent === 'full' ? numbered : numbered.filter(({ item }) => isToTalkAbout(item.id, work));
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const id = `sheet-${work.learner}`;
  return (
    <article className="report-learner" aria-label={`${t('classOutput.sheet.learner')} ${work.learner}`}>
      <ReportHead
        kind={`${t('classOutput.sheet.learner')} ${work.learner}`}
        facts={[
          work.class.name,
          t('classOutput.sheet.handedIn', { at: at.format(new Date(work.handedInAt)) }),
        ]}
      >
        {!work.intact && <p className="report-warning">{t('classOutput.sheet.notIntact')}</p>}
      </ReportHead>
      <Whole work={work} lesson={lesson} />
      {extent === 'full' && (
        <section className="paper-article paper-solved" aria-labelledby={`${id}-marks`}>
          <h2 id={`${id}-marks`}>{t('classOutput.sheet.marks')}</h2>
          <MarksKey lesson={lesson} />
          <PaperArticle
            broken={broken}
            set={(line) => (
              <MarkedText
                text={lesson.text}
                range={line}
                strokes={strokes}
                letterOf={({ category }) => letterOf(category)}
              />
            )}
          />
        </section>
      )}
      <section aria-label={t('classView.items.heading')}>
        <h2>{t(extent === 'brief' ? 'classOutput.sheet.toTalk' : 'classView.items.heading')}</h2>
        {listed.length === 0 && <p>{t('classOutput.sheet.nothingToTalk')}</p>}
        <ol className={extent === 'brief' ? 'paper-items paper-brief' : 'paper-items'}>
          {listed.map((entry) => (
            <Item
              key={entry.item.id}
              numbered={entry}
              extent={extent}
              work={work}
              lesson={lesson}
              broken={broken}
            />
          ))}
        </ol>
      </section>
      <Besides work={work} lesson={lesson} broken={broken} />
    </article>
  );
}

/** On a short sheet: what was not found as the key has it, and wherever the learner says something. */
function isToTalkAbout(item: string, { graded }: HandedOn): boolean {
  const outcome = graded.items[item];
  if (outcome === 'missed' || outcome === 'other-category' || outcome === 'boundary') return true;
  return graded.stances[item]?.kind === 'disagree' || (markBeside(graded, item)?.why ?? '') !== '';
}

function Whole({ work: { graded }, lesson }: Pick<LearnerSheetProps, 'work' | 'lesson'>) {
  const { t, localized } = useSheet();
  const { whole, categories, seconds } = graded;
  const worked = steps.flatMap((step) => {
    const minutes = Math.round((seconds[step] ?? 0) / 60);
    if (seconds[step] === undefined) return [];
    return [t('classOutput.sheet.minutes', { step: t(`classOutput.step.${step}`), count: minutes })];
  });
  return (
    <section aria-label={t('classView.whole.tab')}>
      <ul className="paper-notes report-whole">
        <li>
          <strong>{t('classOutput.sheet.found', { found: whole.found, count: whole.expected })}</strong>
          {whole.boundary > 0 && `, ${t('classOutput.sheet.boundary', { count: whole.boundary })}`}
          {whole.reconsider > 0 && `; ${t('classOutput.sheet.reconsider', { count: whole.reconsider })}`}
        </li>
        {categories
          .filter(({ expected }) => expected > 0)
          .map(({ category: id, expected, found }) => {
            const name = localized(lesson.categories.find((one) => one.id === id)?.name ?? { und: id });
            return (
              <li key={id}>
                {t('classOutput.feedback.category', { category: name?.text ?? id, found, expected })}
              </li>
            );
          })}
        {worked.length > 0 && <li>{t('classOutput.sheet.times', { times: worked.join(', ') })}</li>}
      </ul>
    </section>
  );
}

const shown = ['found', 'mine', 'missed', 'aside'] as const satisfies readonly StrokeState[];

function MarksKey({ lesson }: { lesson: Lesson }) {
  const { t, localized, letterOf } = useSheet();
  const pen = lesson.categories[0];
  return (
    <ul className="paper-key">
      {lesson.categories.map((category) => (
        <li key={category.id}>
          <span className={`paper-sample stroke-${category.colour} line-${category.line}`} />{' '}
          <strong>{letterOf(category)}</strong> {localized(category.name)?.text}
        </li>
      ))}
      {pen !== undefined &&
        shown.map((state) => (
          <li key={state}>
            <mark className={`marked stroke-${pen.colour} line-${pen.line} ${stateClass[state]}`}>
              {'\u00a0'.repeat(6)}
            </mark>{' '}
            {t(`classOutput.sheet.state.${state}`)}
          </li>
        ))}
    </ul>
  );
}

function Item({
  numbered: { item, category, name },
  extent,
  work: { graded },
  lesson,
  broken,
}: LearnerSheetProps & { numbered: NumberedItem; extent: Extent }) {
  const { t, localized } = useSheet();
  const outcome = graded.items[item.id];
  const mark = markBeside(graded, item.id);
  const stance = graded.stances[item.id];
  const { what, notice } = item.explanation;
  // What was found needs no help in being found, and all of the key on every sheet nobody would read.
  const helps = extent === 'full' && (outcome === 'missed' || outcome === 'other-category');
  const explained = helps
    ? ([
        ['what', what],
        ['notice', notice],
      ] as const)
    : [];
  return (
    <li className="paper-item">
      <h3>
        <span className={`paper-name stroke-${category.colour} line-${category.line}`}>{name}</span>{' '}
        <span lang={lesson.language} dir="auto">
          {textUnder(lesson.text, item.core)}
        </span>
      </h3>
      <p className="paper-facts">
        {t('worksheet.solution.line', { line: lineOf(item.core.start, broken) })}
        {' · '}
        <strong>{outcome === undefined ? '' : t(`classOutput.outcome.${outcome}`)}</strong>
        {mark !== null && ` · ${t(`classOutput.sheet.${mark.sure ? 'sure' : 'unsure'}`)}`}
      </p>
      {mark !== null && mark.why !== '' && (
        <p>
          {t('classOutput.sheet.why')} <q dir="auto">{mark.why}</q>
        </p>
      )}
      {stance !== undefined && (extent === 'full' || stance.kind === 'disagree') && (
        <p>
          {t(`classOutput.sheet.stance.${stance.kind}`)}
          {stance.kind === 'disagree' && stance.reason !== '' && (
            <>
              {' '}
              <q dir="auto">{stance.reason}</q>
            </>
          )}
        </p>
      )}
      {explained.length > 0 && (
        <dl className="paper-explanation">
          {explained.map(([part, texts]) => {
            const said = localized(texts);
            return (
              said !== null && (
                <div key={part}>
                  <dt>{t(`feedback.compare.${part}`)}</dt>
                  <dd lang={said.language}>{said.text}</dd>
                </div>
              )
            );
          })}
        </dl>
      )}
    </li>
  );
}

/** Marks the key has nothing beside; what was thought of there may be worth as much as the key. */
function Besides({ work: { graded }, lesson, broken }: LearnerSheetProps) {
  const { t, localized } = useSheet();
  const words = indexWords(lesson.text, lesson.language);
  const marks = graded.marks.flatMap((mark) => {
    const span = mark.outcome === 'not-in-key' ? spanOfWords(mark, words) : null;
    return span === null ? [] : [{ mark, span }];
  });
  if (marks.length === 0) return null;
  return (
    <section aria-label={t('classOutput.sheet.besides')}>
      <h2>{t('classOutput.sheet.besides')}</h2>
      <ul className="paper-items">
        {marks.map(({ mark, span }) => (
          <li key={`${mark.category}-${String(span.start)}`} className="paper-item">
            <h3 lang={lesson.language} dir="auto">
              {briefly(textUnder(lesson.text, span))}
            </h3>
            <p className="paper-facts">
              {t('worksheet.solution.line', { line: lineOf(span.start, broken) })}
              {' · '}
              {localized(
                lesson.categories.find(({ id }) => id === mark.category)?.name ?? { und: mark.category },
              )?.text ?? mark.category}
              {' · '}
              {t(`classOutput.sheet.${mark.sure ? 'sure' : 'unsure'}`)}
            </p>
            {mark.why !== '' && (
              <p>
                {t('classOutput.sheet.why')} <q dir="auto">{mark.why}</q>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A mark over the whole article would print it once more. */
const LONGEST_WORDS = 200;

const briefly = (words: string): string =>
  words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS).replace(/\s+\S*$/u, '')} …`;
