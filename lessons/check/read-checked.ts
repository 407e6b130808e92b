import { readSaved, type SavedFormat } from '../format/saved.ts';
import { findingsIn, type Finding } from './finding.ts';
import type { Part } from './pack-source.ts';

/** Reads one file of a pack: its value, or every fault in it. */
export function readChecked<Value>(
  file: string,
  format: SavedFormat<Value>,
  part: Part<unknown> | null,
): { value: Value | null; findings: Finding[] } {
  const report = findingsIn(file);
  const nothing = (...findings: Finding[]) => ({ value: null, findings });
  if (part === null) return nothing(report('error', 'file-unusable', { reason: 'missing' }));
  if (part.kind === 'unusable') return nothing(report('error', 'file-unusable', { reason: part.reason }));
  const read = readSaved(format, part.value);
  if (read.ok) return { value: read.value, findings: [] };
  if (read.error.code !== 'invalid')
    return nothing(report('error', 'file-unusable', { reason: read.error.code }));
  return nothing(
    ...read.error.issues.map(({ path, code }) => report('error', 'schema', { path, issue: code })),
  );
}
