import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson } from '../format/build-lesson.ts';
import { applyChanges, changeSchema, changesBetween } from './changes.ts';
import { checkDraft, draftSchema, inKeyOrder, startDraft, UNCHOSEN, type Draft } from './draft.ts';
import { draftOf, follow, recordEdit, recordSchema, startHistory, type DraftHistory } from './history.ts';

const AT = '2026-03-01T09:00:00.000Z';
const TEXT = 'Der Rat tagt heute. Die Stadt spricht von einem Erfolg, sagt sie.';
const fresh = (): Draft => startDraft(buildLesson(TEXT));

const withKey = (draft: Draft, change: (key: Draft['lesson']['key']) => Draft['lesson']['key']): Draft => ({
  ...draft,
  lesson: { ...draft.lesson, key: inKeyOrder(change(draft.lesson.key)) },
});

/** Edits of every part, by chance. */
const anyEdit = fc
  .record({
    kind: fc.constantFrom(
      'put',
      'put',
      'put',
      'move',
      'remove',
      'title',
      'minutes',
      'pack',
      'refuse',
      'text',
    ),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 20 }),
    word: fc.constantFrom('eins', 'zwei', 'drei'),
  })
  .map(({ kind, id, start, length, word }) => (draft: Draft): Draft => {
    const { lesson, pack } = draft;
    switch (kind) {
      case 'put':
        return withKey(draft, (key) => [
          ...key.filter((item) => item.id !== id),
          buildItem(id, { start, end: start + length }),
        ]);
      case 'move':
        return withKey(draft, (key) =>
          key.map((item) => {
            const { continues: _before, ...alone } = item;
            const core = { start, end: start + length };
            const moved = item.id === id ? { ...alone, core, margin: core } : item;
            return item.id === id && length > 10 ? { ...moved, continues: 'a' } : moved;
          }),
        );
      case 'remove':
        return withKey(draft, (key) => key.filter((item) => item.id !== id));
      case 'title':
        return { ...draft, lesson: { ...lesson, title: { de: word } } };
      case 'minutes':
        return { ...draft, lesson: { ...lesson, minutes: length } };
      case 'pack':
        return { ...draft, pack: { ...pack, authors: [word] } };
      case 'refuse':
        return { ...draft, refused: [{ category: 'quote', span: { start, end: start + length } }] };
      case 'text':
        return { ...draft, lesson: { ...lesson, text: `${lesson.text} ${word}` } };
    }
  });

describe('changes', () => {
  it('lead from one draft to any other, also after they were written and read', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), fc.array(anyEdit, { maxLength: 8 }), (one, other) => {
        const before = one.reduce((draft, edit) => edit(draft), fresh());
        const after = other.reduce((draft, edit) => edit(draft), before);
        const written: unknown = JSON.parse(JSON.stringify(changesBetween(before, after)));
        const changes = changeSchema.array().parse(written);
        expect(applyChanges(before, changes)).toEqual(after);
      }),
    );
  });

  it('name an item alone where only that was changed', () => {
    const before = withKey(fresh(), () => [
      buildItem('a', { start: 0, end: 3 }),
      buildItem('b', { start: 4, end: 7 }),
      buildItem('c', { start: 8, end: 12 }),
    ]);
    const after = withKey(before, (key) =>
      key.map((item) => (item.id === 'b' ? { ...item, strength: 'debatable' } : item)),
    );
    expect(changesBetween(before, after)).toEqual([
      { of: 'item', id: 'b', place: 1, fields: { strength: 'debatable' }, gone: [] },
    ]);
    expect(changesBetween(before, before)).toEqual([]);
  });

  it('with a value that its field can’t have are refused', () => {
    for (const change of [
      { of: 'lesson', field: 'minutes', after: 'long' },
      { of: 'lesson', field: 'key', after: [] },
      { of: 'draft', field: 'lesson', after: {} },
      { of: 'draft', field: '__proto__', after: {} },
      { of: 'lesson', field: 'text' },
    ])
      expect(changeSchema.safeParse(change).success).toBe(false);
  });
});

describe('the history of a draft', () => {
  it('is the same when its records are followed again, and undo leads back to every state', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        let history: DraftHistory = startHistory(fresh());
        const records = [];
        const states = [draftOf(history)];
        for (const edit of edits) {
          const record = recordEdit(history, 'details', edit(draftOf(history)), AT);
          if (record === null) continue;
          records.push(record);
          history = follow(history, record);
          states.push(draftOf(history));
        }
        const again = recordSchema
          .array()
          .parse(JSON.parse(JSON.stringify(records)))
          .reduce(follow, startHistory(fresh()));
        expect(draftOf(again)).toEqual(draftOf(history));
        for (const state of [...states].reverse()) {
          expect(draftOf(history)).toEqual(state);
          history = follow(history, { did: 'undo', at: AT });
        }
        for (let n = 0; n < states.length; n += 1) history = follow(history, { did: 'redo', at: AT });
        expect(draftOf(history)).toEqual(states.at(-1));
      }),
    );
  });

  it('gives up what was undone when something else is done', () => {
    const one = fresh();
    const edit = (history: DraftHistory, minutes: number): DraftHistory => {
      const draft = draftOf(history);
      const record = recordEdit(history, 'details', { ...draft, lesson: { ...draft.lesson, minutes } }, AT);
      if (record === null) throw new Error('nothing was changed');
      return follow(history, record);
    };
    const undone = follow(edit(edit(startHistory(one), 20), 30), { did: 'undo', at: AT });
    const anew = edit(undone, 40);
    expect(draftOf(follow(anew, { did: 'redo', at: AT })).lesson.minutes).toBe(40);
    expect(draftOf(follow(anew, { did: 'undo', at: AT })).lesson.minutes).toBe(20);
  });
});

describe('a draft', () => {
  it('holds together with techniques that are still to be chosen, and with nothing else amiss', () => {
    const draft = withKey(fresh(), () => [buildItem('a', { start: 0, end: 3 }, { technique: UNCHOSEN })]);
    expect(draftSchema.safeParse(draft).success).toBe(true);
    expect(checkDraft(draft)).toEqual([]);
    const outside = withKey(draft, () => [buildItem('b', { start: 0, end: 999 })]);
    expect(checkDraft(outside)).not.toEqual([]);
  });
});

describe('a record from a file', () => {
  it('leaves a draft a draft, also where it leaves a value out that a field would fill in', () => {
    const { pack } = fresh();
    const { summary: _summary, requires: _requires, ...bare } = { ...pack, authors: [' Ada '] };
    const changes = [{ of: 'draft', field: 'pack', after: bare }];
    const record = recordSchema.parse({ did: 'edit', at: AT, name: 'details', changes });
    const draft = draftOf(follow(startHistory(fresh()), record));
    expect(draft).toEqual(draftSchema.parse(draft));
    expect([draft.pack.summary, draft.pack.authors]).toEqual([null, ['Ada']]);
  });
});
