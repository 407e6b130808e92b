import type { ExchangeFormat } from '../exchange-format.ts';
import { withoutEnding } from '../read-files.ts';
import { readBrat } from './read-brat.ts';
import { writeBrat } from './write-brat.ts';

/**
 * brat's standoff files: the text in NAME.txt, its annotations in NAME.ann. Offsets are code points; a line break counts
 * as what it is, "\r\n" as two.
 */
export const brat: ExchangeFormat = {
  id: 'brat',
  name: 'brat standoff',
  endings: ['.txt', '.ann'],
  companions: (name) => [withoutEnding(name) + (name.endsWith('.ann') ? '.txt' : '.ann')],
  read: readBrat,
  write: writeBrat,
};
