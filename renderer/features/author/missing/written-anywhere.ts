import { isUnwritten, type Localized } from '../../../../lessons/format/localized.ts';

/** What is written, in the given language where it is, else in any; empty where nobody has written anything. */
export function writtenAnywhere(texts: Localized, language: string): string {
  const written = Object.entries(texts).filter(([, text]) => !isUnwritten(text));
  const [, text = ''] = written.find(([tag]) => tag === language) ?? written[0] ?? [];
  return text;
}
