import type { KnipConfig } from 'knip';

/** What is used from outside, and where to look for what nobody uses. Bundles and tests knip finds by itself. */
const config: KnipConfig = {
  entry: [
    // The page's entry is an option of the bundler that knip's plugin doesn't know yet.
    'renderer/main.tsx',
    'electron/cli/main.ts',
    'scripts/*.mjs',
    'scripts/electron/default-app.mjs',
    'e2e/**/*.spec.ts',
    'bench/**/*.{ts,mjs}',
  ],
  project: ['{lessons,electron,renderer,scripts,e2e,bench}/**/*.{ts,tsx,mjs,css}', '*.{ts,mjs}'],
  // A type may be exported for the signatures that use it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The oldest Electron is known to a tsconfig only, by its path.
  ignoreDependencies: ['electron-33'],
  ignoreBinaries: ['Xvfb', 'dpkg-query', 'mkfifo', 'openssl', 'pdftotext'],
  compilers: {
    // The fonts are imported by style sheets.
    css: (text) =>
      [...text.matchAll(/@import\s+['"][^'"]+['"]/g)].map(([line]) => line.replace('@', '')).join('\n'),
  },
};

export default config;
