// npm test [-- --only STEP,STEP]: every check and every test, from a fresh clone. The last line is the sum.
import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';
import { Obstacle, runMain, say } from './say.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const electron = await prepare({ headless: true });
  say(`Electron ${electron.version} (${electron.source}), Node.js ${process.versions.node}`);
  // What these import comes with npm ci, so they can be loaded only now.
  const { steps } = await import('./tests/steps.mjs');
  const { runSteps } = await import('./tests/run-steps.mjs');
  return runSteps(values.only ? choose(steps, values.only.split(',')) : steps);
});

/**
 * @param {readonly import('./tests/steps.mjs').Step[]} steps
 * @param {string[]} names
 */
function choose(steps, names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown)
    throw new Obstacle(`There is no step ${unknown}. Steps: ${steps.map(({ name }) => name).join(', ')}`);
  return steps.filter(({ name }) => names.includes(name));
}
