import type { Category, CategoryLine } from '../../../lessons/format/category.ts';

/** How strongly words are painted that a class marked: 1 for a few learners, 5 for nearly all. */
export type HeatLevel = 1 | 2 | 3 | 4 | 5;

export const heatLevels = [1, 2, 3, 4, 5] as const satisfies readonly HeatLevel[];

/** `heat` where one category is shown, `together` where several lie over each other and must let each other through. */
export type HeatState = `${'heat' | 'together'}-${HeatLevel}`;

export const heatStates: readonly HeatState[] = heatLevels.flatMap((level): HeatState[] => [
  `heat-${level}`,
  `together-${level}`,
]);

export interface Heat {
  step: HeatLevel;
  together: boolean;
}

export const isHeat = (state: string): state is HeatState => heatStates.some((heat) => heat === state);

export const heatOf = (state: HeatState): Heat => ({
  step: Number(state.slice(-1)) as HeatLevel,
  together: state.startsWith('together'),
});

/** How much of a category's strong colour covers the paper. Words stay legible on every blend of them: `heat-styles.test.ts`. */
const HEAT_COVER: Readonly<Record<HeatLevel, number>> = { 1: 0.14, 2: 0.32, 3: 0.52, 4: 0.76, 5: 1 };

/** Three categories over each other must not be darker than one may be. */
const TOGETHER = 0.55;

/** The strength of the fill as a share of the strong colour, 0 to 1. */
export const coverOf = ({ step, together }: Heat): number =>
  Math.round(100 * HEAT_COVER[step] * (together ? TOGETHER : 1)) / 100;

export const heatFill = (colour: Category['colour'], heat: Heat): string =>
  `color-mix(in srgb, var(--${colour}-strong) ${String(Math.round(100 * coverOf(heat)))}%, transparent)`;

/** The line's weight as a length of the style sheet: it grows with the text, for a hair is lost on a wall. */
export const heatThickness = (line: CategoryLine, step: HeatLevel): string =>
  `${String(heatWeight(line, step) / 16)}rem`;

/** The same in pixels at normal text size: each step at least a third heavier than the one before, so that it tells without the fill. */
export const heatWeight = (line: CategoryLine, step: HeatLevel): number =>
  (line === 'wavy' ? WAVY : line === 'double' ? DOUBLE : PLAIN)[step];

const PLAIN: Readonly<Record<HeatLevel, number>> = { 1: 1, 2: 1.75, 3: 2.75, 4: 4, 5: 5.5 };
/** A wave grows in height as it grows in weight. */
const WAVY: Readonly<Record<HeatLevel, number>> = { 1: 0.75, 2: 1.25, 3: 1.75, 4: 2.4, 5: 3.2 };
/** Two lines and a gap: three times the weight. */
const DOUBLE: Readonly<Record<HeatLevel, number>> = { 1: 0.5, 2: 0.75, 3: 1, 4: 1.5, 5: 2 };
