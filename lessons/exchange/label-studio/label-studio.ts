import type { ExchangeFormat } from '../exchange-format.ts';
import { readLabelStudio } from './read-label-studio.ts';
import { writeLabelStudio } from './write-label-studio.ts';

/**
 * Label Studio's JSON: tasks with annotations, and in them results. Regions of plain text are understood; those of HTML,
 * dialogues, images and sound are not. Offsets are code points, in older versions UTF-16 code units.
 */
export const labelStudio: ExchangeFormat = {
  id: 'label-studio',
  name: 'Label Studio JSON',
  endings: ['.json'],
  read: readLabelStudio,
  write: writeLabelStudio,
};
