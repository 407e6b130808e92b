import { fail, succeed, type Result } from '../../result.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { ExchangeFormat, ExchangeProblem, Exported, Imported, TextFile } from '../exchange-format.ts';
import { FileNames } from '../file-names.ts';
import { fromLayers } from '../layers/from-layers.ts';
import type { LayeredText } from '../layers/layered-text.ts';
import { toLayers } from '../layers/to-layers.ts';
import { loneSurrogates, makeWritable } from '../layers/writable.ts';
import { LossReport } from '../loss-report.ts';
import { readEach, withoutEnding } from '../read-files.ts';
import { readHeader, type LineProblem } from './header.ts';
import { readAnnotations } from './read-annotations.ts';
import { lineName, readBody } from './read-body.ts';
import { writeTsv } from './write.ts';

const ENDING = '.tsv';

/**
 * WebAnno TSV 3.3, as INCEpTION writes it: a text a file, a row a token, a column a feature. Offsets count UTF-16 code
 * units (INCEpTION's user guide, "WebAnno TSV 3.3 File format"); older versions 3 are read too.
 */
export const webannoTsv3: ExchangeFormat = {
  id: 'webanno-tsv3',
  name: 'WebAnno TSV 3',
  endings: [ENDING],
  read,
  write,
};

function read(files: readonly TextFile[]): Result<Imported, ExchangeProblem> {
  return readEach(files, (file, losses) => {
    const lines = file.text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    const layered = readLines(lines, losses);
    if (!layered.ok)
      return fail({ file: file.name, code: layered.error.code, where: lineName(layered.error.line) });
    return succeed([fromLayers(layered.value, withoutEnding(file.name), losses)]);
  });
}

function readLines(lines: readonly string[], losses: LossReport): Result<LayeredText, LineProblem> {
  const header = readHeader(lines);
  if (!header.ok) return header;
  const body = readBody(lines, header.value, losses);
  if (!body.ok) return body;
  const annotations = readAnnotations(header.value.layers, body.value.rows, losses);
  return succeed({ text: body.value.text, language: null, ...annotations });
}

function write(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  const names = new FileNames(losses);
  const files = texts.map((text) => {
    if (text.language !== null) losses.add('language', text.language, text.name);
    const layered = toLayers(makeWritable(text, loneSurrogates, losses), false, losses);
    return { name: names.make(text.name) + ENDING, text: writeTsv(layered) };
  });
  return { files, losses: losses.list() };
}
