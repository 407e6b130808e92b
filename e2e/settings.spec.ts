import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from './support/app.ts';
import { answerDialogs } from './support/bridge.ts';
import { attemptOnDisk, ownWork } from './support/faults.ts';
import { chooseInMenu, LibraryPage } from './support/library-page.ts';
import { LessonPage } from './support/lesson-page.ts';

test('opens from title bar and menu, is named, and gives the keyboard back', async ({ launch }) => {
  const { app, page } = await launch();
  const library = new LibraryPage(page);
  await library.openSettings();
  await expect(library.dialog).toHaveAccessibleName('Einstellungen');
  await page.keyboard.press('Escape');
  await expect(library.dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Einstellungen' })).toBeFocused();

  await library.main.focus();
  await chooseInMenu(app, 'settings');
  await expect(library.dialog).toHaveAccessibleName('Einstellungen');
  await library.dialog.getByRole('button', { name: 'Schließen' }).click();
  await expect(library.main).toBeFocused();

  const accelerator = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.accelerator,
  );
  expect(accelerator).toBe('CmdOrCtrl+,');
});

test('applies every setting at once and finds it again after a restart', async ({ launch }) => {
  const running = await launch();
  const { page, folders } = running;
  const library = new LibraryPage(page);
  const root = page.locator('html');
  const dialog = await library.openSettings();

  const choose = (group: string, option: string) =>
    dialog.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
  await choose('Farben', 'Dunkel');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await choose('Schrift des Artikels', 'Atkinson Hyperlegible Next');
  await expect(root).toHaveAttribute('data-font', 'legible');
  await choose('Zeilenabstand', 'Weit');
  await expect(root).toHaveAttribute('data-line-spacing', 'wide');
  await choose('Buchstabenabstand', 'Sehr weit');
  await expect(root).toHaveAttribute('data-letter-spacing', 'wider');
  await dialog.getByText('Weniger Bewegung').click();
  await expect(root).toHaveAttribute('data-motion', 'reduced');
  await dialog.getByText('Zeilennummern zeigen').click();
  await dialog.getByText('Nur ganze Wörter markieren').click();

  const size = dialog.getByRole('slider', { name: 'Textgröße' });
  await size.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(size).toHaveAttribute('aria-valuetext', /^120\s%$/);
  await dialog.getByRole('button', { name: 'Größer' }).click();
  await expect(root).toHaveCSS('font-size', '20.8px');
  await choose('Sprache', 'English');
  await expect(library.dialog).toHaveAccessibleName('Settings');
  await expect(root).toHaveAttribute('lang', 'en');

  const chosen = {
    language: 'en',
    theme: 'dark',
    textSize: 130,
    lineSpacing: 'wide',
    letterSpacing: 'wider',
    font: 'legible',
    motion: 'reduced',
    snapToWords: false,
    lineNumbers: false,
  };
  const onDisk = (): unknown => JSON.parse(readFileSync(join(folders.userData, 'settings.json'), 'utf8'));
  await expect.poll(onDisk).toMatchObject(chosen);

  const again = await running.restart();
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.locator('html')).toHaveCSS('font-size', '20.8px');
  await expect(new LibraryPage(again.page).heading).toHaveText('Library');
  const lesson = new LessonPage(again.page);
  await lesson.open();
  await expect(again.page.locator('.gutter span')).toHaveCount(0);
  await expect(lesson.article).toHaveCSS('font-family', /Atkinson/);
});

test('draws the preview while the slider is drawn, the page when it is let go', async ({ launch }) => {
  const { page } = await launch();
  const dialog = await new LibraryPage(page).openSettings();
  const root = page.locator('html');
  const preview = dialog.locator('.preview-page');
  const box = await dialog.locator('.slider-thumb').boundingBox();
  if (box === null) throw new Error('no thumb');
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 12, { steps: 4 });
  await expect(preview).not.toHaveCSS('font-size', '19px');
  await expect(root).toHaveCSS('font-size', '16px');
  await page.mouse.up();
  await expect(root).not.toHaveCSS('font-size', '16px');
});

test('says when settings can not be saved; they hold for now', async ({ launch }) => {
  const { page, folders } = await launch();
  const library = new LibraryPage(page);
  const dialog = await library.openSettings();
  // A folder that is not empty stands in the file's way, for every user alike.
  rmSync(join(folders.userData, 'settings.json'), { force: true });
  mkdirSync(join(folders.userData, 'settings.json', 'in the way'), { recursive: true });
  await dialog.getByText('Dunkel').click();
  await expect(dialog.getByRole('alert')).toContainText('ließen sich aber nicht speichern');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  rmSync(join(folders.userData, 'settings.json'), { recursive: true });
  await dialog.getByText('Hell').click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('moves the work to another folder in the middle of a lesson', async ({ launch }) => {
  const running = await launch();
  const { app, page, folders } = running;
  const lesson = new LessonPage(page);
  await lesson.open();
  await lesson.nextStep.click();
  await lesson.drag('seltenen Besuche');
  await lesson.saved();
  const stick = join(folders.root, 'USB-Stick');
  mkdirSync(stick);
  await answerDialogs(app, { open: stick });
  const dialog = await new LibraryPage(page).openSettings();
  await expect(dialog.getByTestId('work-folder')).toHaveText(ownWork(running));
  await dialog.getByRole('button', { name: 'Ordner ändern …' }).click();
  await expect(dialog.getByTestId('work-folder')).toHaveText(stick);
  await expect(page.getByTestId('live-region')).toHaveText(/Im alten Ordner bleibt eine Kopie/);
  await page.keyboard.press('Escape');
  await lesson.drag('Russland hat');
  await lesson.saved();
  expect(attemptOnDisk(stick).history.edits).toHaveLength(2);
  expect(attemptOnDisk(ownWork(running)).history.edits).toHaveLength(1);
});

test('lists every key, from the menu and from the settings', async ({ launch }) => {
  const { app, page } = await launch();
  const library = new LibraryPage(page);
  await expect(library.main).toBeVisible();
  await chooseInMenu(app, 'keyboard');
  await expect(library.dialog).toHaveAccessibleName('Tasten');
  for (const group of ['Im Artikel', 'Markieren', 'Von Markierung zu Markierung', 'Überall'])
    await expect(library.dialog.getByRole('heading', { name: group, exact: true })).toBeVisible();
  await expect(library.dialog.locator('.key-entry', { hasText: 'einen Satz vor' })).toHaveText(
    /Strg→ oder Strg←/,
  );
  await page.keyboard.press('Escape');

  await library.openSettings();
  await library.dialog.getByRole('button', { name: 'Tasten' }).click();
  await expect(library.dialog).toHaveAccessibleName('Tasten');
  await expect(library.dialog).toHaveCount(1);
  await chooseInMenu(app, 'settings');
  await expect(library.dialog).toHaveAccessibleName('Einstellungen');
});

test('opens the log, and says so when that fails', async ({ launch }) => {
  const { app, page, folders } = await launch();
  const dialog = await new LibraryPage(page).openSettings();
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { openedInTest: path });
      return Promise.resolve('');
    };
  });
  await dialog.getByRole('button', { name: 'Protokoll öffnen' }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { openedInTest?: string }).openedInTest))
    .toBe(join(folders.userData, 'logs', 'lesart.log'));
  await expect(dialog.getByRole('alert')).toHaveCount(0);

  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('no program for this kind of file');
  });
  await dialog.getByRole('button', { name: 'Protokoll öffnen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('ließ sich nicht lesen');
});

test('names its version and shows the licence of each typeface', async ({ launch }) => {
  const { app, page } = await launch();
  const dialog = await new LibraryPage(page).openSettings();
  await expect(
    dialog.getByText(`Version ${await app.evaluate(({ app }) => app.getVersion())}`),
  ).toBeVisible();
  const licences = dialog.getByRole('button', { name: /^Lizenz lesen/ });
  await expect(licences).toHaveCount(3);
  for (const licence of await licences.all()) {
    await licence.click();
    await expect(
      dialog.getByText(/SIL OPEN FONT LICENSE Version 1\.1/).filter({ visible: true }),
    ).toBeVisible();
    await licence.click();
  }
});
