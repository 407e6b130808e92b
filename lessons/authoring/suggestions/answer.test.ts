import { describe, expect, it } from 'vitest';

import { buildLesson } from '../../format/build-lesson.ts';
import { newsCategories } from '../../format/news-categories.ts';
import { textUnder } from '../../text/span.ts';
import { startDraft, UNCHOSEN, type Draft } from '../draft.ts';
import { addItem } from '../key/items.ts';
import { addVoice } from '../key/voices.ts';
import { acceptSuggestion, recallSuggestion, refuseSuggestion, sortSuggestions } from './answer.ts';
import { suggest } from './suggest.ts';

const TEXT = '„Wir warten noch“, sagte Anna Kolb, „aber nicht mehr lange.“ Das Bad sei alt. Der Bus fährt.';
const draft: Draft = startDraft({
  ...buildLesson(TEXT),
  language: 'de',
  voices: [],
  categories: [...newsCategories],
});
const suggestions = suggest(TEXT, 'de', draft.lesson.blocks);
const [first, source, second] = suggestions;
const wordsOf = (list: readonly { span: { start: number; end: number } }[]) =>
  list.map(({ span }) => textUnder(TEXT, span));

const accept = (before: Draft, which = first!) => acceptSuggestion(before, which, suggestions);

describe('an accepted suggestion', () => {
  it('is an item with technique, voice, place of the speaker and cue, and suggested no more', () => {
    const { draft: after, id } = accept(draft);
    const [item] = after.lesson.key;
    expect(item).toMatchObject({
      id,
      category: 'quote',
      technique: 'direct',
      core: first!.span,
      cue: first!.cue,
    });
    expect(item?.speaker).toMatchObject({ name: 'Anna Kolb', span: first!.speaker?.span });
    expect(after.lesson.voices).toMatchObject([
      { id: item?.speaker?.voice, name: 'Anna Kolb', kind: 'person', mentions: [first!.speaker?.span] },
    ]);
    expect(sortSuggestions(after, suggestions).open).toEqual(suggestions.slice(1));
  });

  it('goes to a voice that is there already, by the end of its name', () => {
    const known = addVoice(draft, 'Kolb', 'official').draft;
    const { draft: after } = accept(known);
    expect(after.lesson.voices).toHaveLength(1);
    expect(after.lesson.key[0]?.speaker?.voice).toBe(known.lesson.voices[0]?.id);
  });

  it('is joined with the other stretch of its quotation, whichever was accepted first', () => {
    for (const order of [
      [first!, second!],
      [second!, first!],
    ]) {
      const both = order.reduce((before, one) => accept(before, one).draft, draft);
      const [one, other] = both.lesson.key;
      expect([one?.continues, other?.continues]).toEqual([undefined, one?.id]);
      expect(both.lesson.voices).toHaveLength(1);
    }
  });

  it('has its technique still to be chosen where the lesson’s category has others', () => {
    const categories = newsCategories.map((category) => ({ ...category, techniques: [] }));
    const own = { ...draft, lesson: { ...draft.lesson, categories } };
    expect(accept(own).draft.lesson.key[0]?.technique).toBe(UNCHOSEN);
  });

  it('links nobody where the category links to none', () => {
    const categories = newsCategories.map((category) => ({ ...category, attributed: false }));
    const own = { ...draft, lesson: { ...draft.lesson, categories } };
    const { lesson } = accept(own).draft;
    expect(lesson.key[0]).toMatchObject({ speaker: null, cue: null });
    expect(lesson.voices).toEqual([]);
  });
});

describe('a refused suggestion', () => {
  const refused = refuseSuggestion(draft, source!);

  it('is not open any more, and can be brought back', () => {
    const sorted = sortSuggestions(refused, suggestions);
    expect(sorted.refused).toEqual([source]);
    expect(sorted.open).not.toContain(source);
    expect(recallSuggestion(refused, source!)).toEqual(draft);
    expect(recallSuggestion(draft, source!)).toBe(draft);
  });

  it('stays away where its words moved and the rule sees one word more', () => {
    const { start, end } = source!.span;
    const moved = { ...draft, refused: [{ category: 'sourcing', span: { start, end: end - 2 } }] };
    expect(sortSuggestions(moved, suggestions).refused).toEqual([source]);
  });

  it('says nothing of another category', () => {
    const other = { ...draft, refused: [{ category: 'quote', span: source!.span }] };
    expect(sortSuggestions(other, suggestions).refused).toEqual([]);
  });
});

it('is not open where its words are in an item of the category', () => {
  const { start, end } = first!.span;
  const within = addItem(draft, 'quote', { start: start + 1, end: end - 1 });
  const elsewhere = addItem(draft, 'framing', { start, end });
  if (!within.ok || !elsewhere.ok) throw new Error('not added');
  expect(wordsOf(sortSuggestions(within.value.draft, suggestions).open)).not.toContain('„Wir warten noch“');
  expect(sortSuggestions(elsewhere.value.draft, suggestions).open).toEqual(suggestions);
});

it('is made only for categories the lesson has', () => {
  const categories = newsCategories.filter(({ id }) => id !== 'sourcing');
  const own = { ...draft, lesson: { ...draft.lesson, categories } };
  expect(new Set(sortSuggestions(own, suggestions).open.map(({ category }) => category))).toEqual(
    new Set(['quote']),
  );
});
