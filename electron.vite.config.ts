import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three bundles: the shell, its one preload file (CommonJS, as a sandboxed preload must be), and the pages. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      lib: { entry: 'electron/main/main.ts', formats: ['es'] },
      externalizeDeps: true,
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      lib: { entry: 'electron/preload/preload.ts', formats: ['cjs'] },
      externalizeDeps: false,
      rolldownOptions: { output: { entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      modulePreload: false,
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
