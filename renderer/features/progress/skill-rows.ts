import type { Category } from '../../../lessons/format/category.ts';
import type { Count } from '../../../lessons/progress/count.ts';
import type { Milestone } from '../../../lessons/progress/milestones.ts';
import type { Skills } from '../../../lessons/progress/skills.ts';

/** The skills as the learner meets them; restraint is what is left of over-marking: more is better in all three. */
export const skillNames = ['finding', 'restraint', 'boundaries'] as const;
export type SkillName = (typeof skillNames)[number];

/** One line of a skill: of a category, or of the clean sentences; one count a lesson, null where it has no such category. */
export interface SkillRow {
  category: Category | null;
  /** Which language the category's name was written for. */
  language: string;
  counts: (Count | null)[];
}

/** The rows of a skill over some lessons; a category is named as the newest of them names it. */
export function skillRows(skill: SkillName, milestones: readonly Milestone[]): SkillRow[] {
  const named = new Map<string, { category: Category; language: string }>();
  for (const { categories, language } of milestones) {
    for (const category of categories) named.set(category.id, { category, language });
  }
  const rows: SkillRow[] = [...named.values()].map(({ category, language }) => ({
    category,
    language,
    counts: milestones.map(({ skills }) => {
      const found = skills.categories.find((one) => one.category === category.id);
      return found === undefined ? null : countIn(skill, found);
    }),
  }));
  if (skill !== 'restraint') return rows;
  return [...rows, { category: null, language: '', counts: milestones.map(({ skills }) => skills.clean) }];
}

function countIn(skill: SkillName, skills: Skills): Count {
  if (skill !== 'restraint') return skills[skill];
  const { part, whole } = skills.overMarking;
  return { part: whole - part, whole };
}

/** The newest count there is. */
export const newestOf = ({ counts }: SkillRow): Count | null =>
  counts.reduce<Count | null>((newest, count) => count ?? newest, null);
