import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSaved } from '../format/saved.ts';
import { dayOfMarch } from './build-work.ts';
import { planPractice } from './due.ts';
import type { MissedItem } from './missed.ts';
import {
  emptyPractice,
  mergeRecords,
  nameOfItem,
  practiceFormat,
  recordAnswer,
  type PracticeEntry,
  type PracticeRecord,
} from './practice-record.ts';
import { boxAfter, DAY, outcomes, restIn } from './spacing.ts';

const missedOn = (day: number, item = 'mood'): MissedItem => ({
  pack: 'pack',
  lesson: 'lesson',
  item,
  kind: 'missed',
  at: dayOfMarch(day),
});

const later = (at: string, milliseconds: number): string =>
  new Date(Date.parse(at) + milliseconds).toISOString();

describe('the boxes', () => {
  it('let an item leave that was right five times in a row', () => {
    let box: number | null = 1;
    for (let times = 1; times <= 5; times += 1) box = box === null ? null : boxAfter(box, 'right');
    expect(box).toBeNull();
    expect(boxAfter(4, 'missed')).toBe(1);
    expect(boxAfter(4, 'near')).toBe(4);
  });

  it('rest longer from box to box, and at about the same time of day', () => {
    expect([1, 2, 3, 4, 5].map((box) => Math.ceil(restIn(box) / DAY))).toEqual([1, 2, 4, 8, 16]);
  });
});

describe('the plan', () => {
  it('has an item at once that was never practised', () => {
    expect(planPractice([missedOn(1)], emptyPractice, dayOfMarch(1))).toEqual({
      due: [{ ...missedOn(1), box: 1 }],
      resting: 0,
      nextAt: null,
    });
  });

  it('has what was right come back later than what was missed again', () => {
    const items = [missedOn(1, 'mood'), missedOn(1, 'speaker')];
    const [right, missed] = items.map(({ pack, lesson, item }) => ({ pack, lesson, item, box: 1 }));
    let record = recordAnswer(emptyPractice, { ...right!, outcome: 'right' }, dayOfMarch(2));
    record = recordAnswer(record, { ...missed!, outcome: 'missed' }, dayOfMarch(2));
    const dueOn = (day: number) => planPractice(items, record, dayOfMarch(day)).due.map(({ item }) => item);
    expect(dueOn(2)).toEqual([]);
    expect(dueOn(3)).toEqual(['speaker']);
    expect(dueOn(4)).toEqual(['speaker', 'mood']);
    expect(planPractice(items, record, dayOfMarch(2))).toMatchObject({
      resting: 2,
      nextAt: later(dayOfMarch(2), restIn(1)),
    });
  });

  it('begins anew with an item that was missed once more, also one that had left', () => {
    const entry = { pack: 'pack', lesson: 'lesson', item: 'mood', box: null, practisedAt: dayOfMarch(2) };
    const record = { ...emptyPractice, entries: [entry] };
    expect(planPractice([missedOn(1)], record, dayOfMarch(30)).due).toEqual([]);
    expect(planPractice([missedOn(5)], record, dayOfMarch(5)).due).toEqual([{ ...missedOn(5), box: 1 }]);
  });

  it('is not held up by a clock that was wrong once', () => {
    const entry = { pack: 'pack', lesson: 'lesson', item: 'mood', box: 2, practisedAt: dayOfMarch(4000) };
    const plan = planPractice([missedOn(1)], { ...emptyPractice, entries: [entry] }, dayOfMarch(9));
    expect(plan.due).toEqual([{ ...missedOn(1), box: 2 }]);
  });

  it('does not begin anew when a clock is set back a little', () => {
    const record = recordAnswer(
      emptyPractice,
      { pack: 'pack', lesson: 'lesson', item: 'mood', box: 1, outcome: 'right' },
      later(dayOfMarch(2), 60_000),
    );
    expect(planPractice([missedOn(1)], record, dayOfMarch(2)).due).toEqual([]);
  });
});

const instant = fc.integer({ min: 1, max: 60 }).map(dayOfMarch);
const itemName = fc.constantFrom('a', 'b', 'c', 'd');
const entry: fc.Arbitrary<PracticeEntry> = fc.record({
  pack: fc.constant('pack'),
  lesson: fc.constantFrom('one', 'two'),
  item: itemName,
  box: fc.option(fc.integer({ min: 1, max: 5 })),
  practisedAt: instant,
});
const record: fc.Arbitrary<PracticeRecord> = fc
  .uniqueArray(entry, { selector: nameOfItem })
  .map((entries) => ({ ...emptyPractice, entries }));
const missed: fc.Arbitrary<MissedItem[]> = fc.uniqueArray(
  fc.record({
    pack: fc.constant('pack'),
    lesson: fc.constantFrom('one', 'two'),
    item: itemName,
    kind: fc.constantFrom('missed' as const, 'boundary' as const, 'other-category' as const),
    at: instant,
  }),
  { selector: nameOfItem },
);

describe('laws of practising', () => {
  it('plans the same whatever the order of items and entries', () => {
    fc.assert(
      fc.property(missed, record, instant, fc.gen(), (items, kept, now, pick) => {
        const others = pick(fc.shuffledSubarray, items, { minLength: items.length });
        const entries = pick(fc.shuffledSubarray, kept.entries, { minLength: kept.entries.length });
        expect(planPractice(others, { ...kept, entries }, now)).toEqual(planPractice(items, kept, now));
      }),
    );
  });

  it('plans every item at most once, and none that was not missed', () => {
    fc.assert(
      fc.property(missed, record, instant, (items, kept, now) => {
        const { due, resting, nextAt } = planPractice(items, kept, now);
        expect(due.length + resting).toBeLessThanOrEqual(items.length);
        expect(new Set(due.map(nameOfItem)).size).toBe(due.length);
        expect(due.every((one) => items.some((item) => nameOfItem(item) === nameOfItem(one)))).toBe(true);
        expect(nextAt === null).toBe(resting === 0);
        if (nextAt !== null) expect(nextAt > now).toBe(true);
      }),
    );
  });

  it('has the next item due at the instant it names', () => {
    fc.assert(
      fc.property(missed, record, instant, (items, kept, now) => {
        const { due, nextAt } = planPractice(items, kept, now);
        // What was practised by a clock that ran ahead is due only for as long as it does.
        fc.pre(kept.entries.every(({ practisedAt }) => practisedAt <= now));
        if (nextAt === null) return;
        expect(planPractice(items, kept, nextAt).due.length).toBeGreaterThan(due.length);
      }),
    );
  });

  it('lets an item rest after an answer, the longer the better it was', () => {
    const restAfter = (item: MissedItem, kept: PracticeRecord, at: string): number => {
      const { due, nextAt } = planPractice([item], kept, at);
      expect(due).toEqual([]);
      return nextAt === null ? Infinity : Date.parse(nextAt) - Date.parse(at);
    };
    fc.assert(
      fc.property(missed, record, instant, (items, kept, now) => {
        const first = planPractice(items, kept, now).due[0];
        if (first === undefined) return;
        const { box, ...item } = first;
        // A miss from the future has not been made when the answer is given.
        fc.pre(item.at <= now);
        const { pack, lesson, item: name } = item;
        const [right, near, gone] = outcomes.map((outcome) =>
          restAfter(item, recordAnswer(kept, { pack, lesson, item: name, box, outcome }, now), now),
        );
        expect(right).toBeGreaterThan(near!);
        expect(near).toBeGreaterThanOrEqual(gone!);
      }),
    );
  });

  it('merges records in any order, and nothing twice', () => {
    const sorted = ({ entries }: PracticeRecord) =>
      [...entries].sort((a, b) => (nameOfItem(a) < nameOfItem(b) ? -1 : 1));
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
        expect(mergeRecords(a, a).entries).toEqual(sorted(a));
      }),
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(record, (kept) => {
        const read = readSaved(practiceFormat, JSON.parse(JSON.stringify(kept)));
        expect(read).toEqual({ ok: true, value: kept });
      }),
    );
  });
});
