import { app, BrowserWindow } from 'electron';

/** A window for each other way to paint marks, as large as the app's. Arguments: the page, then the ways. */
const [page, ...ways] = process.argv.slice(process.argv.indexOf('--') + 1);

void app.whenReady().then(() => {
  for (const way of ways) {
    const window = new BrowserWindow({ width: 1280, height: 800 });
    void window.loadFile(page ?? '', { query: { way } });
  }
});
app.on('window-all-closed', () => app.quit());
