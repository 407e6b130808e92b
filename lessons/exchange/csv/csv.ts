import type { ExchangeFormat } from '../exchange-format.ts';
import { writeKeyTable } from './write-key-table.ts';

/** The answer key as a table, for spreadsheets and statistics: a row for each item, offsets in code points. */
export const csv: ExchangeFormat = {
  id: 'csv',
  name: 'CSV',
  endings: ['.csv'],
  read: null,
  write: writeKeyTable,
};
