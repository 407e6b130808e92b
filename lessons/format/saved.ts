import * as z from 'zod';

import { fail, succeed, type Result } from '../result.ts';

/** What is wrong with a piece of input: where (a readable path such as `key[3].core.start`) and a code. */
export interface Issue {
  path: string;
  code: string;
}

/** Why a saved thing could not be read. */
export type SavedProblem =
  | { code: 'not-this-format' }
  | { code: 'newer-version'; version: number; supported: number }
  | { code: 'invalid'; issues: Issue[] };

type Migration = (older: Record<string, unknown>) => Record<string, unknown>;

/**
 * A saved thing's type, version and way up from older versions, kept in one place. `migrations[n]` turns version n into
 * n + 1; there is one for every version below `version`.
 */
export interface SavedFormat<Value> {
  name: string;
  version: number;
  schema: z.ZodType<Value>;
  migrations: Readonly<Record<number, Migration>>;
}

const envelopeSchema = z.looseObject({ format: z.string(), formatVersion: z.int().positive() });

/** Reads a saved thing from `unknown`: checks the format's name and version, migrates older ones, validates the rest. */
export function readSaved<Value>(format: SavedFormat<Value>, input: unknown): Result<Value, SavedProblem> {
  const envelope = envelopeSchema.safeParse(input);
  if (!envelope.success || envelope.data.format !== format.name) return fail({ code: 'not-this-format' });
  const found = envelope.data.formatVersion;
  if (found > format.version) {
    return fail({ code: 'newer-version', version: found, supported: format.version });
  }
  let current: Record<string, unknown> = envelope.data;
  for (let version = found; version < format.version; version += 1) {
    const migrate = format.migrations[version];
    if (migrate === undefined)
      throw new Error(`${format.name}: no migration from version ${String(version)}`);
    current = { ...migrate(current), formatVersion: version + 1 };
  }
  const parsed = format.schema.safeParse(current);
  return parsed.success ? succeed(parsed.data) : fail({ code: 'invalid', issues: toIssues(parsed.error) });
}

/** Zod's issues with paths a person can follow. */
export function toIssues(error: z.ZodError): Issue[] {
  return error.issues.map((issue) => ({ path: readablePath(issue.path), code: codeOf(issue) }));
}

/** Our own refinements carry their code as the message; zod's carry theirs as the code. */
function codeOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' || /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : issue.code;
}

function readablePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((whole, step) => {
    if (typeof step === 'number') return `${whole}[${String(step)}]`;
    return whole === '' ? String(step) : `${whole}.${String(step)}`;
  }, '');
}
