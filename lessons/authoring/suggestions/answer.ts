import { overlaps, sameSpan, spanLength, type Span } from '../../text/span.ts';
import type { Draft, RefusedSuggestion } from '../draft.ts';
import { addItem, setContinues, setTechnique } from '../key/items.ts';
import { setCue, setSpeaker, setSpeakerSpan } from '../key/speakers.ts';
import { addVoice } from '../key/voices.ts';
import type { SuggestedSpeaker, Suggestion } from './suggestion.ts';

/** Suggestions of one draft that wait for an answer, and those its author did not want; each in reading order. */
export interface SortedSuggestions {
  open: Suggestion[];
  refused: Suggestion[];
}

/**
 * Leaves out what is answered: words that are in an item of the category already, and what was refused. A category that
 * the lesson does not have is not suggested.
 */
export function sortSuggestions(
  { lesson, refused }: Pick<Draft, 'lesson' | 'refused'>,
  suggestions: readonly Suggestion[],
): SortedSuggestions {
  const known = new Set(lesson.categories.map(({ id }) => id));
  const taken = new Map<string, Meeting>();
  const unwanted = new Map<string, Meeting>();
  for (const category of known) {
    taken.set(
      category,
      meetingWith(lesson.key.filter((item) => item.category === category).map(({ core }) => core)),
    );
    unwanted.set(
      category,
      meetingWith(refused.filter((one) => one.category === category).map(({ span }) => span)),
    );
  }
  const sorted: SortedSuggestions = { open: [], refused: [] };
  for (const suggestion of suggestions) {
    const { category, span } = suggestion;
    if (!known.has(category) || (taken.get(category)?.(span).length ?? 0) > 0) continue;
    const isRefused =
      unwanted
        .get(category)?.(span)
        .some((other) => isMostly(other, span)) === true;
    sorted[isRefused ? 'refused' : 'open'].push(suggestion);
  }
  return sorted;
}

/**
 * Makes a key item of a suggestion, with its technique, its cue, and who speaks: a voice the lesson has by that name, or a
 * new one. A quotation in two stretches becomes one as soon as both are accepted, in whichever order. The same draft where
 * no item can be made of it.
 *
 * @param suggestions all of the article's, by which stretches find each other
 */
export function acceptSuggestion(
  draft: Draft,
  suggestion: Suggestion,
  suggestions: readonly Suggestion[],
): { draft: Draft; id: string | null } {
  const { category, span, technique, speaker, cue } = suggestion;
  const added = addItem(draft, category, span);
  if (!added.ok) return { draft, id: null };
  const { id } = added.value;
  const isAttributed = draft.lesson.categories.some((one) => one.id === category && one.attributed);
  let after = setTechnique(added.value.draft, id, technique);
  if (isAttributed && speaker !== null) after = withSpeaker(after, id, speaker);
  if (isAttributed && cue !== null) after = setCue(after, id, cue);
  after = joined(after, id, suggestion, suggestions);
  return { draft: after, id };
}

/** Remembers that a suggestion is not wanted. It stays away when the article is corrected, as long as its words stay. */
export function refuseSuggestion(draft: Draft, { category, span }: Suggestion): Draft {
  const refusal: RefusedSuggestion = { category, span: { start: span.start, end: span.end } };
  return { ...draft, refused: [...draft.refused, refusal] };
}

/** Brings back a suggestion that was refused. */
export function recallSuggestion(draft: Draft, { category, span }: Suggestion): Draft {
  const refused = draft.refused.filter((one) => one.category !== category || !isMostly(one.span, span));
  return refused.length === draft.refused.length ? draft : { ...draft, refused };
}

/** Whether two spans are more alike than not: what they share is at least half of what they cover together. */
function isMostly(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return 2 * shared >= spanLength(one) + spanLength(other) - shared;
}

type Meeting = (span: Span) => Span[];

/** Finds which of the spans another one overlaps. Spans may lie within each other, so that the furthest end so far is kept. */
function meetingWith(spans: readonly Span[]): Meeting {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(reach.at(-1) ?? 0, end));
  return (span) => {
    const met: Span[] = [];
    for (let place = firstFrom(sorted, span.end) - 1; place >= 0; place -= 1) {
      if ((reach[place] ?? 0) <= span.start) break;
      const other = sorted[place];
      if (other !== undefined && overlaps(other, span)) met.push(other);
    }
    return met;
  };
}

/** The first of the spans that begins at `offset` or behind it. */
function firstFrom(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withSpeaker(draft: Draft, id: string, { name, span, kind }: SuggestedSpeaker): Draft {
  const known = draft.lesson.voices.find((voice) => namesSame(voice.name, name));
  const added = known === undefined ? addVoice(draft, name, kind) : { draft, id: known.id };
  if (added.id === null) return draft;
  const linked = setSpeaker(added.draft, id, 0, added.id);
  return span === null ? linked : setSpeakerSpan(linked, id, 0, span);
}

/** "Kolb", "Anna Kolb" and "Bürgermeisterin Anna Kolb" name the same: one ends as the other is. */
function namesSame(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((name) => name.toLowerCase())
    .sort((a, b) => a.length - b.length);
  return long === short || long.endsWith(` ${short}`);
}

/** Ties the stretches of a broken quotation together where their items are there. */
function joined(draft: Draft, id: string, suggestion: Suggestion, suggestions: readonly Suggestion[]): Draft {
  const itemOf = (other: Suggestion | undefined): string | undefined =>
    draft.lesson.key.find(
      (item) => other !== undefined && item.category === other.category && sameSpan(item.core, other.span),
    )?.id;
  const first = suggestion.continues ?? suggestion.id;
  const firstItem = itemOf(suggestions.find((other) => other.id === first));
  if (firstItem === undefined) return draft;
  if (firstItem !== id) return setContinues(draft, id, firstItem);
  return suggestions
    .filter((other) => other.continues === first)
    .reduce((before, other) => {
      const item = itemOf(other);
      return item === undefined ? before : setContinues(before, item, id);
    }, draft);
}
