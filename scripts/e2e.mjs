// npm run e2e [-- PLAYWRIGHT ARGS]: the end-to-end tests in the real Electron window, after a build.
import { runEndToEnd } from './end-to-end/run-end-to-end.mjs';
import { prepare } from './prepare.mjs';
import { commandScript, projectRoot } from './project.mjs';
import { runNode } from './run.mjs';
import { runMain } from './say.mjs';

await runMain(async () => {
  await prepare({ headless: true });
  const built = await runNode(commandScript('electron-vite'), ['build', '--logLevel', 'warn'], {
    cwd: projectRoot,
  });
  return built === 0 ? runEndToEnd({ args: process.argv.slice(2) }) : built;
});
