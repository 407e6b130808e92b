import { succeed, type Result } from '../result.ts';
import type { ExchangeProblem, Imported, TextFile } from './exchange-format.ts';
import type { AnnotatedText } from './annotated-text.ts';
import { LossReport } from './loss-report.ts';

/** Reads each file by itself; the first that can't be read is the answer. */
export function readEach(
  files: readonly TextFile[],
  read: (file: TextFile, losses: LossReport) => Result<AnnotatedText[], ExchangeProblem>,
): Result<Imported, ExchangeProblem> {
  const losses = new LossReport();
  const texts: AnnotatedText[] = [];
  for (const file of files) {
    const found = read(file, losses);
    if (!found.ok) return found;
    for (const text of found.value) texts.push(text);
  }
  return succeed({ texts, losses: losses.list() });
}

/** The file's name without its last ending. */
export const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/, '') || name;
