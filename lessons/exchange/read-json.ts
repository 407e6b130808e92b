import type * as z from 'zod';

import { toIssues } from '../format/saved.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { ExchangeProblemCode } from './exchange-format.ts';

/** What is wrong with a file, without the file's name. */
export interface JsonProblem {
  code: ExchangeProblemCode;
  where: string;
}

/** One value of a file, and where in the file it stands: "line 3", "[2]", "" where it is the only one. */
export interface JsonRecord {
  value: unknown;
  where: string;
}

/**
 * The records of a file: one a line (JSON Lines), or the elements of one array, or one object, as different versions of
 * the same tool write them. Fails with `not-json`, where: the first line that is none.
 */
export function readRecords(text: string): Result<JsonRecord[], JsonProblem> {
  const whole = parseJson(text);
  if (whole !== undefined) return succeed(recordsOf(whole));
  const records: JsonRecord[] = [];
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `line ${String(place + 1)}`;
    const value = parseJson(line);
    if (value === undefined) return fail({ code: 'not-json', where });
    records.push({ value, where });
  }
  return records.length > 0 ? succeed(records) : fail({ code: 'not-json', where: 'line 1' });
}

const recordsOf = (whole: unknown): JsonRecord[] =>
  Array.isArray(whole)
    ? whole.map((value: unknown, place) => ({ value, where: `[${String(place)}]` }))
    : [{ value: whole, where: '' }];

/** Undefined where the text is no JSON. A byte order mark before it is no part of it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** What a schema has against a value, as one problem. */
export function shapeProblem(error: z.ZodError, where: string): JsonProblem {
  const path = toIssues(error)[0]?.path ?? '';
  return { code: 'bad-shape', where: placeIn(where, path) };
}

/** "line 3, entities[0].label" */
export const placeIn = (where: string, path: string): string =>
  where !== '' && path !== '' ? `${where}, ${path}` : where + path;

/** Keys of an object that are none of those known. */
export const otherKeys = (value: unknown, known: readonly string[]): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value).filter((key) => !known.includes(key)) : [];
