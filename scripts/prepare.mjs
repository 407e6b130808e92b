import { ensureDependencies } from './dependencies.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * Brings a fresh clone on a bare machine to where the app can run: dependencies, system packages, Electron.
 *
 * @param {{ headless: boolean }} purpose headless: a display of our own is needed too
 * @returns {Promise<{ version: string, source: string }>} the Electron that is there
 */
export async function prepare(purpose) {
  await ensureDependencies();
  await ensureSystemPackages(purpose);
  const { ensureElectron } = await import('./electron/ensure-electron.mjs');
  return ensureElectron();
}
