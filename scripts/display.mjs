import { spawn } from 'node:child_process';
import { Obstacle } from './say.mjs';

/** Large enough for every window size the tests ask for. */
const screen = '1920x1200x24';

/** Whether windows can be opened on a screen that is already there. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts an X server that draws into memory, on a free display.
 *
 * @returns {Promise<{ name: string, stop: () => void }>} what DISPLAY must be, and how to end the server
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    // The server writes the display's number to descriptor 3 when it is ready for clients.
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const stop = () => void server.kill();
    let complaints = '';
    let number = '';
    server.stderr?.on('data', (chunk) => (complaints += String(chunk)));
    server.stdio[3]?.on('data', (chunk) => {
      number += String(chunk);
      if (!number.endsWith('\n')) return;
      process.once('exit', stop);
      resolve({ name: `:${number.trim()}`, stop });
    });
    server.once('error', () =>
      reject(new Obstacle('There is no display, and no Xvfb to make one: install xvfb.')),
    );
    server.once('exit', (code) =>
      reject(new Obstacle(`Xvfb ended early (exit code ${code}): ${complaints.trim()}`)),
    );
  });
}
