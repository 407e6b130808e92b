import { expect, test, type RunningApp } from './support/app.ts';
import { ask, value } from './support/bridge.ts';
import { simulatedHandIns } from './support/simulated-class.ts';
import { openSeenClass } from './support/seen-class.ts';
import { filesHolding } from '../electron/services/build-traces.ts';

const handIns = simulatedHandIns(8);
/** Where in the profile something of these words is. */
const held = ({ folders }: RunningApp, words: readonly string[]): string[] =>
  filesHolding(folders.userData, words).map((file) => file.slice(folders.userData.length + 1));

test('what is deleted of a learner, a class and of all is nowhere in the profile, open or closed', async ({
  launch,
}) => {
  const running = await launch();
  const { app, page } = running;
  const [learner] = handIns;
  if (learner === undefined) throw new Error('too small a class');
  const of = [learner.learner, learner.attempt.id];
  const names = ['9b Ebereschenweg', '10c Quittenhain'] as const;
  const everybody = handIns.flatMap((one) => [one.learner, one.attempt.id]);

  for (const name of names) {
    await openSeenClass(running, name, handIns);
    await page.keyboard.press('Control+3');
    await page.getByTestId('learner-row').filter({ hasText: learner.learner }).click();
    await expect(page.getByTestId('work-learner')).toHaveText(learner.learner);
  }
  value(await ask(page, 'reportError', { message: `about ${learner.learner}`, stack: learner.attempt.id }));
  const classes = value(await ask(page, 'listClasses', {})).classes;
  const idOf = (name: string): string => classes.find((one) => one.name === name)?.id ?? '';
  // The search finds what it looks for, while it is there.
  for (const word of [...of, ...names]) expect(held(running, [word]), word).not.toEqual([]);

  value(await ask(page, 'removeLearner', { class: idOf(names[0]), learner: learner.learner }));
  value(await ask(page, 'removeLearner', { class: idOf(names[1]), learner: learner.learner }));
  expect(held(running, of)).toEqual([]);
  const [, other] = handIns;
  value(await ask(page, 'reportError', { message: `about ${other?.learner ?? ''}`, stack: '' }));
  value(await ask(page, 'removeClass', { class: idOf(names[0]) }));
  expect(held(running, [names[0], ...of])).toEqual([]);
  expect(held(running, [names[1]])).not.toEqual([]);
  expect(held(running, [other?.learner ?? ''])).not.toContain('logs/lesart.log');
  value(await ask(page, 'reportError', { message: `about ${other?.learner ?? ''}`, stack: '' }));
  value(await ask(page, 'removeEverything', {}));
  expect(held(running, [...names, ...everybody])).toEqual([]);
  await app.close();
  expect(held(running, [...names, ...everybody])).toEqual([]);
});
