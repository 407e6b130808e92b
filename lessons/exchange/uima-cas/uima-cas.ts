import { fail, succeed, type Result } from '../../result.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { ExchangeFormat, ExchangeProblem, Exported, Imported, TextFile } from '../exchange-format.ts';
import { FileNames } from '../file-names.ts';
import { fromLayers } from '../layers/from-layers.ts';
import { toLayers } from '../layers/to-layers.ts';
import { makeWritable } from '../layers/writable.ts';
import { LossReport } from '../loss-report.ts';
import type { OffsetUnit } from '../offset-units.ts';
import { readEach, withoutEnding } from '../read-files.ts';
import { INITIAL_VIEW, NO_LANGUAGE, type Cas } from './cas.ts';
import { casOfLayers, type WrittenCas } from './cas-of-layers.ts';
import { layersOfCas, reportHomeless, structuresBySofa } from './layers-of-cas.ts';
import { readCasJson } from './read-json.ts';
import { isXmi, readXmi } from './read-xmi.ts';
import { addTypes, type TypeSystem } from './type-system.ts';
import { writeCasJson } from './write-json.ts';
import { writeTypeSystem, writeXmi } from './write-xmi.ts';
import { notInXml, readXml } from './xml.ts';

/**
 * UIMA CAS XMI, with or without a type system beside it. Offsets count UTF-16 code units (Apache UIMA, "XMI CAS
 * Serialization Reference"). Each view with a text is a text; what is written has one view and its type system.
 */
export const uimaCasXmi: ExchangeFormat = {
  id: 'uima-cas-xmi',
  name: 'UIMA CAS XMI',
  endings: ['.xmi', '.xml'],
  companions: () => [TYPE_SYSTEM],
  read: readXmiFiles,
  write: writeXmiFiles,
};

/** UIMA CAS JSON (Apache UIMA, "JSON serialization of the Apache UIMA CAS", draft 0.4). */
export const uimaCasJson: ExchangeFormat = {
  id: 'uima-cas-json',
  name: 'UIMA CAS JSON',
  endings: ['.json'],
  read: readJsonFiles,
  write: writeJsonFiles,
};

const TYPE_SYSTEM = 'TypeSystem.xml';

function readXmiFiles(files: readonly TextFile[]): Result<Imported, ExchangeProblem> {
  const types: TypeSystem = new Map();
  const described = new Set<TextFile>();
  for (const file of files) {
    // A damaged file is reported when its turn comes to be read.
    const root = file.text.includes('typeSystemDescription') ? readXml(file.text) : null;
    if (root?.ok !== true || root.value.name !== 'typeSystemDescription') continue;
    addTypes(root.value, types);
    described.add(file);
  }
  const rest = files.filter((file) => !described.has(file));
  const [only] = files;
  if (rest.length === 0 && only !== undefined)
    return fail({ file: only.name, code: 'type-system-without-text', where: '' });
  return readEach(rest, (file, losses) => {
    const root = readXml(file.text);
    if (!root.ok) return fail({ file: file.name, ...root.error });
    if (!isXmi(root.value)) return fail({ file: file.name, code: 'not-this-format', where: root.value.name });
    const cas = readXmi(root.value, types);
    return cas.ok
      ? textsOfCas(cas.value, 'utf-16', file.name, losses)
      : fail({ file: file.name, ...cas.error });
  });
}

function readJsonFiles(files: readonly TextFile[]): Result<Imported, ExchangeProblem> {
  return readEach(files, (file, losses) => {
    const read = readCasJson(file.text);
    if (!read.ok) return fail({ file: file.name, ...read.error });
    return textsOfCas(read.value.cas, read.value.unit, file.name, losses);
  });
}

/** A text for each view that has one; views without are reported. */
function textsOfCas(
  cas: Cas,
  unit: OffsetUnit,
  file: string,
  losses: LossReport,
): Result<AnnotatedText[], ExchangeProblem> {
  const texts: AnnotatedText[] = [];
  const structures = structuresBySofa(cas);
  if (cas.sofas.length === 0) losses.add('view', '', file);
  for (const { text, ...sofa } of cas.sofas) {
    if (text === null) {
      losses.add('view', sofa.name, file);
      continue;
    }
    const layered = layersOfCas(cas, structures.get(sofa.id) ?? [], { ...sofa, text }, unit, losses);
    if (!layered.ok) return fail({ file, ...layered.error });
    const name = withoutEnding(file) + (sofa.name === INITIAL_VIEW ? '' : `-${sofa.name}`);
    texts.push(fromLayers(layered.value, name, losses));
  }
  reportHomeless(cas, losses);
  return succeed(texts);
}

function writeXmiFiles(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  const names = new FileNames(losses);
  const types: TypeSystem = new Map();
  const files = texts.map((text) => {
    const cas = casOfText(makeWritable(text, notInXml, losses), losses);
    for (const [type, { supertype, features }] of cas.types) {
      const known = types.get(type) ?? { supertype, features: new Map<string, string>() };
      for (const [feature, range] of features) known.features.set(feature, range);
      types.set(type, known);
    }
    return { name: `${names.make(text.name)}.xmi`, text: writeXmi(cas) };
  });
  if (files.length > 0) files.push({ name: TYPE_SYSTEM, text: writeTypeSystem(types) });
  return { files, losses: losses.list() };
}

function writeJsonFiles(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  const names = new FileNames(losses);
  const files = texts.map((text) => ({
    name: `${names.make(text.name)}.json`,
    text: writeCasJson(casOfText(text, losses)),
  }));
  return { files, losses: losses.list() };
}

function casOfText(text: AnnotatedText, losses: LossReport): WrittenCas {
  if (text.language === NO_LANGUAGE) losses.add('language', NO_LANGUAGE, text.name);
  return casOfLayers(toLayers(text, true, losses));
}
