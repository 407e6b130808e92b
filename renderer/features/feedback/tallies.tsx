import { useTranslation } from 'react-i18next';

import type { Comparison, Tally } from '../../../lessons/compare/comparison.ts';
import type { Category } from '../../../lessons/format/category.ts';
import { useLesson } from '../../stores/react.ts';
import { useLocalized } from '../reader/use-localized.ts';
import { Sign } from './sign.tsx';

/** What each category comes to: words first, a row of small blocks second. */
export function Tallies({
  categories,
  edges = false,
}: {
  categories: Comparison['categories'];
  /** Whether blocks show which of the found ones are off at the edges; that is a verdict, so not at the first check. */
  edges?: boolean;
}) {
  const known = useLesson((state) => state.lesson.categories);
  return (
    <dl className="tallies">
      {categories.map((tally) => {
        const category = known.find(({ id }) => id === tally.category);
        return category === undefined ? null : (
          <TallyRow key={category.id} category={category} tally={tally} edges={edges} />
        );
      })}
    </dl>
  );
}

/** More blocks than this nobody takes in, and they would run off the page. */
const MOST_BLOCKS = 48;

function TallyRow({ category, tally, edges }: { category: Category; tally: Tally; edges: boolean }) {
  const localized = useLocalized();
  const { found, besides } = useTallyWords(tally);
  return (
    <div className="tally">
      <dt lang={localized(category.name).language}>{localized(category.name).text}</dt>
      <dd className="tally-words">{found}</dd>
      {tally.found + tally.missed + tally.reconsider <= MOST_BLOCKS && (
        <dd className="blocks" aria-hidden="true">
          <TallyBlocks tally={tally} colour={category.colour} edges={edges} />
        </dd>
      )}
      {besides !== '' && <dd className="tally-besides">{besides}</dd>}
    </div>
  );
}

/** A block for each item found, off at the edges, missed, and each mark to reconsider; none where nobody could take them in. */
export function TallyBlocks({
  tally: { found, boundary, missed, reconsider },
  colour,
  edges = false,
}: {
  tally: Pick<Tally, 'found' | 'boundary' | 'missed' | 'reconsider'>;
  colour: Category['colour'];
  edges?: boolean;
}) {
  const off = edges ? boundary : 0;
  if (found + missed + reconsider > MOST_BLOCKS) return null;
  return (
    <>
      {repeated(found - off, (place) => (
        <Sign key={`found-${place}`} standing="found" colour={colour} />
      ))}
      {repeated(off, (place) => (
        <Sign key={`edges-${place}`} standing="edges" colour={colour} />
      ))}
      {repeated(missed, (place) => (
        <Sign key={`missed-${place}`} standing="missed" colour={colour} />
      ))}
      {repeated(reconsider, (place) => (
        <Sign key={`aside-${place}`} standing="aside" colour={colour} />
      ))}
    </>
  );
}

/** "4 of 6 found", and what else there is to say: "3 marks to reconsider, 1 arguable". */
function useTallyWords({ found, expected, reconsider, arguable }: Tally): { found: string; besides: string } {
  const { t } = useTranslation();
  return {
    found: expected === 0 ? t('feedback.tally.nothing') : t('feedback.tally.found', { found, expected }),
    besides: [
      ...(reconsider === 0 ? [] : [t('feedback.tally.reconsider', { count: reconsider })]),
      ...(arguable === 0 ? [] : [t('feedback.tally.arguable', { count: arguable })]),
    ].join(', '),
  };
}

const repeated = <Made,>(times: number, make: (place: number) => Made): Made[] =>
  Array.from({ length: times }, (_, place) => make(place));
