import { readFileSync } from 'node:fs';
import { app, type WebContents } from 'electron';

/**
 * Loaded into the main process of the app and of the bare window alike (`electron -r`), before either of them: notes when
 * things happen and says so in one line on stdout. Instants are milliseconds since 1970.
 */
const instants: Record<string, number> = {};
const note = (name: string): void => void (instants[name] ??= performance.timeOrigin + performance.now());

note('mainStarted');
void app.whenReady().then(() => note('electronReady'));
app.once('browser-window-created', (_event, window) => {
  note('windowMade');
  window.once('ready-to-show', () => note('readyToShow'));
  window.webContents.once('dom-ready', () => void observe(window.webContents));
});

async function observe(webContents: WebContents): Promise<void> {
  note('pageLoaded');
  const script = readFileSync(process.env['LESART_BENCH_PAGE'] ?? '', 'utf8');
  const subject = process.env['LESART_BENCH_SUBJECT'] ?? '';
  try {
    Object.assign(instants, await webContents.executeJavaScript(`${script}; lesartBench.${subject}()`));
    process.stdout.write(`lesart-bench ${JSON.stringify(instants)}\n`);
  } catch (error) {
    process.stdout.write(`lesart-bench ${JSON.stringify({ error: String(error) })}\n`);
  }
}
