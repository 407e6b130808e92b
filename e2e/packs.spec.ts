import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { defaultSettings } from '../electron/contract/settings.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { answerDialogs, ask, codeOf } from './support/bridge.ts';
import { attemptNames, ownWork } from './support/faults.ts';
import { chooseInMenu, LibraryPage } from './support/library-page.ts';
import { LessonPage } from './support/lesson-page.ts';
import { dropFile, PackDialog, startAgainWith, writePackFile, writePackFolder } from './support/packs.ts';

const samples = join(resolve(process.env['LESART_SHARED'] ?? '../shared'), 'samples/hostile');

const installed = ({ folders }: RunningApp): string[] =>
  existsSync(join(folders.userData, 'packs'))
    ? readdirSync(join(folders.userData, 'packs')).filter((name) => !name.startsWith('.'))
    : [];

/** Opens a file by the menu, whose dialog no test can click. */
async function openByMenu({ app }: RunningApp, file: string | null): Promise<void> {
  await answerDialogs(app, { open: file });
  await chooseInMenu(app, 'open-pack');
}

test('the menu opens a pack: it shows what it is, asks, installs, and the keyboard is on it', async ({
  launch,
}) => {
  const running = await launch();
  const { page, folders } = running;
  const dialog = new PackDialog(page);
  const library = new LibraryPage(page);
  await expect(library.entries).toHaveCount(1);
  const change = { title: { de: 'Medien im Ort', en: 'Local media' }, licence: 'CC-BY-4.0' };
  const file = writePackFile(folders.root, 'medien', ['erste', 'zweite'], change);

  await openByMenu(running, null);
  await openByMenu(running, file);
  await expect(dialog.window).toHaveAccessibleName('Dieses Paket installieren?');
  for (const said of [
    'Medien im Ort',
    'Ada Beispiel',
    'CC-BY-4.0',
    '1.0.0',
    'Nicht unterschrieben',
    'medien.lesart',
  ])
    await expect(dialog.window).toContainText(said);
  expect(installed(running)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog.window).toHaveCount(0);
  expect(installed(running)).toEqual([]);
  await expect.poll(() => readdirSync(join(folders.userData, 'offered-packs'))).toEqual([]);

  await openByMenu(running, file);
  await expect(dialog.button('Installieren')).toBeFocused();
  rmSync(file);
  await page.keyboard.press('Enter');
  await expect(library.entries).toHaveCount(3);
  await expect(page.getByTestId('open-lesson').nth(1)).toBeFocused();
  await expect(page.getByTestId('live-region')).toHaveText(/„Medien im Ort“ ist installiert/);
  expect(installed(running)).toEqual(['medien']);
});

test('a drop opens every pack dropped, one after the other, also over a lesson', async ({ launch }) => {
  const running = await launch();
  const { page, folders } = running;
  const dialog = new PackDialog(page);
  const lesson = new LessonPage(page);
  await lesson.open();
  await dropFile(page, writePackFile(folders.root, 'medien'));
  await expect(dialog.window).toContainText('Dieses Paket installieren?');
  await dropFile(page, writePackFile(folders.root, 'zweites'));
  await dialog.button('Installieren').click();
  await expect(dialog.window).toContainText('„medien“ ist installiert.');
  await dialog.button('Hier weitermachen').click();
  await expect(dialog.window).toContainText('zweites.lesart');
  await dialog.button('Installieren').click();
  await dialog.button('Zur Bibliothek').click();
  await expect(new LibraryPage(page).entries).toHaveCount(3);
  expect(installed(running)).toEqual(['medien', 'zweites']);
});

test('a page can not name a file: what it made up itself is refused', async ({ launch }) => {
  const { page } = await launch();
  expect(codeOf(await ask(page, 'dropPack', '/etc/passwd'))).toBe('refused');
  const madeUp = await page.evaluate(() => window.lesart.dropPack(new File(['x'], '/etc/passwd')));
  expect(codeOf(madeUp)).toBe('refused');
});

test('a double click opens a pack: at the start, and while Lesart runs', async ({ launch }) => {
  const first = await launch();
  await first.close();
  const running = await first.restart({ args: [writePackFile(first.folders.root, 'medien')] });
  const dialog = new PackDialog(running.page);
  await expect(dialog.window).toContainText('medien');
  await dialog.button('Installieren').click();
  await expect(new LibraryPage(running.page).entries).toHaveCount(2);

  await startAgainWith(running, writePackFile(running.folders.root, 'zweites'));
  await expect(dialog.window).toContainText('zweites');
  await dialog.button('Installieren').click();
  await expect(new LibraryPage(running.page).entries).toHaveCount(3);
});

test('pack files in the folder of the school are offered, installed like any other, and then no longer', async ({
  launch,
}) => {
  const running = await launch();
  const { app, page, folders } = running;
  const library = new LibraryPage(page);
  const dialog = new PackDialog(page);
  const school = join(folders.root, 'Schule');
  mkdirSync(school);
  renameSync(writePackFile(school, 'medien', ['erste']), join(school, 'medien-1.0.0.lesart'));
  writeFileSync(join(school, 'kaputt.lesart'), 'kein Paket');
  await library.openSettings();
  await answerDialogs(app, { open: school });
  await page.getByRole('button', { name: 'Paketordner wählen …' }).click();
  await page.keyboard.press('Escape');

  const files = page.getByRole('region', { name: 'Weitere Pakete im Ordner der Schule' });
  await expect(files.getByRole('listitem')).toHaveText([/^kaputt\.lesart/, /^medien-1\.0\.0\.lesart/]);
  await files.getByRole('button').first().click();
  await expect(dialog.window).toContainText('kaputt.lesart');
  await page.keyboard.press('Escape');
  expect(installed(running)).toEqual([]);
  await files.getByRole('button').nth(1).click();
  await dialog.button('Installieren').click();
  await expect(library.entries).toHaveCount(2);
  await expect(files.getByRole('listitem')).toHaveText([/^kaputt\.lesart/]);
  expect(installed(running)).toEqual(['medien']);
  rmSync(join(school, 'kaputt.lesart'));
  await files.getByRole('button').first().click();
  await expect(page.getByTestId('live-region')).toHaveText(
    'kaputt.lesart liegt nicht mehr im Ordner der Schule.',
  );
  await expect(files).toHaveCount(0);
  const madeUp = await ask(page, 'openSchoolPack', { name: '../elsewhere/x.lesart' });
  expect(codeOf(madeUp)).toBe('refused');
});

test('packs in the folder of the school are there, and the settings say which folder it is', async ({
  launch,
}) => {
  const running = await launch();
  const { app, page, folders } = running;
  const library = new LibraryPage(page);
  const school = join(folders.root, 'Schule');
  writePackFolder(school, 'vom-server', [{ id: 'lektion', title: { de: 'Vom Server' } }]);
  const settings = await library.openSettings();
  await expect(settings.getByTestId('packs-folder')).toHaveText('Kein Ordner gewählt.');
  await answerDialogs(app, { open: school });
  await settings.getByRole('button', { name: 'Paketordner wählen …' }).click();
  await expect(settings.getByTestId('packs-folder')).toHaveText(school);
  await page.keyboard.press('Escape');
  await expect(library.entries).toHaveCount(2);

  await page.getByRole('button', { name: 'Details vom-server' }).click();
  await expect(library.dialog).toContainText('Aus dem Ordner der Schule');
  await expect(library.dialog.getByRole('button', { name: 'Entfernen …' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  rmSync(school, { recursive: true });
  const again = await running.restart();
  const later = new LibraryPage(again.page);
  await expect(later.notices).toContainText(`Der Ordner der Schule ist nicht da: ${school}`);
  await expect(later.entries).toHaveCount(1);
  await later.openSettings();
  await later.dialog.getByRole('button', { name: 'Nicht mehr verwenden' }).click();
  await again.page.keyboard.press('Escape');
  await expect(later.notices).toHaveCount(0);
  const saved = JSON.parse(readFileSync(join(folders.userData, 'settings.json'), 'utf8')) as object;
  expect(saved).toEqual({ ...defaultSettings, packsFolder: null });
});

test('an update says what changes and keeps the work; an older version is asked about; the same is told', async ({
  launch,
}) => {
  const running = await launch();
  const { page, folders } = running;
  const dialog = new PackDialog(page);
  const library = new LibraryPage(page);
  const lesson = new LessonPage(page);
  const old = writePackFile(folders.root, 'medien', ['erste', 'zweite']);
  await openByMenu(running, old);
  await dialog.button('Installieren').click();
  await expect(library.entries).toHaveCount(3);
  await page.getByTestId('open-lesson').nth(1).click();
  await lesson.nextStep.click();
  await lesson.saved();
  await chooseInMenu(running.app, 'library');
  await expect(library.progress).toHaveCount(1);
  const work = attemptNames(ownWork(running));

  const file = join(folders.root, 'neu');
  mkdirSync(file);
  const next = writePackFile(file, 'medien', ['erste', 'dritte'], { version: '1.1.0' });
  await openByMenu(running, next);
  await expect(dialog.window).toHaveAccessibleName('Auf diese Version aktualisieren?');
  for (const said of [
    'Installiert ist Version 1.0.0.',
    'Was du bearbeitet hast, bleibt',
    'Neu dabei',
    'Nicht mehr dabei',
  ])
    await expect(dialog.window).toContainText(said);
  await dialog.button('Aktualisieren').click();
  await expect(dialog.window).toHaveCount(0);
  await expect(library.progress).toHaveCount(1);
  expect(attemptNames(ownWork(running))).toEqual(work);

  await openByMenu(running, next);
  await expect(dialog.window).toContainText('Genau dieses Paket ist schon installiert.');
  await page.keyboard.press('Escape');
  await openByMenu(running, old);
  await expect(dialog.window).toHaveAccessibleName('Ältere Version installieren?');
  await expect(dialog.button('Abbrechen')).toBeFocused();
  await dialog.button('Ältere installieren').click();
  await expect(dialog.window).toHaveCount(0);
  const pack = JSON.parse(readFileSync(join(folders.userData, 'packs/medien/pack.json'), 'utf8')) as object;
  expect(pack).toHaveProperty('version', '1.0.0');
  await expect(library.progress).toHaveCount(1);
});

test('removing asks, keeps the work, and what ships stays', async ({ launch }) => {
  const running = await launch();
  const { page, folders } = running;
  const dialog = new PackDialog(page);
  const library = new LibraryPage(page);
  const file = writePackFile(folders.root, 'medien');
  await openByMenu(running, file);
  await dialog.button('Installieren').click();
  await expect(library.entries).toHaveCount(2);
  await page.getByTestId('open-lesson').nth(1).click();
  await new LessonPage(page).nextStep.click();
  await new LessonPage(page).saved();
  await chooseInMenu(running.app, 'library');
  const work = attemptNames(ownWork(running));
  expect(work).toHaveLength(1);

  await page.getByRole('button', { name: 'Details medien' }).click();
  await expect(library.dialog).toContainText(join(folders.userData, 'packs', 'medien'));
  await library.dialog.getByRole('button', { name: 'Entfernen …' }).click();
  await expect(dialog.window).toContainText(`bleibt im Ordner ${ownWork(running)}`);
  await expect(dialog.button('Abbrechen')).toBeFocused();
  await dialog.button('Entfernen').click();
  await expect(library.entries).toHaveCount(1);
  await expect(page.getByTestId('live-region')).toHaveText(
    /„medien“ ist entfernt\. Deine Arbeit ist noch da\./,
  );
  await expect(page.locator('h1')).toBeFocused();
  expect(installed(running)).toEqual([]);
  expect(attemptNames(ownWork(running))).toEqual(work);

  await page.getByRole('button', { name: /^Details/ }).click();
  await expect(library.dialog).toContainText('Was zu Lesart gehört, lässt sich nicht entfernen.');
  expect(codeOf(await ask(page, 'removePack', { pack: 'wostotschny' }))).toBe('refused');
  await page.keyboard.press('Escape');

  await openByMenu(running, file);
  await dialog.button('Installieren').click();
  await expect(library.progress).toHaveCount(1);
});

test('a file that is no pack is refused with a sentence that says what and where', async ({ launch }) => {
  const running = await launch();
  const { page, folders } = running;
  const dialog = new PackDialog(page);
  const broken = writePackFolder(folders.root, 'kaputt', [{ id: 'lektion' }]);
  writeFileSync(join(broken, 'lektion', 'key.json'), '{');
  const cases: [string, string][] = [
    [join(folders.root, 'weg.lesart'), 'Die Datei „weg.lesart“ ist nicht da.'],
    [broken, 'Im Paket steckt ein Fehler, und zwar in „lektion/key.json“.'],
    [writePackFile(folders.root, 'wostotschny'), 'gehört schon zu Lesart und lässt sich nicht ersetzen'],
    [writePackFile(folders.root, 'morgen', ['eins'], { requires: '9.0.0' }), 'braucht eine neuere Version'],
  ];
  for (const [file, sentence] of cases) {
    await openByMenu(running, file);
    await expect(dialog.window).toHaveAccessibleName('Dieses Paket wird nicht installiert');
    await expect(dialog.window).toContainText(sentence);
    await dialog.button('Schließen').click();
    await expect(dialog.window).toHaveCount(0);
  }
  expect(installed(running)).toEqual([]);
  expect(readdirSync(join(folders.userData, 'offered-packs'))).toEqual([]);
});

test('hostile archives are refused with a sentence each, and leave nothing behind', async ({ launch }) => {
  test.skip(!existsSync(samples), `no samples in ${samples}`);
  const running = await launch();
  const { page, folders } = running;
  const dialog = new PackDialog(page);
  const archives = readdirSync(join(samples, 'zip'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.zip'))
    .sort();
  expect(archives.length).toBeGreaterThan(20);
  for (const name of archives) {
    await openByMenu(running, join(samples, 'zip', name));
    await expect(dialog.window, name).toHaveAccessibleName('Dieses Paket wird nicht installiert');
    await expect(dialog.window.getByRole('strong'), name).toHaveText(/^\P{C}{10,}$/u);
    await page.keyboard.press('Escape');
    await expect(dialog.window).toHaveCount(0);
  }
  expect(installed(running)).toEqual([]);
  expect(readdirSync(join(folders.userData, 'offered-packs'))).toEqual([]);
});
