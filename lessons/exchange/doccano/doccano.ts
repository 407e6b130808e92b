import type { ExchangeFormat } from '../exchange-format.ts';
import { readDoccano } from './read-doccano.ts';
import { writeDoccano } from './write-doccano.ts';

/**
 * doccano's JSON Lines for sequence labelling, with or without relations. Offsets are UTF-16 code units: the browser
 * counts them, and the server stores them as they come. (Projects that count grapheme clusters write others; nothing in
 * the file says so.)
 */
export const doccano: ExchangeFormat = {
  id: 'doccano',
  name: 'doccano JSONL',
  endings: ['.jsonl'],
  read: readDoccano,
  write: writeDoccano,
};
