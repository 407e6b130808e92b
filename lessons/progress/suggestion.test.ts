import { describe, expect, it } from 'vitest';

import { dayOfMarch, markOn, sampleLesson, workOn } from './build-work.ts';
import { milestonesOf } from './milestones.ts';
import { pickLesson, wishAt } from './suggestion.ts';

const skilled = [markOn('lautstark Stimmung'), markOn('sagte ein Sprecher', { category: 'sourcing' })];

describe('what to suggest', () => {
  it('is nothing within a week', () => {
    const milestones = milestonesOf([workOn(1, skilled)]);
    expect(wishAt(milestones, [], dayOfMarch(7))).toBeNull();
    expect(wishAt(milestones, [], dayOfMarch(8))).toEqual({ language: 'de', level: 'practised' });
    expect(wishAt(milestones, [dayOfMarch(5)], dayOfMarch(8))).toBeNull();
  });

  it('is the same level while there is much to find yet, or much marked beside the key', () => {
    const over = [...skilled, markOn('Der Rat'), markOn('am Montag')];
    for (const marks of [[], skilled.slice(1), over]) {
      expect(wishAt(milestonesOf([workOn(1, marks)]), [], dayOfMarch(20))?.level).toBe('first-steps');
    }
  });

  it('ends with the highest level', () => {
    const lesson = sampleLesson({ level: 'advanced' });
    expect(wishAt(milestonesOf([workOn(1, skilled, { lesson })]), [], dayOfMarch(9))?.level).toBe('advanced');
  });

  it('is nothing before a lesson is finished', () => {
    expect(wishAt(milestonesOf([workOn(1, skilled, { finished: false })]), [], dayOfMarch(30))).toBeNull();
  });
});

const choice = (
  id: string,
  level: 'first-steps' | 'practised' | 'advanced',
  progress: { finished: boolean } | null = null,
  language = 'de',
) => ({ id, level, progress, language });

describe('the lesson suggested', () => {
  const wish = { language: 'de', level: 'practised' } as const;
  const pick = (...lessons: ReturnType<typeof choice>[]) => pickLesson(wish, lessons)?.id ?? null;

  it('is of the language and nearest in level', () => {
    expect(pick(choice('en', 'practised', null, 'en'), choice('first', 'first-steps'))).toBe('first');
    expect(pick(choice('first', 'first-steps'), choice('hard', 'advanced'))).toBe('hard');
    expect(pick(choice('hard', 'advanced'), choice('fits', 'practised', null, 'de-AT'))).toBe('fits');
  });

  it('is never a finished one, and rather one not begun', () => {
    const begun = choice('begun', 'practised', { finished: false });
    expect(pick(begun, choice('new', 'practised'))).toBe('new');
    expect(pick(begun, choice('new', 'advanced'))).toBe('begun');
    expect(pick(choice('done', 'practised', { finished: true }))).toBeNull();
  });
});
