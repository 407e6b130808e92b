import type { ProjectorView } from '../../../../lessons/classroom/for-projector.ts';
import type { HeatLevel } from '../../reader/heat-styles.ts';
import type { Warm } from '../see/heat/heat-layers.ts';

/** The wall has four levels, quarters of the class; the faintest of the page's five would be lost on it. */
export const wallLevel = (level: 1 | 2 | 3 | 4): HeatLevel => (level + 1) as HeatLevel;

export const wallWarm = ({ heat }: Pick<ProjectorView, 'heat'>, category: string): Warm[] =>
  (heat[category] ?? []).map(({ from, to, level }) => ({ from, to, level: wallLevel(level) }));
