import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runEndToEnd } from '../end-to-end/run-end-to-end.mjs';
import { commandScript, projectRoot, sharedFolder } from '../project.mjs';
import { runNode } from '../run.mjs';
import { readPlaywrightReport, readUnitReport, tallyOfCheck, tallyOfTests } from './tally.mjs';

/**
 * One step of `npm test`.
 *
 * @typedef {object} Step
 * @property {string} name to choose it by: npm test -- --only NAME
 * @property {string} does
 * @property {(reports: string) => Promise<import('./tally.mjs').Tally>} run reports: a folder for its report
 */

/** @type {readonly Step[]} in the order they run */
export const steps = [
  { name: 'types', does: 'TypeScript, also against the oldest Electron', run: () => check(checkTypes) },
  { name: 'eslint', does: 'lint', run: () => check(lint) },
  { name: 'prettier', does: 'format', run: () => check(() => command('prettier', ['--check', '.'])) },
  { name: 'imports', does: "the rooms' import rule", run: () => check(checkImports) },
  { name: 'knip', does: 'dead code and unused dependencies', run: () => check(() => command('knip', [])) },
  { name: 'unit', does: 'unit and property tests', run: runUnit },
  {
    name: 'build',
    does: 'build',
    run: () => check(() => command('electron-vite', ['build', '--logLevel', 'warn'])),
  },
  { name: 'e2e', does: 'end-to-end tests in the real Electron window', run: runE2e },
];

/** @param {() => Promise<number>} work */
async function check(work) {
  return tallyOfCheck(await work());
}

/** In two halves side by side: all the types at once are more than the memory that Node.js allows itself. */
async function lint() {
  const pages = ['renderer', 'e2e', 'bench'];
  const rest = ['.', ...pages.flatMap((room) => ['--ignore-pattern', `${room}/**`])];
  const memory = { NODE_OPTIONS: '--max-old-space-size=6144' };
  const codes = await Promise.all([pages, rest].map((half) => command('eslint', half, 'eslint', memory)));
  return Math.max(...codes);
}

async function checkTypes() {
  const projects = await command('typescript', ['-b', '.', 'scripts'], 'tsc');
  const oldest = await command(
    'typescript',
    ['-p', join('electron', 'main', 'tsconfig.electron-33.json')],
    'tsc',
  );
  return projects || oldest;
}

function checkImports() {
  const rooms = ['lessons', 'electron', 'renderer', 'e2e', 'bench'].filter((room) =>
    existsSync(join(projectRoot, room)),
  );
  return command('dependency-cruiser', [...rooms, '--config', '.dependency-cruiser.mjs'], 'depcruise');
}

/** @param {string} reports */
async function runUnit(reports) {
  const report = join(reports, 'unit.json');
  const code = await command('vitest', ['run'], 'vitest', { LESART_UNIT_REPORT: report });
  return tallyOfTests(code, report, readUnitReport);
}

/** @param {string} reports */
async function runE2e(reports) {
  const report = join(reports, 'e2e.json');
  const code = await runEndToEnd({ report });
  return tallyOfTests(code, report, readPlaywrightReport);
}

/**
 * @param {string} packageName
 * @param {string[]} args
 * @param {string} [name] of the command, where it differs from the package's
 * @param {NodeJS.ProcessEnv} [environment]
 */
function command(packageName, args, name, environment) {
  const shared = sharedFolder();
  const env = { ...process.env, ...(shared ? { LESART_SHARED: shared } : {}), ...environment };
  return runNode(commandScript(packageName, name), args, { cwd: projectRoot, env });
}
