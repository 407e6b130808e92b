import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { KeyPage } from './support/key-page.ts';

const QUOTE = 'dass sein Land immer gemeinsam mit Russland gegen den Imperialismus einstehen werde';

test('by mouse: mark, say how strong, bound, link, explain; all of it is there after a restart', async ({
  launch,
}) => {
  const started = await launch();
  const key = await KeyPage.begun(started.page);
  await key.takePen('Zitat');
  await key.drag(QUOTE);
  await expect(key.item.getByRole('radio', { name: 'Pflicht' })).toBeChecked();
  await key.item.getByText('vertretbar', { exact: true }).click();
  await key.hears('Die Stelle ist jetzt: vertretbar');

  await key.item.getByRole('button', { name: /Technik/ }).click();
  await started.page.getByRole('option', { name: /Wiedergegeben/ }).click();

  await key.item.getByRole('button', { name: 'Im Text zeigen', exact: true }).click();
  await key.drag('das nordkoreanische Oberhaupt Kim Jong-un');
  await expect(key.item.getByLabel('So nennt die Lösung die Person')).toHaveValue(
    'das nordkoreanische Oberhaupt Kim Jong-un',
  );
  await key.item.getByRole('button', { name: 'Das Redeverb im Text zeigen' }).click();
  await key.drag('betonte');
  await expect(key.item.getByRole('group', { name: 'Redeverb' })).toContainText('betonte');

  // The core's handles and the margin's are pulled apart; the text shows what the margin adds.
  await key.pull('margin-edge-end', 'Die beiden Staatschefs');
  await expect
    .poll(async () => (await key.painted())['lesart-quote-margin-0'])
    .toEqual(['. Die beiden Staatschefs']);
  await key.pull('edge-end', 'gegen den Imperialismus');
  await expect
    .poll(async () => (await key.painted())['lesart-quote-margin-0'])
    .toEqual([' einstehen werde. Die beiden Staatschefs']);

  await key.item.getByRole('button', { name: 'Grenzen' }).click();
  await key.item.getByRole('button', { name: 'Andere Grenzen im Text zeigen' }).click();
  await key.drag('sein Land immer gemeinsam mit Russland');
  await expect(key.item.getByRole('group', { name: /^Ebenso richtig: sein Land/ })).toBeVisible();
  await expect
    .poll(async () => (await key.painted())['lesart-quote-alternative-1'])
    .toEqual(['sein Land immer gemeinsam mit Russland']);

  await key.explanation(/^Was hier passiert/).fill('Kim verspricht Beistand. ');
  await key.explanation(/^Woran du es merkst/).fill('Das Wort „dass“.');
  await key.tab(/^Alle/).click();
  await expect(key.rows()).toHaveText([/dass sein Land.*Zeile \d+ · vertretbar/]);
  await key.saved();

  const { page } = await started.restart();
  const again = await KeyPage.opened(page);
  await again.pointAt('sein Land');
  await expect(again.explanation(/^Was hier passiert/)).toHaveValue('Kim verspricht Beistand.');
  await expect(again.item.getByRole('radio', { name: 'vertretbar' })).toBeChecked();
  // Steps go back one by one, also over the restart.
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await again.hears('Rückgängig: Erklärung geschrieben');
  await expect(again.explanation(/^Woran du es merkst/)).toHaveValue('');
  await expect(again.explanation(/^Was hier passiert/)).toHaveValue('Kim verspricht Beistand.');
  expect(await findBarriers(page)).toEqual([]);
});

test('by keyboard alone: letters mark, digits say how strong, the card opens, everything goes back', async ({
  launch,
}) => {
  const { page } = await launch({ locale: 'en' });
  const key = await KeyPage.begun(page);
  await key.article.focus();
  await key.selectByKeys('Ich werde immer zu Russland stehen');
  await key.press('q');
  await key.hears(/^Added to the key as Quote: Ich werde/);
  await key.press('3');
  await key.hears('The item is now debatable');
  await expect.poll(() => key.painted()).toHaveProperty('lesart-quote-focus-0');
  await key.selectByKeys('Weltraumbahnhof');
  await key.press('f', '2');
  await key.hears('The item is now acceptable');
  expect((await key.painted())['lesart-quote-debatable-0']).toEqual(['Ich werde immer zu Russland stehen']);

  // From item to item, into the card, and the quotation marks into the core.
  await key.press('Alt+ArrowUp');
  await key.hears(/^Quote: Ich werde/);
  await key.press('Enter');
  await expect(key.item).toBeFocused();
  await key.tabTo(key.item.getByRole('button', { name: 'Boundaries' }));
  await key.press('Enter');
  await key.tabTo(key.item.getByRole('button', { name: 'Core: start earlier' }));
  await key.press('Enter');
  await key.tabTo(key.item.getByRole('button', { name: 'Core: end later' }));
  await key.press('Enter');
  await expect(key.item.locator('.card-words')).toHaveText('"Ich werde immer zu Russland stehen"');
  await key.tabTo(key.explanation(/^What happens here|^What/), 'Shift+Tab');
  await page.keyboard.type('A promise of support.');

  // The one button leads to what is still open; typing was kept on the way.
  await key.tabTo(page.getByTestId('next-unfinished'));
  await key.press('Enter');
  await expect(key.item.locator('.card-words')).toHaveText('Weltraumbahnhof');
  await key.press('Escape', 'Delete');
  await key.hears('Item deleted: Weltraumbahnhof');
  await key.press('Control+Z');
  await page.keyboard.press('Control+y');
  await key.tabTo(key.tab(/^Item/));
  await key.press('ArrowRight');
  await expect(key.rows()).toHaveText([/Ich werde.*debatable/]);
});
