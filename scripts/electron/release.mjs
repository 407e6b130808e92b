import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Sets the binary's switches as Electron's own releases have them. Playwright needs the inspector.
 *
 * @param {string} executable
 */
export async function setFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * Adds the app that opens other apps: `electron FOLDER`.
 *
 * @param {string} release
 */
export async function addDefaultApp(release) {
  const source = mkdtempSync(join(tmpdir(), 'lesart-default-app-'));
  try {
    const description = { name: 'electron', productName: 'Electron', main: 'main.mjs' };
    writeFileSync(join(source, 'package.json'), JSON.stringify(description));
    copyFileSync(new URL('./default-app.mjs', import.meta.url), join(source, 'main.mjs'));
    const resources = join(release, 'resources');
    mkdirSync(resources, { recursive: true });
    await createPackage(source, join(resources, 'default_app.asar'));
  } finally {
    rmSync(source, { recursive: true, force: true });
  }
}
