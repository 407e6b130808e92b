import type { Page } from '@playwright/test';

import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { chooseInMenu } from './support/library-page.ts';
import { DraftPage } from './support/draft-page.ts';

const ARTICLE = `Verein streitet um Trainer

Der Verein will den Trainer sofort loswerden. „Das war zu erwarten“, sagte Ida Brandt am Montag. Später widersprach Brandt ihrem Verein.

Das Training beginnt am Dienstag um 18 Uhr auf dem Platz am Ostring. Wer mitmachen will, meldet sich an.`;

/** A draft of the article, open at the details. */
async function beginAtDetails(page: Page): Promise<void> {
  const draft = new DraftPage(page);
  await draft.begin(ARTICLE);
  await draft.open('Verein streitet um Trainer');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'Lektion', exact: true })).toBeVisible();
}

const missing = (page: Page) => page.getByTestId('missing');
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('the list of what is missing leads to each field, and empties as they are written', async ({
  launch,
}) => {
  const { page } = await launch();
  await beginAtDetails(page);
  await expect(missing(page)).toContainText('Noch 6 Dinge fehlen');

  await missing(page).getByRole('button', { name: 'Quelle des Artikels fehlt' }).click();
  await expect(field(page, 'Quelle des Artikels (Deutsch)')).toBeFocused();
  await page.keyboard.type('Ostring-Bote, 3. Mai');
  await expect(missing(page)).toContainText('Noch 5 Dinge fehlen');

  // By keyboard alone, too.
  await missing(page).getByRole('button', { name: 'Zusammenfassung fehlt' }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Zusammenfassung (Deutsch)')).toBeFocused();
  await page.keyboard.type('Ein Streit im Verein.');
  await missing(page).getByRole('button', { name: 'Lernziel fehlt' }).press('Enter');
  await page.keyboard.type('Zitate erkennen');
  await missing(page).getByRole('button', { name: 'Rechtehinweis zum Artikel fehlt' }).press('Enter');
  await page.keyboard.type('Selbst geschrieben.');
  await missing(page).getByRole('button', { name: 'Name der Autorin oder des Autors fehlt' }).press('Enter');
  await page.keyboard.type('Ada');
  await expect(missing(page)).toContainText('Noch etwas fehlt');
  await expect(missing(page)).toContainText('Noch ist keine Stelle markiert');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-saving', 'saved');
  expect(await findBarriers(page)).toEqual([]);
});

test('a lesson gains a language, says what it lacks, and loses it with what was written in it, undoably', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await beginAtDetails(page);
  const languages = page.getByRole('region', { name: 'Sprachen' });
  await languages.getByRole('button', { name: 'Englisch' }).click();
  await field(page, 'Titel (Englisch)').fill('Club quarrels over coach');
  await field(page, 'Titel (Englisch)').blur();
  await expect(missing(page)).not.toContainText('Titel fehlt auf Englisch');

  await languages.getByRole('button', { name: 'Englisch entfernen' }).click();
  await expect(page.getByRole('alertdialog')).toContainText(/Texte auf \u2068?Englisch\u2069? gehen mit/);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Entfernen' }).click();
  await expect(field(page, 'Titel (Deutsch)')).toHaveCount(1);
  await expect(field(page, 'Titel (Englisch)')).toHaveCount(0);
  await page.getByRole('heading', { name: 'Sprachen' }).focus();
  await chooseInMenu(app, 'undo');
  await expect(field(page, 'Titel (Englisch)')).toHaveValue('Club quarrels over coach');
});

test('a category of one’s own is made, drawn unlike the others, and used', async ({ launch }) => {
  const { page } = await launch();
  await beginAtDetails(page);
  const categories = page.getByRole('region', { name: 'Kategorien' });
  await categories.getByRole('textbox', { name: 'Neue Kategorie' }).fill('Gefühl');
  await page.keyboard.press('Enter');
  const own = categories.getByRole('article', { name: 'Gefühl' });
  const letter = own.getByRole('textbox', { name: 'Deutsch', exact: true });
  await expect(letter).toHaveValue('G');
  for (const line of ['Wellen', 'Punkte', 'durchgezogen'])
    await expect(own.getByRole('radio', { name: new RegExp(line) })).not.toBeChecked();
  await own.getByText('Wellen', { exact: true }).click();
  await expect(own).toContainText('hat dieselbe Linie');
  await own.getByRole('button', { name: /Freie Linie nehmen/ }).click();
  await expect(own).not.toContainText('hat dieselbe Linie');

  await letter.fill('F');
  await expect(own).toContainText('Diesen Buchstaben hat schon eine andere Kategorie.');
  await expect(missing(page)).toContainText(/Den Buchstaben/);
  await letter.fill('G');
  await own.getByRole('textbox', { name: 'Neue Technik' }).fill('Angst');
  await page.keyboard.press('Enter');
  await expect(own.getByRole('textbox', { name: /^Technik 1/ })).toHaveValue('Angst');

  // Used in the example, as it will be in the key.
  const example = page.getByRole('region', { name: 'Beispiel' });
  await example.getByRole('button', { name: 'verschleudert entfernen' }).click();
  await example.getByRole('radio', { name: /Gefühl/ }).click();
  const text = example.getByTestId('small-text');
  await text.focus();
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('g');
  await expect(example.getByRole('group', { name: 'verschleudert' })).toBeVisible();

  // Taking it away asks what becomes of that.
  await own.getByRole('button', { name: 'Gefühl entfernen' }).click();
  const ask = page.getByRole('alertdialog');
  await expect(ask).toContainText('eine Stelle markiert');
  await ask.getByText('Framing').click();
  await ask.getByRole('button', { name: 'Entfernen' }).click();
  await expect(own).toHaveCount(0);
  await expect(example.getByRole('group', { name: 'verschleudert' })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

test('a voice is found at every place that has its name, and two voices become one', async ({ launch }) => {
  const { page } = await launch();
  await beginAtDetails(page);
  const voices = page.getByRole('region', { name: 'Stimmen' });
  for (const name of ['Ida Brandt', 'Brandt']) {
    await voices.getByRole('textbox', { name: 'Neue Stimme' }).fill(name);
    await page.keyboard.press('Enter');
  }
  const ida = voices.getByRole('article', { name: 'Ida Brandt' });
  await ida.getByRole('button', { name: 'Stellen mit diesem Namen suchen' }).click();
  await expect(ida).toContainText('2 weitere Stellen gefunden');
  await ida.getByRole('button', { name: 'Alle übernehmen' }).click();
  await expect(ida.getByRole('button', { name: /Brandt entfernen/ })).toHaveCount(3);
  await voices
    .getByRole('article', { name: 'Brandt', exact: true })
    .getByRole('button', { name: 'Brandt mit einer anderen Stimme vereinen' })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Vereinen' }).click();
  await expect(voices.getByRole('article')).toHaveCount(1);
});
