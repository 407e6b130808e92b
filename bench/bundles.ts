import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import { build, type InlineConfig } from 'vite';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/u, '');

const here = join(projectRoot, 'bench');
const outputs = join(projectRoot, 'out', 'bench');

/** What runs in processes of its own: where the bench finds it once it is bundled. */
export const bundles = {
  /** The bare window's main process. */
  bare: join(outputs, 'start', 'bare.cjs'),
  /** Loaded into a main process; reports when things happen. */
  startProbe: join(outputs, 'start', 'probe.cjs'),
  /** Run in the page by the probe. */
  startPage: join(outputs, 'start', 'page.js'),
  /** Run in a page; says when a key's effect is painted. */
  paintWatch: join(outputs, 'paint', 'watch.js'),
  /** Run in a page; says when a key in the search is painted. */
  libraryPage: join(outputs, 'library', 'page.js'),
  /** Run in the author's page; says when what is typed is painted. */
  authorPage: join(outputs, 'author', 'page.js'),
  /** The main process of the other ways to paint marks, and their page. */
  otherWays: join(outputs, 'paint', 'other-ways.cjs'),
  otherWaysPage: join(outputs, 'paint', 'page', 'index.html'),
  /** Opens one pack and measures itself; bundled, so that a compiler's memory is not counted with it. */
  refuseOne: join(outputs, 'refuse', 'refuse-one.mjs'),
} as const;

export async function buildBundles(): Promise<void> {
  await build(script('start/bare/main.ts', bundles.bare, 'cjs'));
  await build(script('start/probe.ts', bundles.startProbe, 'cjs'));
  await build(script('start/page.ts', bundles.startPage, 'iife'));
  await build(script('paint/watch.ts', bundles.paintWatch, 'iife'));
  await build(script('library/page.ts', bundles.libraryPage, 'iife'));
  await build(script('author/page.ts', bundles.authorPage, 'iife'));
  await build(script('paint/other-ways/main.ts', bundles.otherWays, 'cjs'));
  await build(program('refuse/refuse-one.ts', bundles.refuseOne));
  await build({
    ...common,
    root: join(here, 'paint', 'other-ways'),
    base: './',
    build: {
      outDir: join(bundles.otherWaysPage, '..'),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  });
}

const common: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false };

function script(entry: string, output: string, format: 'cjs' | 'iife'): InlineConfig {
  const folder = join(output, '..');
  return {
    ...common,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome130',
      minify: false,
      lib: {
        entry: join(here, entry),
        formats: [format],
        fileName: () => output.slice(folder.length + 1),
        name: 'lesartBenchScript',
      },
      rolldownOptions: { external: [/^electron$/u, /^node:/u] },
    },
  };
}

/** A program for Node.js, with all it needs. */
function program(entry: string, output: string): InlineConfig {
  return {
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: join(here, entry),
      outDir: join(output, '..'),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: basename(output) } },
    },
  };
}
