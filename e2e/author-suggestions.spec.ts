import type { Locator, Page } from '@playwright/test';

import { expect, test, type Launch, type RunningApp } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { ask, value } from './support/bridge.ts';
import { findCutOff, findSidewaysScrolling, findSmallTargets } from './support/page-text.ts';

const german = [
  'Bürgermeisterin Kolb: „Wir schließen niemanden aus“',
  'Der Stadtrat von Oberau hat am Dienstag die Sanierung des Hallenbads beschlossen. Bürgermeisterin Anna Kolb sagte, dass die Arbeiten im Frühjahr beginnen sollten.',
  '„Das Bad ist der einzige Ort, an dem unsere Kinder schwimmen lernen“, sagte Kolb, „und dabei bleibt es auch im nächsten Jahr.“ Nach Angaben der Stadtwerke kostet die Sanierung 6,2 Millionen Euro. Das Dach sei undicht, erklärte Werksleiter Tilo Wanner. Das „neue“ Bad soll 2027 öffnen.',
].join('\n\n');

/** Suggestions beside an open draft, as its author sees them. */
class SuggestionsPage {
  readonly page: Page;
  readonly section: Locator;
  readonly card: Locator;
  readonly words: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByTestId('suggestions');
    this.card = page.getByTestId('suggestion');
    this.words = this.card.locator('blockquote');
  }

  async press(name: string): Promise<void> {
    await this.section.getByRole('button', { name, exact: true }).click();
  }

  tab(name: RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  async saved(): Promise<void> {
    await expect(this.page.getByTestId('save-state')).toHaveAttribute('data-saving', 'saved');
  }

  /** How far the article is scrolled. */
  scrolled(): Promise<number> {
    return this.page.locator('.page-scroller').evaluate((element) => element.scrollTop);
  }
}

/** The key step of a draft of this article. */
async function begin(
  launch: Launch,
  text: string,
  options: Parameters<Launch>[0] = {},
): Promise<{ running: RunningApp; suggestions: SuggestionsPage }> {
  const running = await launch(options);
  const source = { kind: 'text', text, html: null };
  value(await ask(running.page, 'createDraft', { source, beside: false }));
  return { running, suggestions: await openKey(running.page) };
}

async function openKey(page: Page): Promise<SuggestionsPage> {
  await page.locator('.author-button').click();
  await page.getByTestId('open-draft').first().click();
  // The key counts as soon as the bar listens, which is a moment after it is seen.
  await expect(async () => {
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('tab', { name: /^(?:Vorschläge|Suggestions)/ })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  return new SuggestionsPage(page);
}

test('are accepted and refused singly, by mouse, and kept', async ({ launch }) => {
  const { running, suggestions } = await begin(launch, german);
  await suggestions.tab(/^Vorschläge 10$/).click();
  await expect(suggestions.words).toHaveText('Bürgermeisterin Kolb');
  await expect(suggestions.card).toContainText('Quelle: Genannte Person');
  await expect(suggestions.card).toContainText('Jemand vor einem Doppelpunkt');

  await suggestions.press('Ablehnen');
  await expect(suggestions.words).toHaveText('„Wir schließen niemanden aus“');
  await expect(suggestions.card).toContainText('Anna Kolb');
  const before = await suggestions.scrolled();
  await suggestions.press('Annehmen');
  await suggestions.saved();
  await expect(suggestions.tab(/^Vorschläge 8$/)).toBeVisible();
  await expect(suggestions.section).toContainText('Angenommen: „Wir schließen niemanden aus“');
  expect(await suggestions.scrolled()).toBe(before);

  const again = await running.restart();
  const later = await openKey(again.page);
  await later.tab(/^Vorschläge 8$/).click();
  await later.press('Abgelehnte Vorschläge (1)');
  await later.press('Zurückholen: Bürgermeisterin Kolb');
  await expect(later.words).toHaveText('Bürgermeisterin Kolb');
  await expect(later.tab(/^Vorschläge 9$/)).toBeVisible();
});

test('are walked and answered by keyboard alone', async ({ launch }) => {
  const { running, suggestions } = await begin(launch, german);
  const { page } = running;
  const { keyboard } = page;
  await expect(suggestions.tab(/^Vorschläge 10$/)).toBeVisible();
  await keyboard.press('F8');
  const accept = suggestions.card.getByRole('button', { name: 'Annehmen' });
  await expect(accept).toBeFocused();
  await keyboard.press('F8');
  await expect(suggestions.words).toHaveText('„Wir schließen niemanden aus“');
  await keyboard.press('Shift+F8');
  await expect(suggestions.words).toHaveText('Bürgermeisterin Kolb');
  await expect(accept).toBeFocused();
  for (let left = 9; left >= 0; left -= 1) {
    await keyboard.press('Enter');
    await expect(suggestions.tab(new RegExp(`^Vorschläge ${String(left)}$`))).toBeVisible();
  }
  await expect(suggestions.section).toContainText('Kein Vorschlag ist offen.');
  await expect(suggestions.section).toBeFocused();
  await suggestions.saved();
  await suggestions.tab(/^Alle/).click();
  await expect(suggestions.tab(/10$/)).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(suggestions.tab(/^Vorschläge 1$/)).toBeVisible();
});

test('keep off what is marked, and can be put away', async ({ launch }) => {
  const { running, suggestions } = await begin(launch, german);
  await suggestions.tab(/^Vorschläge 10$/).click();
  const painted = () =>
    running.page.evaluate(() =>
      ['lesart-suggestion', 'lesart-suggestion-current'].map((name) => CSS.highlights.get(name)?.size ?? 0),
    );
  expect(await painted()).toEqual([9, 1]);
  await suggestions.press('Annehmen');
  await expect.poll(painted).toEqual([8, 1]);
  await suggestions.section.getByRole('switch', { name: 'Vorschläge zeigen' }).press('Space');
  await expect.poll(painted).toEqual([0, 0]);
  await expect(suggestions.card).toHaveCount(0);
});

test('say that there are none for other languages', async ({ launch }) => {
  const french =
    'Le maire de la petite ville a présenté hier soir son projet pour la piscine. « Nous attendons depuis des années », a-t-il dit aux habitants réunis dans la salle.';
  const { suggestions } = await begin(launch, french, { locale: 'en' });
  await suggestions.tab(/^Suggestions$/).click();
  await expect(suggestions.section).toContainText('for German and English articles only');
  await expect(suggestions.section.getByRole('switch')).toHaveCount(0);
});

test('can be read in both languages, enlarged, and by screen readers', async ({ launch }) => {
  const { running, suggestions } = await begin(launch, german, { locale: 'en' });
  const { page } = running;
  await suggestions.tab(/^Suggestions 10$/).click();
  await suggestions.press('Refuse');
  await suggestions.press('Accept');
  expect(await findBarriers(page)).toEqual([]);
  expect(await findSmallTargets(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.style.setProperty('--text-scale', '2'));
  expect(await findCutOff(page)).toEqual([]);
  expect(await findSidewaysScrolling(page)).toEqual([]);
});
