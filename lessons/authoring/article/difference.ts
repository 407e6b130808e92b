import { alignTexts } from '../../text/anchoring/alignment.ts';
import type { Span } from '../../text/span.ts';
import { replaced, type Replacement } from './replacement.ts';

/**
 * What was changed in a text. One stretch where one was; where several may have been, those between words that stayed.
 * What both texts begin and end with always stays: `replaced(old, differencesBetween(old, fresh))` is `fresh`, and the way
 * back changes the same stretches.
 *
 * @param kept stretches of the old text that shall stay whole where the texts leave open which words came or went
 */
export function differencesBetween(old: string, fresh: string, kept: readonly Span[] = []): Replacement[] {
  const whole = narrowed({ start: 0, end: old.length, words: fresh }, old);
  if (whole === null) return [];
  if (whole.start === whole.end || whole.words === '') return [beside(kept, whole, old)];
  const wide = toWholeWords(whole, old);
  const before = old.slice(wide.start, wide.end);
  const found = betweenWordsThatStayed(before, wide.words).map(({ start, end, words }) => ({
    start: start + wide.start,
    end: end + wide.start,
    words,
  }));
  return replaced(old, found) === fresh ? found : [whole];
}

/** The replacement without what both its sides begin and end with; null where nothing is left. Cuts no surrogate pair. */
function narrowed({ start, end, words }: Replacement, text: string): Replacement | null {
  const shorter = Math.min(end - start, words.length);
  let front = 0;
  while (front < shorter && text[start + front] === words[front]) front += 1;
  if (cutsPair(text, start + front) || cutsPair(words, front)) front -= 1;
  let back = 0;
  while (back < shorter - front && text[end - 1 - back] === words[words.length - 1 - back]) back += 1;
  if (cutsPair(text, end - back) || cutsPair(words, words.length - back)) back -= 1;
  const rest = { start: start + front, end: end - back, words: words.slice(front, words.length - back) };
  return rest.start === rest.end && rest.words === '' ? null : rest;
}

/**
 * What was only put in, or only taken out, at the place where it touches the fewest spans. Beside equal words that may be any
 * of several: of "very very" nobody can say which "very" was typed last, but the one that is marked was there before.
 */
function beside(spans: readonly Span[], change: Replacement, text: string): Replacement {
  const { start, end } = change;
  const isPutIn = start === end;
  const moving = isPutIn ? change.words : text.slice(start, end);
  const { length } = moving;
  // As far to the left as the same text would come out; as it is given, it lies as far to the right as it can.
  let first = start;
  const lastAt = (place: number): string | undefined =>
    start - place < length ? moving[length - 1 - (start - place)] : text[place + length - 1];
  while (first > 0 && text[first - 1] === lastAt(first)) first -= 1;
  const near = spans.filter((span) => span.start < end && span.end > first);
  const touched = (place: number): number =>
    near.filter((span) => span.start < place + end - start && span.end > place).length;
  const edges = near.flatMap((span) => [span.start - (end - start), span.end]);
  const others = edges.filter((place) => place >= first && place < start && !cutsPair(text, place));
  // The one farthest to the right, so that taking out what was put in is the way back.
  const place = others
    .sort((one, other) => other - one)
    .reduce((best, other) => (touched(other) < touched(best) ? other : best), start);
  const words = isPutIn ? (text.slice(place, start) + moving).slice(0, length) : '';
  return { start: place, end: place + end - start, words };
}

const cutsPair = (text: string, offset: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));

/** Grown, on both sides alike, by the halves of words that stayed at its edges. */
function toWholeWords({ start, end, words }: Replacement, text: string): Replacement {
  const before = /\S*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length, words: `${before}${words}${after}` };
}

/** Replacements from word that stayed to word that stayed. */
function betweenWordsThatStayed(before: string, after: string): Replacement[] {
  const { old, new: fresh, fromFront } = alignTexts(before, after);
  const found: Replacement[] = [];
  let [oldEnd, newEnd] = [0, 0];
  const addUpTo = (oldStart: number, newStart: number): void => {
    const gap = { start: oldEnd, end: oldStart, words: after.slice(newEnd, newStart) };
    const change = narrowed(gap, before);
    if (change !== null) found.push(change);
  };
  fromFront.images.forEach((image, token) => {
    if (image < 0) return;
    addUpTo(old.starts[token] ?? 0, fresh.starts[image] ?? 0);
    [oldEnd, newEnd] = [old.ends[token] ?? 0, fresh.ends[image] ?? 0];
  });
  addUpTo(before.length, after.length);
  return found;
}
