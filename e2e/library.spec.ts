import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Attempt } from '../lessons/marks/attempt.ts';
import { expect, test } from './support/app.ts';
import { answerDialogs } from './support/bridge.ts';
import { attemptNames, attemptOnDisk, ownWork } from './support/faults.ts';
import { chooseInMenu, LibraryPage, listInstead } from './support/library-page.ts';
import { LessonPage } from './support/lesson-page.ts';

const shippedPack = fileURLToPath(new URL('../lessons/packs/wostotschny', import.meta.url));

test('shows someone new what Lesart is, and each lesson with what to expect', async ({ launch }) => {
  const { page } = await launch();
  const library = new LibraryPage(page);
  await expect(library.heading).toHaveText('Bibliothek');
  await expect(page.getByText('Nichts verlässt diesen Computer')).toBeVisible();
  await expect(library.entries).toHaveCount(1);
  const entry = library.entries.first();
  await expect(entry.getByRole('heading', { level: 3 })).toHaveText('Gipfel in Wostotschny');
  await expect(entry.getByRole('list', { name: 'Über diese Lektion' }).getByRole('listitem')).toHaveText([
    'Artikel auf Deutsch',
    'Für Geübte',
    'etwa 45 Minuten',
    '351 Wörter',
  ]);
  await expect(entry.getByRole('list', { name: 'Du markierst' }).getByRole('listitem')).toHaveText([
    'Framing',
    'Quelle',
    'Zitat',
  ]);
  await expect(library.main).toHaveAccessibleName('Anfangen Gipfel in Wostotschny');
  await expect(library.again).toHaveCount(0);
});

test('says how far one has come, and takes the keyboard back to the lesson just left', async ({ launch }) => {
  const { app, page, restart } = await launch();
  const library = new LibraryPage(page);
  const lesson = new LessonPage(page);
  await lesson.open();
  await chooseInMenu(app, 'library');
  await expect(library.progress).toHaveText(/^Du bist beim Lesen \(zuletzt am .+\)$/);
  await expect(library.main).toBeFocused();
  await expect(library.main).toHaveText('Weitermachen');
  await expect(page.getByText('Nichts verlässt diesen Computer')).toHaveCount(0);

  await page.keyboard.press('Enter');
  await expect(lesson.article).toBeVisible();
  await lesson.nextStep.click();
  await lesson.drag('seltenen Besuche');
  await lesson.saved();
  await chooseInMenu(app, 'library');
  await expect(library.progress).toHaveText(/^Du bist beim Markieren, 1 Markierung \(/);

  const english = await restart({ locale: 'en' });
  await expect(new LibraryPage(english.page).progress).toHaveText(
    /^You are marking, 1 mark \(last worked on .+\)$/,
  );
});

test('offers the result of a finished lesson, with the day', async ({ launch }) => {
  const running = await launch();
  const lesson = new LessonPage(running.page);
  await lesson.open();
  await lesson.nextStep.click();
  await lesson.saved();
  await running.close();
  rewriteAttempt(ownWork(running), (attempt) => {
    const at = '2026-03-02T09:30:00.000Z';
    const check = { at, marks: [], reason: 'Ich bleibe dabei.' };
    const frozen = { at, marks: [], score: 0 };
    const stage = { step: 'transfer', first: check, second: check, frozen, finishedAt: at } as const;
    return { ...attempt, changedAt: at, stage };
  });
  const { page } = await running.restart();
  const library = new LibraryPage(page);
  await expect(library.progress).toHaveText('Abgeschlossen am 2. März 2026');
  await expect(library.main).toHaveText('Ergebnis ansehen');
});

test('starts over only when asked twice, and keeps what there was', async ({ launch }) => {
  const running = await launch();
  const { app, page } = running;
  const library = new LibraryPage(page);
  const lesson = new LessonPage(page);
  await lesson.open();
  await lesson.nextStep.click();
  await lesson.drag('seltenen Besuche');
  await lesson.saved();
  const before = readdirSync(ownWork(running));
  await chooseInMenu(app, 'library');

  await library.again.click();
  await expect(library.question).toHaveAccessibleName('Noch einmal von vorn?');
  await expect(library.question).toContainText('wird nicht gelöscht');
  await expect(library.question).toContainText(ownWork(running));
  await page.keyboard.press('Escape');
  await expect(library.question).toHaveCount(0);
  await expect(library.again).toBeFocused();
  expect(readdirSync(ownWork(running))).toEqual(before);

  await library.again.click();
  await library.question.getByRole('button', { name: 'Von vorn anfangen' }).click();
  await expect(lesson.article).toBeVisible();
  await expect(lesson.nextStep).toHaveText('Mit dem Markieren anfangen');
  await lesson.nextStep.click();
  await lesson.saved();
  const [kept = ''] = readdirSync(ownWork(running)).filter((name) => name.includes('.earlier-'));
  expect(JSON.parse(readFileSync(join(ownWork(running), kept), 'utf8'))).toHaveProperty(
    'history.edits.length',
    1,
  );
  expect(attemptOnDisk(ownWork(running)).history.edits).toEqual([]);
});

test('shows what can be read beside what can not, and says whom it helps to know', async ({ launch }) => {
  const first = await launch();
  await first.close();
  const packs = join(first.folders.userData, 'packs');
  mkdirSync(join(packs, 'halb'), { recursive: true });
  writeFileSync(join(packs, 'halb', 'pack.json'), '{ "format": "lesart-pa');
  cpSync(shippedPack, join(packs, 'zweites'), { recursive: true });
  renamePack(join(packs, 'zweites'), 'zweites');
  rmSync(join(packs, 'zweites', 'gipfel-in-wostotschny', 'key.json'));
  const { page } = await first.restart();
  const library = new LibraryPage(page);
  await expect(library.entries).toHaveCount(1);
  await expect(library.notices).toContainText('Das Paket „halb“ ist nicht zu lesen.');
  await expect(library.notices).toContainText('pack.json: not-json');
  await expect(library.notices).toContainText('Die Lektion „gipfel-in-wostotschny“ aus dem Paket „zweites“');
  await expect(page.getByTestId('live-region')).toHaveText(/Das Paket „halb“ ist nicht zu lesen/);

  await library.notices.getByRole('button', { name: 'Hinweis schließen' }).first().click();
  await expect(library.notices).not.toContainText('halb');
  await expect(library.notices).toContainText('zweites');
});

test('says where it looked when there are no lessons, and looks again', async ({ launch }) => {
  const { app, page } = await launch();
  const library = new LibraryPage(page);
  await expect(library.entries).toHaveCount(1);
  const folders = ['/opt/Lesart/packs', '/home/anna/Lesart/packs'];
  await listInstead(app, {
    ok: true,
    value: { packs: [], lessons: [], notices: [], folders, checked: true },
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Noch keine Lektionen da' })).toBeVisible();
  await expect(page.getByText('/home/anna/Lesart/packs')).toBeVisible();

  await listInstead(app, { ok: false, error: { code: 'unexpected', params: {} } });
  await page.getByRole('button', { name: 'Noch einmal suchen' }).click();
  await expect(library.alert).toContainText('In Lesart ist etwas schiefgegangen.');
  await expect(library.alert.getByRole('button', { name: 'Noch einmal suchen' })).toBeVisible();
});

test('says why a lesson does not open, and stays usable', async ({ launch }) => {
  const first = await launch();
  await first.close();
  const pack = join(first.folders.userData, 'packs', 'zweites');
  cpSync(shippedPack, pack, { recursive: true });
  renamePack(pack, 'zweites');
  const { page } = await first.restart();
  const library = new LibraryPage(page);
  await expect(library.entries).toHaveCount(2);
  renameSync(pack, join(first.folders.root, 'weg'));
  await page.getByTestId('open-lesson').nth(1).click();
  await expect(library.alert).toContainText('Die Lektion „gipfel-in-wostotschny“ ist nicht mehr da.');
  await expect(library.entries).toHaveCount(1);
  await new LessonPage(page).open();
});

test('keeps the work in another folder when asked to, with a copy of what there was', async ({ launch }) => {
  const running = await launch();
  const { app, page, folders } = running;
  const library = new LibraryPage(page);
  await new LessonPage(page).open();
  await chooseInMenu(app, 'library');
  await expect(library.foot).toContainText(ownWork(running));

  await answerDialogs(app, { open: null });
  await library.foot.getByRole('button', { name: 'Ordner ändern …' }).click();
  await expect(library.foot).toContainText(ownWork(running));

  await answerDialogs(app, { open: join(folders.root, 'nirgends') });
  await library.foot.getByRole('button', { name: 'Ordner ändern …' }).click();
  await expect(library.foot.getByRole('alert')).toContainText(`nirgends ist nicht da`);
  await expect(library.foot).toContainText(ownWork(running));

  const stick = join(folders.root, 'USB-Stick');
  mkdirSync(stick);
  await answerDialogs(app, { open: stick });
  await library.foot.getByRole('button', { name: 'Ordner ändern …' }).click();
  await expect(library.foot).toContainText(stick);
  await expect(page.getByTestId('live-region')).toHaveText(/Im alten Ordner bleibt eine Kopie/);
  expect(attemptNames(stick)).toEqual(attemptNames(ownWork(running)));

  rmSync(stick, { recursive: true });
  await expect(library.notices).toContainText(`Der Ordner für deine Arbeit ist nicht da: ${stick}`);
  await expect(library.progress).toHaveCount(0);
  mkdirSync(stick);
  await expect(library.notices).toHaveCount(0);
});

test('stays whole when a part of the page fails: says so, saves, and goes on', async ({ launch }) => {
  const running = await launch({ allowErrors: [/deliberate/] });
  const { page, folders } = running;
  const library = new LibraryPage(page);
  const lesson = new LessonPage(page);
  await lesson.open();
  await lesson.nextStep.click();
  await lesson.drag('seltenen Besuche');
  await lesson.saved();
  const mend = await library.crash();
  await expect(page.getByRole('heading', { name: 'Diese Seite kann nicht weiter' })).toBeFocused();
  await mend();
  await page.getByRole('button', { name: 'Neu laden' }).click();
  await expect(library.progress).toContainText('1 Markierung');
  await expect
    .poll(() => readFileSync(join(folders.userData, 'logs', 'lesart.log'), 'utf8'))
    .toContain('deliberate');
});

function rewriteAttempt(folder: string, rewrite: (attempt: Attempt) => Attempt): void {
  const attempt = attemptOnDisk(folder);
  const [name = ''] = attemptNames(folder);
  if (!existsSync(join(folder, name))) throw new Error('no attempt');
  writeFileSync(join(folder, name), `${JSON.stringify(rewrite(attempt))}\n`);
}

/** A copy of a pack needs an id of its own. */
function renamePack(folder: string, id: string): void {
  const file = join(folder, 'pack.json');
  const pack = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...pack, id }));
}
