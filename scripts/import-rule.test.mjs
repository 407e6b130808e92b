import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandScript, projectRoot } from './project.mjs';

/** A small project that keeps the rule. */
const lawful = {
  'lessons/span.ts': 'export interface Span { start: number; end: number }',
  'lessons/mark.ts':
    "import * as z from 'zod'; import type { Span } from './span'; export const mark = z.number(); export type Mark = Span;",
  'lessons/mark.test.ts':
    "import { readFileSync } from 'node:fs'; import { mark } from './mark'; readFileSync(String(mark));",
  'electron/contract/messages.ts': "import { mark } from '../../lessons/mark'; export const saved = mark;",
  'electron/services/library.ts':
    "import { readFileSync } from 'node:fs'; import { saved } from '../contract/messages'; export const read = () => [saved, readFileSync];",
  'electron/main/main.ts':
    "import { app } from 'electron'; import { read } from '../services/library'; read(); void app;",
  'electron/preload/preload.ts':
    "import { ipcRenderer } from 'electron'; import { saved } from '../contract/messages'; void [saved, ipcRenderer];",
  'electron/cli/main.ts': "import { read } from '../services/library'; read();",
  'renderer/main.tsx':
    "import { createRoot } from 'react-dom/client'; import { saved } from '../electron/contract/messages'; void [saved, createRoot];",
  'e2e/reader.spec.ts':
    "import { expect } from '@playwright/test'; import type { read } from '../electron/services/library'; export type Read = typeof read; void expect;",
};

/** Files that break the rule, each with the name of the rule that must be reported for it, if it is the culprit. */
const unlawful = {
  'lessons/bad-node.ts': ["import 'node:fs';", 'no-node-core-outside-the-shell'],
  'lessons/bad-node-type.ts': [
    "import type { Stats } from 'node:fs'; export type S = Stats;",
    'no-node-core-outside-the-shell',
  ],
  'lessons/bad-react.ts': ["import 'react';", 'pure-rooms-know-no-platform'],
  'lessons/bad-room.ts': ["import '../electron/contract/messages';", 'lessons-imports'],
  'lessons/packs/seed/text.ts': ['export const text = 1;', undefined],
  'lessons/bad-content.ts': ["import './packs/seed/text';", 'content-is-read-not-imported'],
  'lessons/cycle-a.ts': ["import type { B } from './cycle-b'; export interface A { b: B }", 'no-cycles'],
  'lessons/cycle-b.ts': ["import type { A } from './cycle-a'; export interface B { a: A }", undefined],
  'lessons/bad-orphan.ts': ['export const nobodyKnows = 1;', 'no-orphans'],
  'lessons/bad-path.ts': ["import './nowhere';", 'resolvable'],
  'electron/contract/bad.ts': ["import '../services/library';", 'electron-contract-imports'],
  'electron/services/bad.ts': [
    "import type { App } from 'electron'; export type A = App;",
    'electron-only-in-main-and-preload',
  ],
  'electron/services/bad-network.ts': ["import 'node:https';", 'one-way-out'],
  'electron/services/bad-room.ts': ["import '../main/main';", 'electron-services-imports'],
  'electron/preload/bad.ts': ["import '../services/library';", 'electron-preload-imports'],
  'electron/preload/bad-node.ts': ["import 'node:fs';", 'no-node-core-outside-the-shell'],
  'electron/cli/bad.ts': ["import '../main/main';", 'electron-cli-imports'],
  'renderer/bad-service.ts': ["import '../electron/services/library';", 'renderer-imports'],
  'renderer/bad-type.ts': [
    "import type * as main from '../electron/main/main'; export type M = typeof main;",
    'renderer-imports',
  ],
  'renderer/bad-electron.ts': ["import 'electron';", 'electron-only-in-main-and-preload'],
  'e2e/bad-inside.ts': ["import '../renderer/main';", 'end-to-end-tests-stay-outside'],
  'e2e/bad-service.ts': [
    "import '../electron/services/library';",
    'end-to-end-tests-know-service-types-only',
  ],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lesart-import-rule-'));
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.base.json', 'package.json']) {
    copyFileSync(join(projectRoot, file), join(folder, file));
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, source] of Object.entries(lawful)) write(path, source);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/**
 * @param {string} path
 * @param {string} source
 */
function write(path, source) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), source);
}

/** @returns {{ status: number | null, violations: string[] }} each violation as "file: rule" */
function check() {
  const args = ['lessons', 'electron', 'renderer', 'e2e', '--config', '.dependency-cruiser.mjs'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [commandScript('dependency-cruiser', 'depcruise'), ...args, '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  /** @type {{ summary: { violations: { from: string, rule: { name: string } }[] } }} */
  const report = JSON.parse(stdout);
  return { status, violations: report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`) };
}

describe('the import rule', () => {
  it('lets a project pass that keeps it, and reports every way to break it', { timeout: 60_000 }, () => {
    expect(check()).toEqual({ status: 0, violations: [] });

    for (const [path, [source = '']] of Object.entries(unlawful)) write(path, source);
    const { violations } = check();
    const expected = Object.entries(unlawful).flatMap(([path, [, rule]]) =>
      rule ? [`${path}: ${rule}`] : [],
    );
    expect(violations).toEqual(expect.arrayContaining(expected));
    const lawfulFiles = violations.filter((violation) =>
      Object.keys(lawful).some((file) => violation.startsWith(`${file}:`)),
    );
    expect(lawfulFiles).toEqual([]);
  });

  it('fails with an exit code', { timeout: 60_000 }, () => {
    write('renderer/bad.ts', "import '../electron/services/library';");
    const args = ['renderer', '--config', '.dependency-cruiser.mjs'];
    const script = commandScript('dependency-cruiser', 'depcruise');
    expect(spawnSync(process.execPath, [script, ...args], { cwd: folder }).status).not.toBe(0);
  });
});
