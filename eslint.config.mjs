import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

const tests = ['**/*.test.{ts,tsx,mjs}', 'e2e/**', 'bench/**'];

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'test-results/', 'playwright-report/', 'seeds/', 'lessons/packs/']),
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', '.*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      ...messageBorder({ allowed: [] }),
      ...zodAsNamespace(),
    },
  },
  {
    files: ['{lessons,electron,renderer}/**'],
    ignores: tests,
    rules: { 'no-console': 'error' },
  },
  // The two files that may touch Electron's raw message passing.
  { files: ['electron/main/ipc.ts'], rules: messageBorder({ allowed: ['ipcMain'] }) },
  { files: ['electron/preload/preload.ts'], rules: messageBorder({ allowed: ['ipcRenderer'] }) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: {
      // They can't see casts in JSDoc comments. TypeScript does, and checks these files strictly.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright's fixtures must destructure, also when they use none of the others.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
);

/**
 * Raw `ipcMain` and `ipcRenderer` let any channel through. Each has one file that checks what passes; everywhere else
 * the contract's messages are used.
 *
 * @param {{ allowed: string[] }} exception
 * @returns {import('eslint').Linter.RulesRecord}
 */
function messageBorder({ allowed }) {
  const closed = ['ipcMain', 'ipcRenderer'].filter((name) => !allowed.includes(name));
  const message =
    'Only electron/main/ipc.ts (ipcMain) and electron/preload/preload.ts (ipcRenderer) pass messages.';
  return {
    'no-restricted-imports': [
      'error',
      { paths: [{ name: 'electron', importNames: [...closed, 'default'], message }] },
    ],
    'no-restricted-properties': ['error', ...closed.map((property) => ({ property, message }))],
  };
}

/**
 * `import { z }` keeps bundlers from leaving out what isn't used: about 450 kB.
 *
 * @returns {import('eslint').Linter.RulesRecord}
 */
function zodAsNamespace() {
  const message = "Import zod as a namespace: import * as z from 'zod'.";
  const imports = "ImportDeclaration[source.value='zod']";
  return {
    'no-restricted-syntax': [
      'error',
      { selector: `${imports} > ImportSpecifier[imported.name='z']`, message },
      { selector: `${imports} > ImportDefaultSpecifier`, message },
    ],
  };
}
