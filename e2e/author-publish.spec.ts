import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { answerDialogs, ask, value } from './support/bridge.ts';
import { attemptNames, ownWork } from './support/faults.ts';
import { chooseInMenu, LibraryPage } from './support/library-page.ts';
import { PackDialog } from './support/packs.ts';
import { PublishPage } from './support/publish-page.ts';

const TITLE = 'Gipfel in Wostotschny';
const ENGLISH_TITLE = 'Summit at Vostochny';

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

test('a lesson is tried with one key, in memory alone, and the author is back where they were', async ({
  launch,
}) => {
  const running = await launch();
  const { page } = running;
  const publish = new PublishPage(page);
  const work = ownWork(running);
  await expect(new LibraryPage(page).entries).toHaveCount(1);
  const file = await publish.beginFinished();
  await publish.open(TITLE);
  const before = readFileSync(join(work, file));
  await publish.tabTo(publish.version);
  await publish.toLibrary.scrollIntoViewIfNeeded();
  const scrolled = await page.locator('.publish-scroller').evaluate(({ scrollTop }) => scrollTop);

  await page.keyboard.press('Control+t');
  await expect(page.locator('.trial-sign')).toHaveText('Probe: Nichts wird gespeichert');
  await expect(publish.heading).toBeHidden();
  await page.getByRole('button', { name: 'Mit dem Markieren anfangen' }).click();
  await page.locator('.article').press('f');
  await page.locator('.article').press('ArrowRight');
  await page.locator('.article').press('q');
  const marks = page.getByRole('complementary').getByRole('grid').getByRole('row');
  await expect(marks).toHaveCount(2);
  await page.keyboard.press('Control+t');

  await expect(publish.heading).toBeVisible();
  await expect(publish.version).toBeFocused();
  expect(await page.locator('.publish-scroller').evaluate(({ scrollTop }) => scrollTop)).toBe(scrolled);
  expect(attemptNames(work)).toEqual([]);
  expect(readFileSync(join(work, file)).equals(before)).toBe(true);

  // Each trial is a new one; the button in the title bar leads in, the one in the lesson's leads back.
  await page.locator('.author-tools').getByRole('button', { name: 'Probe' }).click();
  await expect(page.getByRole('button', { name: 'Mit dem Markieren anfangen' })).toBeVisible();
  await page.getByRole('button', { name: 'Zurück zum Schreiben' }).click();
  await expect(publish.heading).toBeVisible();
  expect(attemptNames(work)).toEqual([]);
});

test('a lesson is published, opens in a fresh profile, and its next version says what has changed', async ({
  launch,
}) => {
  const running = await launch();
  const { app, page, folders } = running;
  const publish = new PublishPage(page);
  await expect(new LibraryPage(page).entries).toHaveCount(1);
  const draft = await publish.beginFinished();
  await publish.open(TITLE);
  await expect(publish.version).toHaveValue('1.0.0');
  await expect(publish.toFile).toBeEnabled();
  expect(await findBarriers(page)).toEqual([]);

  // By keyboard; the system's own dialog is answered for the test.
  const file = join(folders.home, 'gipfel.lesart');
  await answerDialogs(app, { save: null });
  await publish.tabTo(publish.toFile);
  await page.keyboard.press('Enter');
  await expect(publish.toFile).toBeEnabled();
  await expect(publish.done).toHaveCount(0);
  await answerDialogs(app, { save: file });
  await page.keyboard.press('Enter');
  await expect(publish.done).toContainText('Version 1.0.0 ist herausgegeben.');
  await expect(page.getByTestId('live-region')).toHaveText('Version 1.0.0 ist herausgegeben');
  await expect(publish.done).toContainText(file);
  await expect(publish.done).toContainText('gipfel-in-wostotschny');
  await expect(publish.done).toContainText(sha256(file));

  // Nothing has changed: the same once more, to the byte.
  const again = join(folders.home, 'noch-einmal.lesart');
  await answerDialogs(app, { save: again });
  await publish.toFile.click();
  await expect(publish.done).toContainText(again);
  expect(sha256(again)).toBe(sha256(file));

  await publish.leave();
  await publish.edit(draft, (now) => ({
    ...now,
    lesson: { ...now.lesson, minutes: 99, key: now.lesson.key.slice(1) },
  }));
  await publish.open(TITLE);
  await expect(publish.changes).toHaveText([
    /^Gelöschte Stelle: .?Nordkoreas Staatschef Kim Jong-un/,
    'Geänderte Angabe: Dauer',
  ]);
  await expect(publish.version).toHaveValue('1.1.0');
  await publish.version.fill('1.0.0');
  await expect(page.getByText('Nach Version 1.0.0 muss eine höhere kommen')).toBeVisible();
  await expect(publish.toLibrary).toBeDisabled();
  await publish.version.fill('3.0.0');
  await publish.toLibrary.click();
  await expect(publish.done).toContainText('Version 3.0.0 ist herausgegeben.');
  await publish.leave();
  await expect(new LibraryPage(page).entries).toHaveCount(2);
  const opened = value(
    await ask(page, 'openLesson', {
      pack: 'gipfel-in-wostotschny',
      lesson: 'gipfel-in-wostotschny',
      fresh: false,
    }),
  );
  expect(opened.lesson).toMatchObject({ version: '3.0.0', minutes: 99 });

  const other = await launch({ locale: 'en' });
  const library = new LibraryPage(other.page);
  await expect(library.entries).toHaveCount(1);
  await answerDialogs(other.app, { open: file });
  await chooseInMenu(other.app, 'open-pack');
  await new PackDialog(other.page).button('Install').click();
  await expect(library.entries).toHaveCount(2);
  await library.entries.last().getByTestId('open-lesson').click();
  await expect(other.page.locator('.lesson-title')).toHaveText(ENGLISH_TITLE);
  await other.page.getByRole('button', { name: 'Start marking' }).click();
  await other.page.locator('.article').press('f');
  await expect(other.page.getByTestId('save-state')).toHaveText('Saved');
});

test('what can not be handed out says so', async ({ launch }) => {
  const running = await launch({ locale: 'en' });
  const { app, page, folders } = running;
  const publish = new PublishPage(page);
  await expect(new LibraryPage(page).entries).toHaveCount(1);
  const file = await publish.beginFinished();
  await publish.edit(file, (draft) => ({ ...draft, pack: { ...draft.pack, id: 'wostotschny' } }));
  await publish.open(ENGLISH_TITLE);
  await publish.toLibrary.click();
  await expect(publish.alert).toContainText('another pack is already called “wostotschny”');
  await publish.leave();
  await publish.edit(file, (draft) => ({ ...draft, pack: { ...draft.pack, id: 'own-name' } }));
  await publish.open(ENGLISH_TITLE);

  const locked = join(folders.home, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  const gone = join(folders.home, 'pulled', 'stick.lesart');
  await answerDialogs(app, { save: gone });
  await publish.toFile.click();
  await expect(publish.alert).toContainText('pulled');
  await expect(publish.done).toHaveCount(0);
  // As root every folder can be written to.
  if (process.getuid?.() !== 0) {
    await answerDialogs(app, { save: join(locked, 'pack.lesart') });
    await publish.toFile.click();
    await expect(publish.alert).toContainText('locked');
    expect(readdirSync(locked)).toEqual([]);
  }
  // A name nobody has ever handed anything out under is still the first version.
  await expect(publish.version).toHaveValue('1.0.0');

  await publish.leave();
  await publish.edit(file, ({ pack, ...draft }) => ({ ...draft, pack: { ...pack, authors: ['…'] } }));
  await publish.open(ENGLISH_TITLE);
  await expect(publish.toFile).toBeDisabled();
  await expect(page.getByText('While something is missing or needs a look')).toBeVisible();
  await expect(page.getByTestId('missing-needed')).toBeVisible();
});

const hasPdfText = spawnSync('pdftotext', ['-v']).status === 0;

for (const [locale, words] of [
  [
    'de',
    {
      title: TITLE,
      worksheet: 'Arbeitsblatt ansehen und drucken',
      solution: 'Lösung',
      pdf: 'Als PDF speichern …',
      name: ['Deine Aufgabe', 'Wer kommt zu Wort?', 'Neue Sätze', 'Klasse'],
      solved: ['Für Lehrkräfte', 'Gegenprobe', 'Zeile 1', 'verlangt'],
    },
  ],
  [
    'en',
    {
      title: ENGLISH_TITLE,
      worksheet: 'See and print the worksheet',
      solution: 'Solution',
      pdf: 'Save as PDF …',
      // The lesson is German, and so is what is printed of it.
      name: ['Deine Aufgabe', 'Wer kommt zu Wort?', 'Neue Sätze', 'Klasse'],
      solved: ['Für Lehrkräfte', 'Gegenprobe', 'Zeile 1', 'verlangt'],
    },
  ],
] as const)
  test(`worksheet and solution become PDFs with the same lines (${locale})`, async ({ launch }) => {
    const { app, page, folders } = await launch({ locale });
    const publish = new PublishPage(page);
    await expect(new LibraryPage(page).entries).toHaveCount(1);
    await publish.beginFinished();
    await publish.open(words.title);
    await page.getByRole('button', { name: words.worksheet }).click();
    await expect(publish.paper).toBeVisible();
    const lines = await publish.paper.locator('.paper-line').allTextContents();
    const worksheet = join(folders.home, 'worksheet.pdf');
    await answerDialogs(app, { save: worksheet });
    await page.getByRole('button', { name: words.pdf }).click();
    await expect(page.locator('.sheet-bar')).toContainText('worksheet.pdf');

    await page.getByRole('radio', { name: words.solution }).click();
    await expect(publish.paper.locator('.paper-items')).toBeVisible();
    if (locale === 'de') expect(await findBarriers(page)).toEqual([]);
    expect(await publish.paper.locator('.paper-line').allTextContents()).toEqual(lines);
    const solution = join(folders.home, 'solution.pdf');
    await answerDialogs(app, { save: solution });
    await page.getByRole('button', { name: words.pdf }).click();
    await expect(page.locator('.sheet-bar')).toContainText('solution.pdf');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.sheet-bar')).toBeHidden();
    await expect(publish.heading).toBeHidden();
    await page.emulateMedia({ media: null });
    await page.locator('.sheet-bar').getByRole('button').first().click();
    await expect(publish.heading).toBeVisible();
    await expect(page.getByRole('button', { name: words.worksheet })).toBeFocused();
    expect(existsSync(worksheet) && existsSync(solution)).toBe(true);

    if (!hasPdfText) test.info().annotations.push({ type: 'not read', description: 'no pdftotext here' });
    if (!hasPdfText) return;
    const read = (file: string) =>
      spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
    for (const said of [TITLE, ...words.name]) expect(read(worksheet)).toContain(said);
    for (const said of words.solved) expect(read(solution)).toContain(said);
    // The fifth line has its number, on both.
    const fifth = new RegExp(`\\n\\s*5\\s+${escaped(lines[4] ?? '')}`);
    expect(read(worksheet)).toMatch(fifth);
    expect(read(solution)).toMatch(fifth);
  });

const escaped = (words: string): string => words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
