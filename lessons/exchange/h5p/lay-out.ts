import type { Span } from '../../text/span.ts';
import type { LossReport } from '../loss-report.ts';

/** A text in words, lines and paragraphs. */
export interface LaidOut {
  words: Span[];
  /** The text anew, with each word as `write` gives it: paragraphs of lines. */
  with: (write: (word: string, place: number) => string) => string[][];
}

/**
 * Lays a text out as HTML can show it: an empty line between paragraphs, single line ends, single spaces. What the text has
 * beyond that (several spaces, tabs, more empty lines, white space at the ends) is named.
 */
export function layOut(text: string, losses: LossReport): LaidOut {
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const gaps = words.slice(1).map(({ start }, place) => text.slice(words[place]?.end, start));
  const ends = [text.slice(0, words[0]?.start), text.slice(words.at(-1)?.end ?? text.length)];
  const changed = [...ends.filter((end) => end !== ''), ...gaps.filter((gap) => shownAs(gap) !== gap)];
  for (const gap of changed) losses.add('white-space', '', JSON.stringify(gap.slice(0, 20)));
  return {
    words,
    with: (write) => {
      const paragraphs: string[][] = [['']];
      words.forEach(({ start, end }, place) => {
        const gap = place === 0 ? '' : shownAs(gaps[place - 1] ?? '');
        if (gap === '\n\n') paragraphs.push(['']);
        else if (gap === '\n') paragraphs.at(-1)?.push('');
        const lines = paragraphs.at(-1) ?? [];
        const before = gap.startsWith('\n') ? '' : gap;
        lines.push(`${lines.pop() ?? ''}${before}${write(text.slice(start, end), place)}`);
      });
      return paragraphs;
    },
  };
}

/** White space between two words as HTML can show it. A single space of another kind is a character like others. */
function shownAs(gap: string): string {
  const lineEnds = gap.replaceAll('\r\n', '\n').match(/[\n\r]/gu)?.length ?? 0;
  if (lineEnds > 0) return lineEnds === 1 ? '\n' : '\n\n';
  return gap.length === 1 && !/[\t\f]/u.test(gap) ? gap : ' ';
}
