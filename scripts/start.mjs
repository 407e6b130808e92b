// npm start [-- ARGS]: from a fresh clone to the open app.
import { createRequire } from 'node:module';
import { hasDisplay } from './display.mjs';
import { prepare } from './prepare.mjs';
import { commandScript, projectRoot } from './project.mjs';
import { run, runNode } from './run.mjs';
import { Obstacle, runMain, say } from './say.mjs';

await runMain(async () => {
  requireDisplay();
  const electron = await prepare({ headless: false });
  await build();
  say(`Starting Lesart in Electron ${electron.version} ...`);
  return run(electronExecutable(), [...sandboxSwitch(), projectRoot, ...process.argv.slice(2)]);
});

function requireDisplay() {
  if (hasDisplay()) return;
  throw new Obstacle(
    'Lesart opens a window and needs a display: DISPLAY or WAYLAND_DISPLAY must be set. ' +
      'Start it from a desktop session, or on a server with: xvfb-run npm start. The tests (npm test) bring their own.',
  );
}

async function build() {
  const code = await runNode(commandScript('electron-vite'), ['build', '--logLevel', 'warn'], {
    cwd: projectRoot,
  });
  if (code !== 0) throw new Obstacle('The build failed. Its message stands above.');
}

/** @returns {string} */
function electronExecutable() {
  return createRequire(import.meta.url)('electron');
}

/** Chromium refuses to run as root with its sandbox. */
function sandboxSwitch() {
  if (process.getuid?.() !== 0) return [];
  say(
    "You are root: Chromium's sandbox is off (--no-sandbox). Open articles from others only as an ordinary user.",
  );
  return ['--no-sandbox'];
}
