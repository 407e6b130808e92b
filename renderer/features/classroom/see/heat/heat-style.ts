import type { CSSProperties } from 'react';

import type { Category } from '../../../../../lessons/format/category.ts';
import { heatFill, heatThickness, type Heat } from '../../../reader/heat-styles.ts';

/** Heat on an element, as it is on the article's words. */
export const heatStyle = (
  { colour, line }: Pick<Category, 'colour' | 'line'>,
  heat: Heat,
): CSSProperties => ({
  backgroundColor: heatFill(colour, heat),
  color: 'var(--on-strong)',
  textDecoration: `underline ${line} ${heatThickness(line, heat.step)} var(--${colour}-line)`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '0.16em',
});
