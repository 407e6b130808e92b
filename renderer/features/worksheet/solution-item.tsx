import { speakersOf, type Boundary } from '../../../lessons/format/key.ts';
import type { Localized } from '../../../lessons/format/localized.ts';
import { sameSpan, textUnder } from '../../../lessons/text/span.ts';
import { betterKind } from '../feedback/explanation.tsx';
import { lineOf, type BrokenBlock } from '../paper/lines-of-text.ts';
import type { NumberedItem } from './key-numbers.ts';
import { useSheet } from './sheet-context.ts';

interface SolutionItemProps {
  numbered: NumberedItem;
  text: string;
  broken: readonly BrokenBlock[];
  /** The item this one goes on with, where the words stand in several stretches. */
  first: NumberedItem | null;
}

/** One place of the key with everything that is known about it. */
export function SolutionItem({ numbered, text, broken, first }: SolutionItemProps) {
  const { lesson, t, localized } = useSheet();
  const { item, category, name } = numbered;
  const technique = category.techniques.find(({ id }) => id === item.technique);
  const chosen = technique === undefined ? null : localized(technique.name);
  const kind = localized(category.name);
  const from = lineOf(item.core.start, broken);
  const to = lineOf(item.core.end - 1, broken);
  const speakers = speakersOf(item).map((speaker) => speaker.name);
  const { what, notice, counterTest, better } = item.explanation;
  const note = item.dispute === undefined ? null : localized(item.dispute.note);
  return (
    <li className="paper-item">
      <h3>
        <span className={`paper-name stroke-${category.colour} line-${category.line}`}>{name}</span>{' '}
        <span lang={lesson.language} dir="auto">
          {textUnder(text, item.core)}
        </span>
      </h3>
      <p className="paper-facts">
        {from === to
          ? t('worksheet.solution.line', { line: from })
          : t('worksheet.solution.lines', { from, to })}
        {' · '}
        <span lang={kind?.language}>{kind?.text ?? category.id}</span>
        {chosen !== null && (
          <>
            {' · '}
            <span lang={chosen.language}>{chosen.text}</span>
          </>
        )}
        {' · '}
        {t(`worksheet.solution.strength.${item.strength}`)}
        {first !== null && ` · ${t('worksheet.solution.continues', { name: first.name })}`}
      </p>
      <AlsoRight item={item} text={text} />
      {speakers.length > 0 && (
        <p>
          {t('worksheet.solution.speaker')} <span lang={lesson.language}>{speakers.join(', ')}</span>
          {item.cue !== null && (
            <>
              {' · '}
              {t('worksheet.solution.cue')} <span lang={lesson.language}>{textUnder(text, item.cue)}</span>
            </>
          )}
        </p>
      )}
      {item.dispute !== undefined && (
        <p>
          <strong>{t('worksheet.solution.expertsDiffer')}</strong>{' '}
          {note !== null && <span lang={note.language}>{note.text}</span>}
        </p>
      )}
      {item.dispute !== undefined && <ExpertsDiffer note={item.dispute.note} />}
      <dl className="paper-explanation">
        <Part title={t('feedback.compare.what')} text={what} />
        <Part title={t('feedback.compare.notice')} text={notice} />
        <Part title={t('feedback.compare.counterTest')} text={counterTest} />
        <Part title={t(`feedback.compare.better.${betterKind(category)}`)} text={better} />
      </dl>
    </li>
  );
}

/** On paper, too, the key does not hide where experts differ. */
function ExpertsDiffer({ note }: { note: Localized }) {
  const { t, localized } = useSheet();
  const said = localized(note);
  if (said === null) return <p>{t('feedback.compare.expertsDiffer')}</p>;
  return (
    <p>
      {t('feedback.compare.expertsDifferHow')} <span lang={said.language}>{said.text}</span>
    </p>
  );
}

/** Other boundaries under which a mark is as right. */
function AlsoRight({ item, text }: { item: NumberedItem['item']; text: string }) {
  const { lesson, t } = useSheet();
  const widest = (boundary: Boundary) => (
    <q lang={lesson.language} dir="auto">
      {textUnder(text, boundary.margin)}
    </q>
  );
  return (
    <>
      {!sameSpan(item.core, item.margin) && (
        <p>
          {t('worksheet.solution.upTo')} {widest(item)}
        </p>
      )}
      {item.alternatives.length > 0 && (
        <p>
          {t('worksheet.solution.alternatives')}{' '}
          {item.alternatives.map((boundary, place) => (
            <span key={place}>
              {place > 0 && ', '}
              {widest(boundary)}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Part({ title, text }: { title: string; text: Localized }) {
  const said = useSheet().localized(text);
  if (said === null) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd lang={said.language}>{said.text}</dd>
    </div>
  );
}
