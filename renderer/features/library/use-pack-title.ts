import type { PackSummary } from '../../../electron/contract/library.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { languageOf } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';

/** What a pack is called in the reader's language. */
export function usePackTitle({ title, languages }: Pick<PackSummary, 'title' | 'languages'>): string {
  const language = useApp(languageOf);
  return localize(title, language, languages[0] ?? language).text;
}
