import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

/** The least an Electron app can be: one window, one line of text, no preload, no bundle, no font of its own. */
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, '../../../bench/start/bare/index.html'));
});
app.on('window-all-closed', () => app.quit());
