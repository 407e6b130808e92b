import type { MenuItemConstructorOptions } from 'electron';

import type { MenuCommand } from '../contract/events.ts';
import type { Say } from './messages.ts';

export interface MenuActions {
  /** Carried out by the page. */
  command: (command: MenuCommand) => void;
  openPack: () => void;
  openLog: () => void;
  /** Adds reloading and the developer tools. */
  developer: boolean;
}

/** The menu as each platform expects it: its places, its names, its accelerators. */
export function menuTemplate(
  say: Say,
  actions: MenuActions,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const command = (name: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      actions.command(name);
    },
  });
  const settings = command('settings', say('menu.settings'), 'CmdOrCtrl+,');
  const about: MenuItemConstructorOptions = { role: 'about', label: say('menu.about') };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: say('menu.quit') };

  const application: MenuItemConstructorOptions = {
    label: 'Lesart',
    submenu: [
      about,
      separator,
      settings,
      separator,
      { role: 'services', label: say('menu.services') },
      separator,
      { role: 'hide', label: say('menu.hide') },
      { role: 'hideOthers', label: say('menu.hideOthers') },
      { role: 'unhide', label: say('menu.unhide') },
      separator,
      quit,
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: say('menu.file'),
    submenu: [
      command('library', say('menu.library'), 'CmdOrCtrl+L'),
      { id: 'open-pack', label: say('menu.openPack'), accelerator: 'CmdOrCtrl+O', click: actions.openPack },
      command('classes', say('menu.classes')),
      separator,
      command('save-pdf', say('menu.savePdf')),
      command('print', say('menu.print'), 'CmdOrCtrl+P'),
      separator,
      ...(mac ? [{ role: 'close' as const, label: say('menu.close') }] : [settings, separator, quit]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: say('menu.edit'),
    submenu: [
      command('undo', say('menu.undo'), 'CmdOrCtrl+Z'),
      command('redo', say('menu.redo'), platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
      // Both keys are in people's fingers, whatever their system's habit; the second is not shown.
      ...(mac
        ? []
        : [
            {
              ...command('redo', say('menu.redo'), platform === 'win32' ? 'CmdOrCtrl+Shift+Z' : 'Ctrl+Y'),
              id: 'redo-too',
              visible: false,
              acceleratorWorksWhenHidden: true,
            },
          ]),
      separator,
      { role: 'cut', label: say('menu.cut') },
      { role: 'copy', label: say('menu.copy') },
      { role: 'paste', label: say('menu.paste') },
      { role: 'selectAll', label: say('menu.selectAll') },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: say('menu.view'),
    submenu: [
      { role: 'togglefullscreen', label: say('menu.fullScreen') },
      ...(actions.developer
        ? [
            separator,
            { role: 'reload' as const, label: say('menu.reload') },
            { role: 'toggleDevTools' as const, label: say('menu.developerTools') },
          ]
        : []),
    ],
  };
  const window: MenuItemConstructorOptions = {
    label: say('menu.window'),
    submenu: [
      { role: 'minimize', label: say('menu.minimize') },
      { role: 'zoom', label: say('menu.zoom') },
      separator,
      { role: 'front', label: say('menu.front') },
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: say('menu.help'),
    submenu: [
      command('keyboard', say('menu.keyboard'), 'F1'),
      separator,
      { id: 'log', label: say('menu.log'), click: actions.openLog },
      ...(mac ? [] : [separator, about]),
    ],
  };
  return mac ? [application, file, edit, view, window, help] : [file, edit, view, help];
}
