import type { ItemView } from '../../../../../lessons/classroom/class-view.ts';
import type { Category } from '../../../../../lessons/format/category.ts';
import { Sign } from '../../../feedback/sign.tsx';
import { outcomes } from './outcomes.ts';

/** Beyond this many learners a block would be a hair: then each outcome is a stretch as long as its share. */
const MOST_BLOCKS = 40;

/** A class as a row of small blocks, one a learner, in the signs of what became of the item. Its words stand beside it. */
export function OutcomeBlocks({ item, colour }: { item: ItemView; colour: Category['colour'] | undefined }) {
  const all = outcomes.reduce((sum, { name }) => sum + item[name], 0);
  if (all > MOST_BLOCKS) {
    return (
      <span className="outcome-bar" aria-hidden="true">
        {outcomes
          .filter(({ name }) => item[name] > 0)
          .map(({ name, standing }) => (
            <span
              key={name}
              className={`sign sign-${standing} tint-${colour ?? 'slate'}`}
              style={{ flexGrow: item[name] }}
            />
          ))}
      </span>
    );
  }
  return (
    <span className="outcome-blocks" aria-hidden="true">
      {outcomes.flatMap(({ name, standing }) =>
        Array.from({ length: item[name] }, (_, place) => (
          <Sign key={`${name}-${String(place)}`} standing={standing} colour={colour} />
        )),
      )}
    </span>
  );
}
