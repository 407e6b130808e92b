import { createHash } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { simulateClass } from '../lessons/classroom/simulation/simulate-class.ts';
import type { Lesson } from '../lessons/format/lesson.ts';
import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { answerDialogs } from './support/bridge.ts';
import { filesHolding } from '../electron/services/build-traces.ts';
import { resize } from './support/library-page.ts';
import { ManagePage } from './support/manage-page.ts';
import { dropFile } from './support/packs.ts';
import { ownPack, writeOwnPack } from './support/own-pack.ts';
import { findCutOff, findSidewaysScrolling } from './support/page-text.ts';
import { writeHandIns } from './support/simulated-class.ts';

const ARTICLE = [
  'Rat beschließt Radweg',
  'Der Rat hat den Radweg am Montag überraschend deutlich beschlossen. „Endlich“, sagt Meier vom Radverein.',
  'Die Opposition warnt vor ausufernden Kosten, nennt aber keine Zahlen.',
];
const KEY = ['überraschend deutlich', 'ausufernden Kosten'];

/** What learners with these codes hand in of the pack's own lesson. */
function handInsOf(lesson: Lesson, codes: readonly string[]) {
  const textHash = createHash('sha256').update(lesson.text).digest('hex');
  const reference = { ...ownPack, packVersion: '1.0.0', contentHash: 'c'.repeat(64), textHash };
  const plan = { seed: 4, learners: codes.length, codes, from: '2026-03-02T08:00:00.000Z' };
  return simulateClass({ lesson, reference }, plan);
}

test('a class is made, named, corrected and deleted, and its names are in one file alone', async ({
  launch,
}) => {
  const { app, page, folders } = await launch();
  const lesson = writeOwnPack(folders, { version: '1.0.0', paragraphs: ARTICLE, key: KEY });
  const manage = new ManagePage(page);
  const file = join(folders.root, '9b.lesart-names');
  await answerDialogs(app, { save: file, open: file });

  await page.getByTestId('classes').click();
  await expect(page.getByRole('heading', { name: 'So kommt eine Klasse hierher' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByLabel('Name der Klasse').fill('9b');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+5');

  // From a spreadsheet, one of them with a code of their own.
  await manage.paste(
    'Nachname;Vorname;Kürzel\nQuittenbaum;Ada;KRANICH-47\nMuster;Bela;\nProbe;Cem;',
    'Codes vergeben',
  );
  await expect(manage.rows).toHaveCount(3);
  await expect(manage.rows.first()).toContainText('KRANICH-47');
  await expect(manage.rows.first()).toContainText('Ada Quittenbaum');
  await manage.paste('Dora Test', 'Auf die Liste setzen');
  await expect(manage.rows).toHaveCount(4);
  const codes = await manage.codes();
  expect(new Set(codes).size).toBe(4);

  // Slips for learners have codes and no names; the list for the teacher has both.
  await page.getByRole('button', { name: 'Codezettel drucken' }).click();
  await expect(page.locator('.slip')).toHaveCount(4);
  await expect(page.locator('.slip-code')).toHaveText(codes);
  await expect(page.locator('.sheet-scroller')).not.toContainText('Quittenbaum');
  await page.getByRole('radio', { name: 'Namensliste' }).click();
  await expect(page.locator('.names-sheet')).toContainText('Ada Quittenbaum');
  await page.keyboard.press('Escape');
  await expect(page.locator('.names-sheet')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Codezettel drucken' })).toBeFocused();

  // One of them mistyped the code: it is found, and goes to whom it belongs.
  await page.keyboard.press('Control+1');
  const handIns = handInsOf(lesson, ['KRANICH-74', codes[1] ?? '', codes[2] ?? '']);
  await dropFile(page, writeHandIns(join(folders.root, 'share'), handIns));
  await expect(page.locator('.arrivals-title')).toHaveText('3 von 3 eingesammelt');
  await expect(page.locator('.not-on-list')).toContainText(
    '1 eingesammelter Code steht nicht auf der Namensliste',
  );
  await page.keyboard.press('Control+5');
  await expect(manage.strangers).toContainText('KRANICH-74 – vielleicht KRANICH-47?');
  await expect(manage.rows.first()).toContainText('noch nichts');
  await page.getByRole('button', { name: 'KRANICH-74 jemandem zuordnen' }).click();
  await page.getByRole('button', { name: 'Zuordnen', exact: true }).click();
  await expect(manage.strangers).toHaveCount(0);
  await expect(manage.rows.first()).toContainText('abgegeben');
  await expect(manage.rows.last()).toContainText('noch nichts');
  expect(await findBarriers(page)).toEqual([]);

  // A corrected key is looked at before it changes anything.
  writeOwnPack(folders, { version: '1.0.1', paragraphs: ARTICLE, key: [...KEY, 'keine Zahlen'] });
  await page.getByRole('button', { name: 'Klassen' }).click();
  await manage.open('9b');
  await page.getByRole('button', { name: 'Ansehen, was sich ändern würde' }).click();
  await expect(manage.regrade).toContainText('1 Stelle ist neu in der Lösung.');
  await expect(manage.regrade.locator('.regrade-words')).not.toHaveText('');
  await expect(manage.regrade).toContainText('Von 3 Abgaben kommen 3 zu einem anderen Ergebnis:');
  await manage.regrade.getByRole('button', { name: 'Neu auswerten' }).click();
  await expect(manage.regrade).toHaveCount(0);

  await page.getByTestId('rename').fill('10b');
  await page.keyboard.press('Enter');
  await expect(page.locator('.lesson-title')).toHaveText('10b');

  await manage.removeLearner(codes[1] ?? '');
  await expect(page.getByTestId('live-region')).toContainText(`Gelöscht: 1 Abgabe von ${codes[1] ?? ''}.`);

  // Names are in the teacher's file, and in no other.
  expect(filesHolding(folders.root, ['Quittenbaum'])).toEqual([file]);
  await page.getByRole('button', { name: 'Diese Klasse löschen' }).click();
  const confirm = page.getByRole('button', { name: 'Endgültig löschen' });
  await expect(confirm).toBeDisabled();
  await page.getByText('Auch die Namensliste löschen').click();
  await page.getByTestId('typed').fill('10b');
  await confirm.click();
  await expect(page.locator('main .notice')).toContainText('Gelöscht: 10b, 2 Abgaben.');
  await expect(page.getByTestId('class')).toHaveCount(0);
  expect(existsSync(file)).toBe(false);
});

test('a list that is away is missed in words, and the screens hold at twice the size', async ({ launch }) => {
  const first = await launch({ locale: 'en' });
  const file = join(first.folders.root, 'stick.lesart-names');
  await answerDialogs(first.app, { save: file });
  await first.page.getByTestId('classes').click();
  await first.page.getByLabel('Name of the class').fill('10a');
  await first.page.keyboard.press('Enter');
  await first.page.keyboard.press('Control+5');
  const named = new ManagePage(first.page);
  await named.paste('Ada Example\nBela Sample', 'Give codes');
  await expect(named.rows).toHaveCount(2);
  const { app, page, folders } = await first.restart();
  const manage = new ManagePage(page);
  await page.getByTestId('classes').click();
  await manage.open('10a');
  // Names are there again, and hidden until somebody wants them seen.
  await expect(manage.rows).toHaveCount(2);
  await expect(manage.rows.first()).not.toContainText('Ada');
  await page.getByText('Show names').click();
  await expect(manage.rows.first()).toContainText('Ada Example');

  await resize(app, page, 1024, 640);
  await page.evaluate(async () => {
    const start = await window.lesart.start();
    if (start.ok) await window.lesart.saveSettings({ ...start.value.settings, textSize: 200, theme: 'dark' });
    location.reload();
  });
  await page.getByTestId('classes').click();
  await expect(page.getByTestId('class')).toHaveCount(1);
  for (const screen of ['shelf', 'manage'] as const) {
    if (screen === 'manage') await manage.open('10a');
    expect(await findBarriers(page), screen).toEqual([]);
    expect(await findCutOff(page), screen).toEqual([]);
    expect(await findSidewaysScrolling(page), screen).toEqual([]);
  }
  expect(filesHolding(folders.root, ['Ada Example'])).toEqual([file]);

  renameSync(file, `${file}.elsewhere`);
  await page.locator('.class-bar .back').click();
  await manage.open('10a');
  await expect(page.locator('main .notice')).toContainText('The list of names is not where it was:');
  renameSync(`${file}.elsewhere`, file);
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(manage.rows).toHaveCount(2);
});
