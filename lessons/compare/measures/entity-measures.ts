import { categoriesIn, groupByCategory, type CategorizedSpan } from './categorized-span.ts';
import type { EntityTally } from './entity-tally.ts';
import { entityType } from './entity-type.ts';
import { exact } from './exact.ts';
import { partial } from './partial.ts';
import { strict } from './strict.ts';

/** The four schemes under the names nervaluate gives them. */
export interface EntityMeasures {
  strict: EntityTally;
  exact: EntityTally;
  partial: EntityTally;
  ent_type: EntityTally;
}

export const entityMeasures = (
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
): EntityMeasures => ({
  strict: strict(key, marks),
  exact: exact(key, marks),
  partial: partial(key, marks),
  ent_type: entityType(key, marks),
});

/** The same for each category that occurs, from the spans of that category alone. */
export function entityMeasuresPerCategory(
  key: readonly CategorizedSpan[],
  marks: readonly CategorizedSpan[],
): Record<string, EntityMeasures> {
  const keyGroups = groupByCategory(key);
  const markGroups = groupByCategory(marks);
  return Object.fromEntries(
    categoriesIn(key, marks).map((category) => [
      category,
      entityMeasures(keyGroups.get(category) ?? [], markGroups.get(category) ?? []),
    ]),
  );
}
