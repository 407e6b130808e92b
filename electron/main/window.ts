import { join } from 'node:path';

import { BrowserWindow, nativeTheme, screen } from 'electron';

import type { Settings } from '../contract/settings.ts';
import { isOwnPage, START_PAGE } from './page-address.ts';
import type { WindowStateFile } from './window-state.ts';

/** What is behind the page until its first frame: the desk's colour in each theme, so that nothing flashes. */
const desk = { light: '#f1ece2', dark: '#161412', contrast: '#ffffff' } as const;

/** Makes the app's window; it shows itself when its page has drawn. */
export function openWindow(
  folder: string,
  settings: Settings,
  states: WindowStateFile,
  developer: boolean,
): BrowserWindow {
  const { x, y, width, height, maximized } = states.read(
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(x === null || y === null ? {} : { x, y }),
    width,
    height,
    minWidth: 640,
    minHeight: 480,
    title: 'Lesart',
    icon: join(folder, '../../build/icon.png'),
    show: false,
    backgroundColor: deskOf(settings),
    webPreferences: {
      preload: join(folder, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // Files are opened and saved by the shell's dialogs only; a page can't ask for a picker of its own.
      disableBlinkFeatures: 'FileSystemAccessLocal,FileSystemAccess',
      spellcheck: false,
      devTools: developer,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  states.keep(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  // Chromium asks nobody before it goes to about:blank. No bridge answers there, and the way back is short.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOwnPage(address)) void window.loadURL(START_PAGE);
  });
  void window.loadURL(START_PAGE);
  return window;
}

export function deskOf(settings: Settings): string {
  if (settings.theme === 'contrast') return desk.contrast;
  return nativeTheme.shouldUseDarkColors ? desk.dark : desk.light;
}

/** Native dialogs, menus and scroll bars follow the page's theme; high contrast is black on white there. */
export function followTheme(settings: Settings): void {
  nativeTheme.themeSource = settings.theme === 'contrast' ? 'light' : settings.theme;
}
