import { languageTagSchema } from '../../format/localized.ts';

/** What programs for web sites put before the Markdown of an article. */
export interface FrontMatter {
  title: string | null;
  language: string | null;
  /** The names of the other fields: those have no place in an article. */
  fields: string[];
  /** The Markdown after it. */
  body: string;
}

const block = /^---[ ]*\n(?<fields>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ ]*(?:\n|$)/u;

/** Takes a block of YAML off the start of a text. Only plain `name: value` lines are understood; no YAML is needed for more. */
export function takeFrontMatter(text: string): FrontMatter {
  const found = block.exec(text);
  const written = found?.groups?.['fields'];
  // A thematic break at the start of an article, and another one below it, are no front matter: no line names a field.
  if (found === null || written === undefined || !/^[\w-]+:/u.test(written)) {
    return { title: null, language: null, fields: [], body: text };
  }
  const fields = new Map(
    [...written.matchAll(/^(?<name>[\w-]+):[ ]*(?<value>[^\n]*)$/gmu)].map(({ groups }) => [
      groups?.['name']?.toLowerCase() ?? '',
      (groups?.['value'] ?? '').trim().replace(/^(["'])(.*)\1$/u, '$2'),
    ]),
  );
  const title = fields.get('title') ?? null;
  const language = languageTagSchema.safeParse(fields.get('lang') ?? fields.get('language'));
  const others = [...fields.keys()].filter((name) => !['title', 'lang', 'language'].includes(name));
  return {
    title: title === '' ? null : title,
    language: language.success ? language.data : null,
    fields: others,
    body: text.slice(found[0].length),
  };
}
