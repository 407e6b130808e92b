import type { VerbUse } from './language.ts';

/** One form of a reporting verb. */
export interface VerbForm {
  /** The verb's first form in the table. */
  verb: string;
  use: VerbUse;
  form: 'finite' | 'participle';
  /** The part that stands apart at the clause's end: "mit" of "teilte ... mit". */
  particle: string | null;
}

/**
 * A table of verbs: for each use, lines of the verb's finite forms, then after a bar its participle, then in brackets
 * the particle it needs. "teilt teilen teilte teilten | mitgeteilt (mit)".
 */
export type VerbTable = Readonly<Record<VerbUse, string>>;

/** The forms of a table. A form can belong to several verbs: "gab an", "gab bekannt". */
export function readVerbTable(table: VerbTable): Map<string, VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  for (const use of ['reports', 'acts', 'names'] as const) {
    for (const line of table[use].trim().split('\n')) {
      const match = /^([^|(]+)(?:\|([^(]*))?(?:\((\S+)\))?$/u.exec(line.trim());
      if (match === null) throw new Error(`not a verb: ${line}`);
      const finite = (match[1] ?? '').trim().split(' ');
      const participles = (match[2] ?? '').trim().split(' ').filter(Boolean);
      const particle = match[3] ?? null;
      const verb = `${finite[0] ?? ''}${particle === null ? '' : ` ${particle}`}`;
      const add = (word: string, form: VerbForm) => forms.set(word, [...(forms.get(word) ?? []), form]);
      for (const word of finite) add(word, { verb, use, form: 'finite', particle });
      for (const word of participles) add(word, { verb, use, form: 'participle', particle: null });
    }
  }
  return forms;
}

/** The words of a table written as prose. */
export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
