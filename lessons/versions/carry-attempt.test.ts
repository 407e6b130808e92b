import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildMark, spanOf } from '../format/build-lesson.ts';
import { readSaved } from '../format/saved.ts';
import { attemptFormat, startAttempt, type Attempt } from '../marks/attempt.ts';
import { addMark, changeMark, redoMark, removeMark, undoMark } from '../marks/change.ts';
import { canUndo, marksOf, undo } from '../marks/history.ts';
import { sameMarks, type Mark } from '../marks/mark.ts';
import type { Result } from '../result.ts';
import { textUnder } from '../text/span.ts';
import { beginMarking, checkFirst, checkSecond, reveal } from '../flow/flow.ts';
import { carryAttempt } from './carry-attempt.ts';
import { dismissCase, dismissNews, hasNews, openCases, placeCase } from './open-cases.ts';

const AT = '2026-03-01T09:00:00.000Z';
const LATER = '2026-04-01T09:00:00.000Z';
const old =
  'Der mutige Minister sagte am Montag, er bleibe im Amt. Kritiker nannten das eine Farce. Das Volk jubelte ihm zu.';
const fresh =
  'Korrektur. Der mutige Minister sagte am Dienstag, er bleibe im Amt. Das Volk jubelte ihm zu. Nachtrag folgt.';

const identity = (version: string, letter: string): Attempt['lesson'] => ({
  pack: 'pack',
  packVersion: version,
  lesson: 'lesson',
  contentHash: letter.repeat(64),
  textHash: letter.repeat(64),
});
const to = { lesson: identity('2.0.0', 'b'), text: fresh, at: LATER, copy: 'copy.lesart-attempt' };

function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
}

const marking = (): Attempt =>
  must(
    beginMarking(startAttempt(identity('1.0.0', 'a'), '3f0d9a5e-6f4e-4e8a-9a53-0c2a7d1b2c3d', AT, old), AT),
  );
const withMarks = (...marks: Mark[]): Attempt =>
  marks.reduce((attempt, mark) => must(addMark(attempt, mark, AT)), marking());
const markOn = (id: string, words: string, parts: Partial<Mark> = {}): Mark =>
  buildMark(id, spanOf(old, words), parts);
const wordsOf = (attempt: Attempt): string[] =>
  marksOf(attempt.history).map((mark) => textUnder(attempt.article ?? '', mark));
const carry = (attempt: Attempt): Attempt => carryAttempt(attempt, old, to);

describe('an attempt carried to a corrected article', () => {
  it('keeps its marks on their words, and all that was said of them', () => {
    const quote = markOn('q', 'er bleibe im Amt', {
      category: 'quote',
      sure: false,
      why: 'weil',
      speaker: spanOf(old, 'Minister'),
      cue: spanOf(old, 'sagte'),
    });
    const carried = carry(withMarks(markOn('a', 'mutige'), quote, markOn('z', 'jubelte')));
    expect(wordsOf(carried)).toEqual(['mutige', 'er bleibe im Amt', 'jubelte']);
    const found = marksOf(carried.history).find(({ id }) => id === 'q');
    expect(found).toMatchObject({ sure: false, why: 'weil', category: 'quote' });
    expect(found?.speaker && textUnder(fresh, found.speaker)).toBe('Minister');
    expect(found?.cue && textUnder(fresh, found.cue)).toBe('sagte');
    expect(carried).toMatchObject({ lesson: to.lesson, article: fresh, changedAt: AT });
    expect(carried.carried).toMatchObject({ from: '1.0.0', at: LATER, marks: 3, copy: to.copy, open: [] });
  });

  it('names what was changed, and lists what has no place with its words and reasons', () => {
    const attempt = withMarks(
      markOn('changed', 'Minister sagte am Montag, er bleibe'),
      markOn('gone', 'Kritiker nannten das eine Farce', { why: 'wertend' }),
    );
    const carried = carry(attempt);
    expect(carried.carried?.moved).toEqual([
      {
        mark: 'changed',
        part: 'mark',
        confidence: 'changed',
        words: 'Minister sagte am Montag, er bleibe',
      },
    ]);
    const [open, ...more] = openCases(carried);
    expect(more).toEqual([]);
    expect(open).toMatchObject({
      part: 'mark',
      reason: 'lost',
      mark: { id: 'gone', why: 'wertend' },
      quotation: { words: 'Kritiker nannten das eine Farce', after: '. Das Volk jubelte ihm zu.' },
    });
  });

  it('lets a link that has no place go, and lists it', () => {
    const quote = markOn('q', 'er bleibe im Amt', { category: 'quote', speaker: spanOf(old, 'Kritiker') });
    const carried = carry(withMarks(quote));
    expect(marksOf(carried.history)[0]?.speaker).toBeNull();
    expect(openCases(carried)).toMatchObject([{ part: 'speaker', quotation: { words: 'Kritiker' } }]);
  });

  it('never puts two marks of a category on the same words: the second is listed', () => {
    const text = 'Er ist sehr mutig und klug.';
    const attempt = must(
      addMark(
        must(addMark(marking(), buildMark('one', spanOf(text, 'mutig und klug')), AT)),
        buildMark('two', spanOf(text, 'sehr mutig und klug')),
        AT,
      ),
    );
    const carried = carryAttempt(attempt, text, { ...to, text: 'Er ist mutig und klug.' });
    expect(marksOf(carried.history)).toHaveLength(1);
    expect(openCases(carried)).toMatchObject([{ reason: 'taken' }]);
  });

  it('keeps checks and the frozen score as they were, their marks on their words', () => {
    const checked = must(checkFirst(withMarks(markOn('a', 'mutige'), markOn('gone', 'eine Farce')), AT));
    const edited = must(checkSecond(must(addMark(checked, markOn('z', 'jubelte'), AT)), AT));
    const carried = carry(must(reveal(edited, 0.625, AT)));
    if (carried.stage.step !== 'compare') throw new Error(carried.stage.step);
    const { first, second, frozen } = carried.stage;
    expect(frozen).toMatchObject({ at: AT, score: 0.625 });
    expect(first.marks.map(({ id }) => id)).toEqual(['a']);
    expect(sameMarks(second.marks, marksOf(carried.history))).toBe(true);
    expect(sameMarks(frozen.marks, marksOf(carried.history))).toBe(true);
  });

  it('can still be read from its file, and carried on to a third text', () => {
    const carried = carry(withMarks(markOn('a', 'mutige'), markOn('gone', 'eine Farce')));
    const read = must(readSaved(attemptFormat, JSON.parse(JSON.stringify(carried))));
    const third = carryAttempt(read, fresh, { ...to, text: `Vorweg. ${fresh}` });
    expect(wordsOf(third)).toEqual(['mutige']);
    expect(openCases(third)).toMatchObject([{ mark: { id: 'gone' } }]);
  });
});

describe('an open case', () => {
  const carried = (): Attempt => carry(withMarks(markOn('gone', 'eine Farce', { why: 'wertend' })));

  it('is settled by placing it anew, and open again when that is undone', () => {
    const [open] = openCases(carried());
    if (open === undefined) throw new Error('no open case');
    const placed = must(placeCase(carried(), open, spanOf(fresh, 'Nachtrag'), LATER));
    expect(marksOf(placed.history)).toMatchObject([{ id: 'gone', why: 'wertend' }]);
    expect(openCases(placed)).toEqual([]);
    const undone = must(undoMark(placed, LATER));
    expect(openCases(undone)).toEqual([open]);
    expect(openCases(must(redoMark(undone, LATER)))).toEqual([]);
  });

  it('does not come back when what was placed is deleted, but when the placing is undone', () => {
    const [open] = openCases(carried());
    if (open === undefined) throw new Error('no open case');
    const placed = must(placeCase(carried(), open, spanOf(fresh, 'Nachtrag'), LATER));
    const deleted = must(removeMark(placed, 'gone', LATER));
    expect(openCases(deleted)).toEqual([]);
    expect(readSaved(attemptFormat, JSON.parse(JSON.stringify(deleted)))).toEqual({
      ok: true,
      value: deleted,
    });
    const undone = must(undoMark(must(undoMark(deleted, LATER)), LATER));
    expect(openCases(undone)).toEqual([open]);
    expect(openCases(carryAttempt(deleted, fresh, { ...to, text: `Vorweg. ${fresh}` }))).toEqual([]);
  });

  it('of a link does not come back when the placed link is taken off again', () => {
    const quote = markOn('q', 'er bleibe im Amt', { category: 'quote', speaker: spanOf(old, 'Kritiker') });
    const attempt = carry(withMarks(quote));
    const [open] = openCases(attempt);
    if (open === undefined) throw new Error('no open case');
    const placed = must(placeCase(attempt, open, spanOf(fresh, 'Minister'), LATER));
    expect(openCases(placed)).toEqual([]);
    expect(openCases(must(undoMark(placed, LATER)))).toEqual([open]);
    expect(openCases(must(changeMark(placed, 'q', { speaker: null }, LATER)))).toEqual([]);
  });

  it('is listed once, by its newest words, when what was placed is lost again', () => {
    const [open] = openCases(carried());
    if (open === undefined) throw new Error('no open case');
    const placed = must(placeCase(carried(), open, spanOf(fresh, 'Nachtrag folgt'), LATER));
    const third = carryAttempt(placed, fresh, { ...to, text: fresh.replace(' Nachtrag folgt.', '') });
    expect(third.carried?.open).toMatchObject([{ quotation: { words: 'Nachtrag folgt' } }]);
    expect(openCases(third)).toEqual(third.carried?.open);
    // Files from before this was so hold both.
    const both = {
      ...third,
      carried: third.carried && { ...third.carried, open: [open, ...openCases(third)] },
    };
    expect(openCases(both)).toEqual(openCases(third));
  });

  it('that is settled is not carried on; the link of a mark that waits itself is', () => {
    const lost = markOn('gone', 'eine Farce', { speaker: spanOf(old, 'Kritiker') });
    const attempt = carry(withMarks(lost, markOn('too', 'Kritiker nannten')));
    const too = openCases(attempt).find(({ mark }) => mark.id === 'too');
    if (too === undefined) throw new Error('no open case');
    const placed = must(placeCase(attempt, too, spanOf(fresh, 'mutige'), LATER));
    const third = carryAttempt(placed, fresh, { ...to, text: `Vorweg. ${fresh}` });
    expect(third.carried?.open).toMatchObject([
      { part: 'mark', mark: { id: 'gone' } },
      { part: 'speaker', mark: { id: 'gone' }, quotation: { words: 'Kritiker' } },
    ]);
    expect(openCases(third)).toHaveLength(1);
  });

  it('stays when the note is put away, and goes when it is let go', () => {
    const away = must(dismissNews(carried(), LATER));
    expect(hasNews(away)).toBe(true);
    const [open] = openCases(away);
    if (open === undefined) throw new Error('no open case');
    const gone = must(dismissCase(away, open, LATER));
    expect([openCases(gone), hasNews(gone)]).toEqual([[], false]);
  });
});

describe('the carried history', () => {
  const words = [...old.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const operation = fc.record({
    kind: fc.constantFrom('add', 'change', 'remove', 'undo', 'redo'),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    category: fc.constantFrom('framing', 'sourcing'),
    from: fc.nat(words.length - 1),
    length: fc.nat(4),
  });

  it('gives at every step back what the old one gave there, carried', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
        let attempt = marking();
        for (const { kind, id, category, from, length } of operations) {
          const start = words[from]?.start ?? 0;
          const end = words[Math.min(words.length - 1, from + length)]?.end ?? old.length;
          const change = {
            add: () => addMark(attempt, buildMark(id, { start, end }, { category }), AT),
            change: () => changeMark(attempt, id, { start, end, category }, AT),
            remove: () => removeMark(attempt, id, AT),
            undo: () => undoMark(attempt, AT),
            redo: () => redoMark(attempt, AT),
          }[kind]();
          const standing = marksOf(attempt.history).some((mark) => mark.id === id);
          if (change.ok && (kind !== 'add' || !standing)) attempt = change.value;
        }
        const carried = carry(attempt);
        expect(readSaved(attemptFormat, carried).ok).toBe(true);

        // Every mark in force is there or listed, once.
        const standing = marksOf(carried.history).map(({ id }) => id);
        const listed = openCases(carried).flatMap(({ part, mark }) => (part === 'mark' ? [mark.id] : []));
        expect([...standing, ...listed].sort()).toEqual(
          marksOf(attempt.history)
            .map(({ id }) => id)
            .sort(),
        );

        // Undo in both: as long as the carried one can, its marks are a part of what stood there.
        let [before, after] = [attempt.history, carried.history];
        const states = [marksOf(before)];
        while (canUndo(before)) states.push(marksOf((before = undo(before))));
        const ids = states.map((marks) => new Set(marks.map(({ id }) => id)));
        while (canUndo(after)) {
          after = undo(after);
          const here = marksOf(after).map(({ id }) => id);
          expect(ids.some((known) => here.every((id) => known.has(id)))).toBe(true);
        }
        expect(marksOf(after)).toEqual([]);
      }),
    );
  });
});
