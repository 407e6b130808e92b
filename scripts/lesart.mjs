// npm run --silent lesart -- ARGS: Lesart from a terminal. Only the command itself writes to stdout.
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { commandScript, projectRoot } from './project.mjs';
import { runNode } from './run.mjs';
import { runMain } from './say.mjs';

await runMain(async () => {
  await ensureDependencies();
  const program = [
    '--tsconfig',
    join(projectRoot, 'tsconfig.json'),
    join(projectRoot, 'electron', 'cli', 'main.ts'),
  ];
  return runNode(commandScript('tsx'), [...program, ...process.argv.slice(2)], { cwd: callersFolder() });
});

/** npm changes into the project; paths in arguments are meant from where the command was typed. */
function callersFolder() {
  const calledByNpm = process.env['npm_lifecycle_event'] === 'lesart';
  return (calledByNpm && process.env['INIT_CWD']) || process.cwd();
}
