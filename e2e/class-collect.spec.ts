import { mkdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

import type { HandInContent } from '../lessons/classroom/hand-in.ts';
import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { answerDialogs } from './support/bridge.ts';
import { ClassPage } from './support/class-page.ts';
import { handInBytes, simulatedHandIns, writeHandIns } from './support/simulated-class.ts';
import { dropFile, startAgainWith } from './support/packs.ts';

const thirty = simulatedHandIns(30);
const [first, second, third] = thirty;
if (first === undefined || second === undefined || third === undefined) throw new Error('too small a class');

test('thirty files, then the learning platform’s archive, then what else lies in a folder', async ({
  launch,
}) => {
  const { app, page, folders } = await launch();
  const classes = new ClassPage(page);
  await classes.open('9b Deutsch');
  await expect(classes.drop).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);

  await dropFile(page, writeHandIns(join(folders.root, 'share'), thirty.slice(0, 28)));
  await expect(classes.sum).toHaveText('28 von 28 eingesammelt');
  await expect(page.getByTestId('live-region')).toContainText('28 von 28 eingesammelt.');

  const encoder = new TextEncoder();
  const archive = Object.fromEntries(
    thirty.map((content, place) => [
      `Jörg Müller_${String(1000 + place)}_assignsubmission_file_/Abgabe.lesart-hand-in`,
      encoder.encode(handInBytes(content)),
    ]),
  );
  const zip = join(folders.root, '9b-Abgaben.zip');
  writeFileSync(zip, zipSync(archive));
  await dropFile(page, zip);
  await expect(classes.sum).toHaveText('30 von 58 eingesammelt');
  await expect(classes.group('28 waren schon da')).toBeVisible();

  await classes.button('Liste leeren').click();
  await expect(classes.sum).toBeHidden();
  const folder = join(folders.root, 'hostile');
  const whole = handInBytes(first);
  const later = { ...first, handedInAt: '2026-03-02T23:00:00.000Z', title: '<img src=x onerror=alert(1)>' };
  mkdirSync(folder);
  const files: Record<string, string> = {
    '1 später': handInBytes(later),
    '2 halb': whole.slice(0, 3000),
    '3 geändert': whole.replace(first.learner, 'DACHS-12'),
    '4 fremd.docx': 'kein ZIP',
    '5 anderes Paket': handInBytes({
      ...second,
      attempt: { ...second.attempt, lesson: { ...second.attempt.lesson, pack: 'woanders' } },
    }),
    '6 unfertig': JSON.stringify({ ...third.attempt, stage: { step: 'mark' } }),
    '7 tief': `{"format":"lesart-hand-in","x":${'['.repeat(100_000)}`,
    '8 \u202erechts <script>alert(1)</script>': '{"format":"lesart-hand-in"}',
    '10 weit hinter dem Text': handInBytes({
      ...withMarksAt(third, { start: 9_000_000, end: Number.MAX_SAFE_INTEGER }),
      handedInAt: later.handedInAt,
    }),
    '11 vor dem Text': handInBytes(withMarksAt(third, { start: -40, end: -3 })),
    'Thumbs.db': 'x',
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name.replaceAll('/', '')), content);
  writeFileSync(join(folder, '9 riesig'), '');
  truncateSync(join(folder, '9 riesig'), 1024 ** 3);
  await answerDialogs(app, { open: folder });
  await classes.button('Ordner wählen').click();
  await expect(classes.sum).toHaveText('3 von 11 eingesammelt');
  const look = classes.group('7 Dateien brauchen Ihren Blick');
  await expect(look.getByRole('listitem')).toHaveCount(7);
  await expect(look).toContainText('Von der Abgabe ist nur der Anfang da.');
  await expect(look).toContainText('fehlt hier das Paket „woanders“ (1.0.0)');
  await expect(look).toContainText('noch nicht abgegeben');
  await expect(look).toContainText('größer als jede Abgabe');
  const remarked = classes.group('3 eingesammelt, mit Hinweisen');
  await expect(remarked).toContainText('nach dem Abgeben verändert');
  await expect(remarked).toContainText(/außerhalb des Artikels liegen und nicht zählen: [1-9]/);
  await expect(look.getByRole('listitem').filter({ hasText: '11 vor dem Text' })).toContainText('beschädigt');
  expect(await findBarriers(page)).toEqual([]);
  await classes.button('Ansehen, was die Klasse gemacht hat').click();
  await expect(page.getByRole('button', { name: /^Ansehen/ })).toHaveAttribute('aria-current', 'step');
  await expect(page.locator('.see-desk article')).toBeVisible();

  // Work whose marks lie nowhere opens like any other.
  await page.keyboard.press('Control+3');
  await expect(page.getByTestId('learner-row')).toHaveCount(31);
  await page.getByTestId('learner-row').filter({ hasText: third.learner }).click();
  await expect(page.getByTestId('work-learner')).toHaveText(third.learner);
  await expect(page.locator('.work-whole')).toContainText('0 von');
  await expect(page.locator('article')).toBeVisible();
});

test('a folder is watched while files arrive, by half and whole, also after the next start', async ({
  launch,
}) => {
  const { app, page, folders, restart } = await launch();
  const classes = new ClassPage(page);
  await classes.open('10a');
  const share = join(folders.root, 'Klassenablage');
  writeHandIns(share, [first]);
  await answerDialogs(app, { open: share });
  await classes.button('Ordner beobachten').click();
  await expect(page.locator('.watched')).toContainText(`Beobachtet wird ${share}`);
  await expect(classes.sum).toHaveText('1 von 1 eingesammelt');
  const half = join(share, 'half');
  writeFileSync(half, handInBytes(second).slice(0, 5000));
  await expect(page.locator('.watched')).toContainText('1 Datei wird dort gerade noch geschrieben.');
  await expect(classes.sum).toHaveText('1 von 1 eingesammelt');
  writeFileSync(half, handInBytes(second));
  await expect(classes.sum).toHaveText('2 von 2 eingesammelt');
  const away = join(folders.root, 'away');
  renameSync(share, away);
  await expect(page.locator('.watched')).toContainText('nicht zu erreichen');
  renameSync(away, share);
  const again = await restart();
  const opened = new ClassPage(again.page);
  await opened.reopen('10a');
  await opened.page.keyboard.press('Control+1');
  writeHandIns(share, [third]);
  await expect(opened.sum).toHaveText('1 von 3 eingesammelt');
  await opened.button('Nicht mehr beobachten').click();
  await expect(opened.page.locator('.watched')).toBeHidden();
});

test('a hand-in that is double-clicked asks for its class', async ({ launch }) => {
  const running = await launch();
  const { page, folders } = running;
  const classes = new ClassPage(page);
  await classes.open('7c');
  await classes.button('Klassen').first().click();
  const [file = ''] = writeHandIns(folders.root, [first]);
  await startAgainWith(running, file);
  const dialog = page.getByRole('alertdialog', { name: 'Eine Abgabe einsammeln' });
  await expect(dialog).toContainText(first.learner);
  await dialog.getByRole('button', { name: '7c' }).click();
  await expect(classes.sum).toHaveText('1 von 1 eingesammelt');
});

/** The same with every mark of it, wherever the attempt keeps it, at another place. */
function withMarksAt(content: HandInContent, { start, end }: { start: number; end: number }): HandInContent {
  const place = `"start":${String(start)},"end":${String(end)}`;
  const attempt = JSON.stringify(content.attempt).replaceAll(/"start":\d+,"end":\d+/g, place);
  return { ...content, attempt: JSON.parse(attempt) as HandInContent['attempt'] };
}
