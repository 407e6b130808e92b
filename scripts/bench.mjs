// npm run bench [-- --only start|paint|author|memory|library|compare|refuse|classroom] [--json]: how quick and how large Lesart is.
import { join } from 'node:path';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { prepare } from './prepare.mjs';
import { commandScript, projectRoot, sharedFolder } from './project.mjs';
import { runNode } from './run.mjs';
import { Obstacle, runMain, say } from './say.mjs';

await runMain(async () => {
  const electron = await prepare({ headless: true });
  say(`Electron ${electron.version} (${electron.source}), Node.js ${process.versions.node}`);
  await build();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  try {
    return await runNode(commandScript('tsx'), [join('bench', 'main.ts'), ...process.argv.slice(2)], {
      cwd: projectRoot,
      env: environment(display?.name),
    });
  } finally {
    display?.stop();
  }
});

async function build() {
  const code = await runNode(commandScript('electron-vite'), ['build', '--logLevel', 'error'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) throw new Obstacle('The build failed. Its message stands above.');
}

/** @param {string | undefined} display */
function environment(display) {
  const shared = sharedFolder();
  return {
    ...process.env,
    ...(display ? { DISPLAY: display } : {}),
    ...(shared ? { LESART_SHARED: shared } : {}),
  };
}
