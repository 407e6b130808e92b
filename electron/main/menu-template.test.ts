import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';

import { menuCommands } from '../contract/events.ts';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import { menuTemplate } from './menu-template.ts';
import { sayIn } from './messages.ts';

const platforms = ['linux', 'win32', 'darwin'] as const;
const quiet = { command: vi.fn(), openPack: vi.fn(), openLog: vi.fn(), developer: false };

function itemsOf(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

const keys = (catalogue: Record<string, Record<string, string>>): string[] =>
  Object.entries(catalogue).flatMap(([group, texts]) => Object.keys(texts).map((name) => `${group}.${name}`));

describe.each(platforms)('the menu on %s', (platform) => {
  it.each(['de', 'en'] as const)('has a label of its own for every item in %s', (language) => {
    const say = sayIn(language);
    const items = itemsOf(menuTemplate(say, { ...quiet, developer: true }, platform));
    for (const item of items) {
      if (item.type !== 'separator') expect(item.label, JSON.stringify(item)).toMatch(/^&?\p{Lu}/u);
    }
  });

  it('offers every command of the contract once, and each accelerator once', () => {
    const command = vi.fn();
    const items = itemsOf(menuTemplate(sayIn('en'), { ...quiet, command }, platform));
    const shown = items.filter(({ id, visible }) => id !== 'log' && id !== 'open-pack' && visible !== false);
    for (const item of shown) item.click?.({} as never, undefined, {});
    expect(command.mock.calls.flat().sort()).toEqual([...menuCommands].sort());
    const accelerators = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  it('has developer tools and reloading only for developers', () => {
    const roles = (developer: boolean) =>
      itemsOf(menuTemplate(sayIn('en'), { ...quiet, developer }, platform)).map(({ role }) => role);
    expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles(false)).not.toContain(role);
  });
});

it('the menu has the places and keys of its platform', () => {
  const menu = (platform: (typeof platforms)[number]) => menuTemplate(sayIn('en'), quiet, platform);
  const redo = (platform: (typeof platforms)[number]) =>
    itemsOf(menu(platform)).find(({ id }) => id === 'redo')?.accelerator;
  expect(platforms.map(redo)).toEqual(['CmdOrCtrl+Shift+Z', 'Ctrl+Y', 'CmdOrCtrl+Shift+Z']);
  expect(menu('darwin').map(({ label }) => label)).toEqual([
    'Lesart',
    '&File',
    '&Edit',
    '&View',
    '&Window',
    '&Help',
  ]);
  expect(menu('linux').map(({ label }) => label)).toEqual(['&File', '&Edit', '&View', '&Help']);
});

it('redoes by both keys that people have in their fingers', () => {
  for (const platform of ['linux', 'win32'] as const) {
    const command = vi.fn();
    const again = itemsOf(menuTemplate(sayIn('en'), { ...quiet, command }, platform)).filter(
      ({ label }) => label?.includes('Redo') === true,
    );
    expect(again.map(({ accelerator }) => accelerator).sort()).toEqual(['CmdOrCtrl+Shift+Z', 'Ctrl+Y']);
    for (const item of again) item.click?.({} as never, undefined, {});
    expect(command.mock.calls).toEqual([['redo'], ['redo']]);
  }
});

it('both languages say the same things', () => {
  expect(keys(en)).toEqual(keys(de));
});
