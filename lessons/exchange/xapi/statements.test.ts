import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import { buildHandedOn, buildHandedOnLesson } from '../../classroom/output/build-handed-on.ts';
import { statementSchema } from './statement.ts';
import { statementsOf } from './statements.ts';
import { extensions } from './vocabulary.ts';

/** A UUID by name, good enough to tell names apart. */
const idOf = (name: string): string => {
  const hex = createHash('sha1').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const made = statementsOf(buildHandedOnLesson(), idOf);
const said = made.map(
  ({ verb, object }) => `${verb.display['en'] ?? ''} ${object.id.split('/').at(-1) ?? ''}`,
);

describe('statements of a class', () => {
  test('keep the rules of the specification', () => {
    for (const statement of made) expect(statementSchema.safeParse(statement).error?.issues).toBeUndefined();
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
  });

  test('say what was completed, answered, skipped and thought of it', () => {
    expect(said).toEqual([
      'completed lesson',
      'answered endlich',
      'agreed with endlich',
      'skipped admits',
      'answered quote',
      'disagreed with quote',
    ]);
  });

  test('call nothing a failure that was only left alone, and hold scores and times', () => {
    const [whole, found, , skipped, other] = made;
    expect(whole?.result).toMatchObject({ completion: true, duration: 'PT1H1M6S' });
    expect(whole?.result?.score?.scaled).toBeGreaterThan(0);
    expect(found?.result).toMatchObject({ success: true, extensions: { [extensions.sure]: true } });
    expect(skipped?.result).toEqual({ extensions: { [extensions.outcome]: 'missed' } });
    expect(other?.result).toMatchObject({
      success: false,
      extensions: { [extensions.outcome]: 'other-category', [extensions.sure]: false },
    });
  });

  test('name nobody: an account of the class, no mail address, nothing a learner typed', () => {
    const text = JSON.stringify(made);
    expect(text).not.toMatch(/mbox|@|Anna|HYPERLINK/u);
    expect(made[0]?.actor.account).toEqual({
      homePage: 'https://lesart.invalid/classes/018f3b1c-0000-4000-8000-00000000000c',
      name: 'KRANICH-47',
    });
  });

  test('have the same ids when made again, and others for another learner, attempt or outcome', () => {
    const ids = (...parts: Parameters<typeof buildHandedOn>): string[] =>
      statementsOf(buildHandedOnLesson([buildHandedOn(...parts)]), idOf).map(({ id }) => id);
    const before = made.map(({ id }) => id);
    expect(ids()).toEqual(before);
    expect(ids({ learner: 'IGEL-3' }).some((id) => before.includes(id))).toBe(false);
    expect(ids({ attempt: '018f3b1c-0000-4000-8000-000000000002' }).some((id) => before.includes(id))).toBe(
      false,
    );
    const { graded } = buildHandedOn();
    const again = ids({ graded: { ...graded, items: { ...graded.items, quote: 'found' } } });
    expect(again.filter((id) => !before.includes(id))).toHaveLength(1);
  });
});
