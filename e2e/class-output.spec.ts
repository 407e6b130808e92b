import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { zipSync } from 'fflate';

import { findBarriers } from './support/axe.ts';
import { answerDialogs, ask, value } from './support/bridge.ts';
import { expect, test, type RunningApp } from './support/app.ts';

const CLASS_OF = 6;

/** A class that has handed in, open at the step it is handed on in. */
async function openHandOn({ app, page, folders }: RunningApp): Promise<string[]> {
  const folder = join(folders.root, 'hand-ins');
  const simulated = spawnSync(
    process.execPath,
    [
      'scripts/lesart.mjs',
      'simulate',
      '--pack',
      'wostotschny',
      '--learners',
      String(CLASS_OF),
      '--out',
      folder,
    ],
    { encoding: 'utf8' },
  );
  expect(simulated.status, simulated.stderr).toBe(0);
  await answerDialogs(app, { open: folder });
  const { id } = value(await ask(page, 'createClass', { name: '9b' }));
  await ask(page, 'chooseHandIns', { class: id, kind: 'folder' });
  const handedIn = async (): Promise<number> =>
    value(await ask(page, 'listClasses', {})).classes[0]?.handIns ?? 0;
  await expect.poll(handedIn).toBe(CLASS_OF);
  await page.reload();
  await page.getByRole('button', { name: 'Klassen', exact: true }).click();
  await page.getByTestId('open-class').click();
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { level: 1, name: 'Ausgeben' })).toBeVisible();
  return readdirSync(folder).map((name) => join(folder, name));
}

test('a class is handed on as a table, in Moodle’s worksheet and on paper', async ({ launch }) => {
  const running = await launch();
  const { app, page, folders } = running;
  const main = page.getByRole('main');
  const handIns = await openHandOn(running);
  const barriers = await findBarriers(page);
  expect(barriers.filter((barrier) => barrier.includes('output-'))).toEqual([]);

  const table = join(folders.root, 'tabelle.csv');
  await answerDialogs(app, { save: table });
  await page.getByRole('button', { name: /^Für Excel und LibreOffice/ }).click();
  await expect(main.getByText(`Gespeichert: ${table}`)).toBeVisible();
  const rows = readFileSync(table, 'utf8').split('\r\n').slice(0, -1);
  expect(rows[0]).toMatch(/^\ufeffKlasse;Code;/);
  expect(rows).toHaveLength(CLASS_OF + 1);

  const worksheet = join(folders.root, 'Bewertungen.csv');
  const head = 'ID,"Vollständiger Name",Bewertung,Bestwertung,"Feedback als Kommentar"\n';
  const unmatched = 'Teilnehmer/in13,"Cem Ohnegleichen",,"10,00",\n';
  const [anna, ben] = ['Teilnehmer/in11,"Anna Beispiel",,"10,00",', 'Teilnehmer/in12,"Ben Muster",,"10,00",'];
  writeFileSync(worksheet, `${head}${anna}\n${ben}\n${unmatched}`);
  const archive = join(folders.root, 'Abgaben.zip');
  const inFolder = (learner: string, handIn: string | undefined) =>
    [`${learner}_assignsubmission_file_/x.lesart-hand-in`, readFileSync(handIn ?? '')] as const;
  writeFileSync(
    archive,
    zipSync(
      Object.fromEntries([inFolder('Anna Beispiel_11', handIns[0]), inFolder('Ben Muster_12', handIns[1])]),
    ),
  );
  await answerDialogs(app, { open: worksheet });
  await page.getByRole('button', { name: /^Bewertungstabelle öffnen/ }).click();
  await expect(page.getByText('0 von 3 Zeilen werden ausgefüllt.')).toBeVisible();
  await answerDialogs(app, { open: archive });
  await page.getByRole('button', { name: /^ZIP der Abgaben/ }).click();
  await expect(page.getByText('2 von 3 Zeilen werden ausgefüllt.')).toBeVisible();
  await page.getByText('1 Zeile bleibt, wie sie ist').click();
  await expect(page.getByText(/Cem Ohnegleichen.*kein Code bekannt/)).toBeVisible();
  const filled = join(folders.root, 'ausgefüllt.csv');
  await answerDialogs(app, { save: filled });
  await page.getByRole('button', { name: /^Ausgefüllt speichern/ }).click();
  await expect(main.getByText(`Gespeichert: ${filled}`)).toBeVisible();
  const written = readFileSync(filled, 'utf8');
  expect(written).toMatch(
    /Anna Beispiel",,"10,00","<p>In „Gipfel in Wostotschny“ hast du \d+ von \d+ Stellen/,
  );
  expect(written).toContain(unmatched);

  const report = join(folders.root, 'bericht.pdf');
  await answerDialogs(app, { save: report });
  await page.getByRole('button', { name: 'Klassenbericht ansehen' }).click();
  await expect(page.getByText('6 haben abgegeben', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: /^Als PDF speichern/ }).click();
  await expect(main.getByText(report)).toBeVisible();
  expect(readFileSync(report).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('button', { name: 'Zurück' }).click();
  await page.getByRole('button', { name: 'Blätter der Lernenden ansehen' }).click();
  await expect(page.locator('.report-learner')).toHaveCount(CLASS_OF);
  await expect(page.locator('.report-learner .paper-article')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Mit Artikel und Erklärungen' }).click();
  await expect(page.locator('.report-learner .paper-article')).toHaveCount(CLASS_OF);
  // Nothing of Moodle's names was kept anywhere by the app.
  const kept = readdirSync(folders.userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('Anna Beispiel'));
  expect(kept.map(({ name }) => name)).toEqual([]);
});

test('learning records go to the store that was entered, on pressing the button and once', async ({
  launch,
}) => {
  const got = new Map<string, unknown>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      for (const statement of JSON.parse(body) as { id: string }[]) got.set(statement.id, statement);
      response.end('[]');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/xapi`;
  const running = await launch();
  const { page, folders } = running;
  const main = page.getByRole('main');
  await openHandOn(running);
  await page.getByRole('button', { name: 'Lernnachweis-Speicher eintragen' }).click();
  await page.getByRole('textbox', { name: 'Adresse' }).fill('http://lrs.example/xapi');
  await page.getByRole('textbox', { name: 'Schlüssel' }).fill('schule');
  await page.getByLabel('Geheimnis').fill('streng-geheim');
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('https://');
  await page.getByRole('textbox', { name: 'Adresse' }).fill(address);
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click();
  const send = page.getByRole('button', { name: /^Jetzt an 127\.0\.0\.1/ });
  await expect(send).toBeVisible();
  expect(got.size).toBe(0);
  await send.click();
  await expect(main.getByText(/Aussagen gesendet\. Schon dort waren: 0\./)).toBeVisible();
  const sent = got.size;
  expect(sent).toBeGreaterThan(CLASS_OF);
  await send.click();
  await expect(main.getByText(/^0 Aussagen gesendet/)).toBeVisible();
  expect(got.size).toBe(sent);
  expect(JSON.stringify([...got.values()])).not.toMatch(/mbox|mailto/);
  const stored = readdirSync(folders.userData).filter((name) => name === 'record-store.json');
  for (const name of stored)
    expect(readFileSync(join(folders.userData, name), 'utf8')).not.toContain('streng-geheim');
  server.close();
  server.closeAllConnections();
});
