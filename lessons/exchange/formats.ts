import { brat } from './brat/brat.ts';
import { csv } from './csv/csv.ts';
import { doccano } from './doccano/doccano.ts';
import type { ExchangeFormat } from './exchange-format.ts';
import { h5pMarkTheWords } from './h5p/mark-the-words.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { qti3Hottext } from './qti/qti3-hottext.ts';
import { uimaCasJson, uimaCasXmi } from './uima-cas/uima-cas.ts';
import { w3c } from './w3c/w3c.ts';
import { webannoTsv3 } from './webanno-tsv3/webanno-tsv3.ts';

/** Every format of another tool that Lesart knows; what each carries is told in docs/exchange.md. */
export const formats: readonly ExchangeFormat[] = [
  brat,
  webannoTsv3,
  uimaCasXmi,
  uimaCasJson,
  doccano,
  labelStudio,
  w3c,
  h5pMarkTheWords,
  qti3Hottext,
  csv,
];

/** The format of this id, as it is typed on the command line. */
export const formatById = (id: string): ExchangeFormat | null =>
  formats.find((format) => format.id === id) ?? null;
