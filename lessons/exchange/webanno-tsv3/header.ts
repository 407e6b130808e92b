import { fail, succeed, type Result } from '../../result.ts';
import type { ExchangeProblemCode } from '../exchange-format.ts';

/** One column of a layer. A layer without features has a column that only says that there is an annotation. */
export type Column =
  | { kind: 'presence' }
  | { kind: 'feature'; name: string }
  | { kind: 'slot-role'; slot: string; linkLayer: string }
  | { kind: 'slot-target'; slot: string; base: string }
  | { kind: 'chain-type' }
  | { kind: 'chain-link' }
  | { kind: 'relation-source'; base: string };

export interface Layer {
  kind: 'span' | 'chain' | 'relation';
  name: string;
  columns: Column[];
}

export interface Header {
  /** Texts are escaped as in Java's source code (up to version 3.1). */
  escapedAsInJava: boolean;
  layers: Layer[];
  /** Index of the first line after the header. */
  end: number;
}

/** A code, and the index of the line. */
export interface LineProblem {
  code: ExchangeProblemCode;
  line: number;
}

const layerMarks = { span: '#T_SP=', chain: '#T_CH=', relation: '#T_RL=' } as const;
const CHAIN_TYPE = 'referenceType';
const CHAIN_LINK = 'referenceRelation';

/** Reads the format line and the layers. */
export function readHeader(lines: readonly string[]): Result<Header, LineProblem> {
  const version = /^#FORMAT=WebAnno TSV 3\.(\d{1,3})\s*$/.exec(lines[0] ?? '');
  if (version === null) return fail({ code: 'not-this-format', line: 0 });
  if (Number(version[1]) > 3) return fail({ code: 'newer-version', line: 0 });
  const layers: Layer[] = [];
  let line = 1;
  for (; line < lines.length; line += 1) {
    const declaration = lines[line] ?? '';
    const kind = (['span', 'chain', 'relation'] as const).find((name) =>
      declaration.startsWith(layerMarks[name]),
    );
    if (kind === undefined) break;
    const layer = readLayer(kind, declaration.slice(layerMarks[kind].length));
    if (layer === null) return fail({ code: 'column-not-understood', line });
    layers.push(layer);
  }
  if (lines[line]?.startsWith('#T_') === true) return fail({ code: 'column-not-understood', line });
  return succeed({ escapedAsInJava: Number(version[1]) <= 1, layers, end: line });
}

function readLayer(kind: Layer['kind'], declaration: string): Layer | null {
  const [name, ...fields] = declaration.split('|').filter((field) => field !== '');
  if (name === undefined) return null;
  const columns: Column[] = [];
  for (const field of fields) {
    const column = readColumn(kind, field, columns.at(-1));
    if (column === null) return null;
    columns.push(column);
  }
  if (columns.length === 0) columns.push({ kind: 'presence' });
  return { kind, name, columns };
}

function readColumn(kind: Layer['kind'], field: string, before: Column | undefined): Column | null {
  switch (kind) {
    case 'chain':
      if (field === CHAIN_TYPE) return { kind: 'chain-type' };
      return field === CHAIN_LINK ? { kind: 'chain-link' } : null;
    case 'relation':
      if (field.startsWith('BT_')) return { kind: 'relation-source', base: field.slice(3) };
      return { kind: 'feature', name: field };
    case 'span':
      if (before?.kind === 'slot-role') return { kind: 'slot-target', slot: before.slot, base: field };
      if (field.startsWith('ROLE_')) return readSlot(field.slice(field.indexOf(':') + 1));
      return field.includes('.') ? null : { kind: 'feature', name: field };
  }
}

/** "links_webanno.custom.LinkType": slots and packages may have underscores, the last one before the first full stop counts. */
function readSlot(field: string): Column | null {
  const stop = field.indexOf('.');
  const seam = field.lastIndexOf('_', stop < 0 ? field.length : stop);
  return seam <= 0
    ? null
    : { kind: 'slot-role', slot: field.slice(0, seam), linkLayer: field.slice(seam + 1) };
}

/** The header with its line breaks, the blank line after it included. */
export function writeHeader(layers: readonly Layer[]): string {
  const declarations = layers.map(({ kind, name, columns }) => {
    return `${layerMarks[kind]}${name}${columns.map((column) => `|${writeColumn(column, name)}`).join('')}\n`;
  });
  return `#FORMAT=WebAnno TSV 3.3\n${declarations.join('')}\n`;
}

function writeColumn(column: Column, layer: string): string {
  switch (column.kind) {
    case 'presence':
      return '';
    case 'feature':
      return column.name;
    case 'slot-role':
      return `ROLE_${layer}:${column.slot}_${column.linkLayer}`;
    case 'slot-target':
      return column.base;
    case 'chain-type':
      return CHAIN_TYPE;
    case 'chain-link':
      return CHAIN_LINK;
    case 'relation-source':
      return `BT_${column.base}`;
  }
}
