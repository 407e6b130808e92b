import { expect, it } from 'vitest';

import { clockFor } from './clock.ts';

const MINUTE = 60_000;

it('can be set for tests, and runs on from there', () => {
  const clock = clockFor(false, '2031-05-01T08:00:00.000Z');
  expect(clock().getTime() - Date.parse('2031-05-01T08:00:00.000Z')).toBeLessThan(MINUTE);
  expect(clock().getTime()).toBeGreaterThanOrEqual(Date.parse('2031-05-01T08:00:00.000Z'));
});

it.each([
  ['in a packaged app', true, '2031-05-01T08:00:00.000Z'],
  ['by words that name no instant', false, 'tomorrow'],
  ['by nobody', false, undefined],
])('can not be set %s', (_, packaged, set) => {
  expect(Math.abs(clockFor(packaged, set)().getTime() - Date.now())).toBeLessThan(MINUTE);
});
