import { basename, dirname, join } from 'node:path';

import type { ErrorCode, Failure } from '../../contract/errors.ts';
import type { ExchangeProblem, Loss } from '../../../lessons/exchange/exchange-format.ts';
import { formats } from '../../../lessons/exchange/formats.ts';
import type { LessonDraft } from '../../../lessons/exchange/lesson-in-text/lesson-of-text.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { readBytes } from '../files/read-file.ts';
import { articleFormatOf } from '../import/import-article.ts';
import { importLessons, type ImportFormat, type SourceFile } from '../import/import-lessons.ts';
import { beginFromLessons, type Beginning } from './begin-draft.ts';

const MEBIBYTE = 1024 * 1024;

/** What the files of one beginning may weigh, each and together, in bytes. */
const FILE_LIMIT = 64 * MEBIBYTE;
const LIMIT = 256 * MEBIBYTE;

/** More texts than this at once are a collection to be imported in the terminal, not lessons that someone is about to write. */
const MOST_DRAFTS = 50;

type Imported = Result<{ drafts: LessonDraft[]; losses: Loss[] }, Failure>;

/**
 * Drafts from files: one of each article, or of each text that was annotated with another tool. Which tool it was is found out by
 * trying, since endings like ".json" say little; what belongs to a file and lies beside it is read along.
 *
 * @param paths as a person chose them
 */
export async function beginFromFiles(paths: readonly string[]): Promise<Beginning> {
  const articles = paths.filter((path) => articleFormatOf(path) !== null);
  const imported =
    articles.length === paths.length ? await importArticles(paths) : await importAnnotations(paths);
  if (!imported.ok) return imported;
  const { drafts, losses } = imported.value;
  if (drafts.length > MOST_DRAFTS)
    return fail({ code: 'draft-source-too-large', params: { file: basename(paths[0] ?? '') } });
  return beginFromLessons(drafts, losses);
}

async function importArticles(paths: readonly string[]): Promise<Imported> {
  const drafts: LessonDraft[] = [];
  const losses: Loss[] = [];
  const read = await readFiles(paths);
  if (!read.ok) return read;
  for (const file of read.value) {
    const format = articleFormatOf(file.name);
    if (format === null) throw new Error(`${file.name} was asked before`);
    const imported = await importLessons({ kind: 'article', format }, [file], null);
    if (!imported.ok) return fail(failureOf(imported.error));
    drafts.push(...imported.value.drafts);
    losses.push(...imported.value.losses);
  }
  return succeed({ drafts, losses });
}

/** The first format that makes sense of all the files; else why the first that might have does not. */
async function importAnnotations(paths: readonly string[]): Promise<Imported> {
  const name = basename(paths[0] ?? '');
  let refused: Failure | null = null;
  for (const { read, endings, companions, ...format } of formats) {
    const isOfIt = paths.every((path) => endings.some((ending) => path.toLowerCase().endsWith(ending)));
    if (read === null || !isOfIt) continue;
    const files = await readFiles(paths);
    if (!files.ok) return files;
    const beside = await readFiles(companionsOf(paths, companions), true);
    if (!beside.ok) return beside;
    const asked: ImportFormat = { kind: 'annotations', format: { ...format, read, endings } };
    const imported = await importLessons(asked, [...files.value, ...beside.value], null);
    if (imported.ok && imported.value.drafts.length > 0) return imported;
    if (!imported.ok && imported.error.code !== 'not-this-format') refused ??= failureOf(imported.error);
  }
  return fail(refused ?? { code: 'draft-source-unknown', params: { file: name } });
}

/** What may lie beside the files and belong to them. */
function companionsOf(
  paths: readonly string[],
  companions: ((name: string) => readonly string[]) | undefined,
): string[] {
  const beside = paths.flatMap((path) =>
    (companions?.(basename(path)) ?? []).map((name) => join(dirname(path), name)),
  );
  return [...new Set(beside)].filter((path) => !paths.includes(path));
}

/** @param perhaps whether files may be missing */
async function readFiles(paths: readonly string[], perhaps = false): Promise<Result<SourceFile[], Failure>> {
  const files: SourceFile[] = [];
  let left = LIMIT;
  for (const path of paths) {
    const name = basename(path);
    const bytes = await readBytes(path, Math.min(FILE_LIMIT, left));
    if (bytes.ok) {
      left -= bytes.value.length;
      files.push({ name, bytes: bytes.value });
      continue;
    }
    const { error } = bytes;
    if (perhaps && error.code === 'missing') continue;
    if (error.code === 'too-large') return fail({ code: 'draft-source-too-large', params: { file: name } });
    const reason = error.code === 'unreadable' ? error.reason : error.code;
    return fail({ code: 'read-failed', params: { file: name, reason } });
  }
  return succeed(files);
}

/** What a person can do about it says which of many reasons are one. */
function failureOf({ file, code, where }: ExchangeProblem): Failure {
  return { code: codes[code] ?? 'draft-source-damaged', params: { file, reason: code, path: where } };
}

const codes: Partial<Record<ExchangeProblem['code'], ErrorCode>> = {
  'too-large': 'draft-source-too-large',
  'too-long': 'draft-source-too-large',
  'text-too-long': 'draft-source-too-large',
  'too-many-elements': 'draft-source-too-large',
  'too-deep': 'draft-source-too-large',
  'nested-too-deeply': 'draft-source-too-large',
  'not-this-format': 'draft-source-unknown',
  'unknown-ending': 'draft-source-unknown',
  'old-or-locked-document': 'draft-source-locked',
  'nothing-to-read': 'draft-no-article',
  'no-text': 'draft-no-article',
  'text-missing': 'draft-source-incomplete',
  'type-system-without-text': 'draft-source-incomplete',
};
