import type { AnnotatedText } from './annotated-text.ts';
import type { LossReport } from './loss-report.ts';

/** What no file name may hold on one of the systems a file may travel to. */
// eslint-disable-next-line no-control-regex -- Windows refuses them
const FORBIDDEN = /[\u0000-\u001F\u007F<>:"/\\|?*\p{Surrogate}]/gu;

/** The file's name without its last ending. */
export const nameOfFile = (file: string): string => file.replace(/\.[^.]*$/, '');

/**
 * A file name for each text: its name where that can be one and no text before has it. Upper and lower case count as the
 * same, as they do on most computers.
 *
 * @param ending with the dot
 */
export function fileNames(texts: readonly AnnotatedText[], ending: string, losses: LossReport): string[] {
  const used = new Set<string>();
  return texts.map(({ name }) => {
    const possible =
      name
        .replace(FORBIDDEN, '_')
        .slice(0, 200)
        .replace(/[. ]+$/, '') || 'text';
    let unique = possible;
    for (let number = 2; used.has(unique.toLowerCase()); number += 1) unique = `${possible}-${number}`;
    used.add(unique.toLowerCase());
    if (unique !== name) losses.add('name', '', name);
    return unique + ending;
  });
}
