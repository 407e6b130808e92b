import type { Block } from '../../format/lesson.ts';
import type { Span } from '../../text/span.ts';
import type { Reading, Stretch } from './statements.ts';
import { suggestionId, type Suggestion } from './suggestion.ts';

/** Labels before a credit, in German and English; they are not part of it. */
const labels: ReadonlySet<string> = new Set(
  'quelle foto fotos bild bilder grafik bildquelle picture pictures photo photos photograph image images credit source'.split(
    ' ',
  ),
);

/** Picture credits and the agency's sign in "Lindental (dpx) -". */
export function creditsIn(text: string, block: Block, reading: Reading): Suggestion[] {
  const { tokens } = reading;
  if (block.kind === 'credit') {
    const labelled = labels.has(tokens[0]?.lower ?? '') && tokens[1]?.text === ':';
    return toSuggestions(text, reading, [{ from: labelled ? 2 : 0, to: tokens.length }]);
  }
  return toSuggestions(text, reading, [...dateline(reading), ...inBrackets(reading)]);
}

/** A place, a sign in brackets and a dash begin an agency's report. */
function dateline({ tokens }: Reading): Stretch[] {
  const limit = Math.min(tokens.length, 8);
  for (let open = 1; open < limit; open += 1) {
    if (tokens[open]?.text !== '(') continue;
    for (let close = open + 2; close < open + 8; close += 1) {
      if (tokens[close]?.text !== ')') continue;
      return /^[-–—]$/u.test(tokens[close + 1]?.text ?? '') ? [{ from: open + 1, to: close }] : [];
    }
  }
  return [];
}

/** "(Foto: Amrein)" anywhere. */
function inBrackets({ tokens }: Reading): Stretch[] {
  const found: Stretch[] = [];
  for (let place = 0; place + 3 < tokens.length; place += 1) {
    const isLabelled = labels.has(tokens[place + 1]?.lower ?? '') && tokens[place + 2]?.text === ':';
    if (tokens[place]?.text !== '(' || !isLabelled) continue;
    for (let close = place + 3; close < Math.min(tokens.length, place + 16); close += 1) {
      if (tokens[close]?.text !== ')') continue;
      found.push({ from: place + 3, to: close });
      break;
    }
  }
  return found;
}

function toSuggestions(text: string, { tokens }: Reading, stretches: readonly Stretch[]): Suggestion[] {
  return stretches.flatMap(({ from, to }) => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first === undefined || last === undefined || from >= to) return [];
    // A full stop at the edge is not part of it; a © is.
    const end = last.text === '.' && to - 1 > from ? (tokens[to - 2]?.end ?? last.end) : last.end;
    const span: Span = { start: first.start, end };
    if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) return [];
    return [
      {
        id: suggestionId('sourcing', span),
        category: 'sourcing' as const,
        technique: 'media-credit' as const,
        span,
        speaker: null,
        cue: null,
        continues: null,
        rule: 'credit' as const,
      },
    ];
  });
}
