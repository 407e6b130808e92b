import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { defaultSettings } from '../electron/contract/settings.ts';
import { readSaved } from '../lessons/format/saved.ts';
import { attemptFormat } from '../lessons/marks/attempt.ts';
import { marksOf } from '../lessons/marks/history.ts';
import type { Mark } from '../lessons/marks/mark.ts';
import { expect, test } from './support/app.ts';
import { Reader } from './support/reader.ts';
import { resize } from './support/library-page.ts';

/** Marks as they lie on the disk. */
function marksOnDisk(userData: string): Mark[] {
  const folder = join(userData, 'work');
  const file = readdirSync(folder).find((name) => name.endsWith('.lesart-attempt'));
  if (file === undefined) throw new Error('no attempt on the disk');
  const read = readSaved(attemptFormat, JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return marksOf(read.value.history);
}

test('marks by dragging, grown to whole words, and keeps them on the disk', async ({ launch }) => {
  const { page, folders } = await launch();
  const reader = await Reader.openForMarking(page);
  await reader.pen(/Framing/).click();
  await reader.drag('eltenen Besu');
  await reader.hears(/Als Framing markiert: seltenen Besuche/);
  await expect(reader.rows()).toHaveCount(1);
  await expect(reader.rows().first()).toContainText('seltenen Besuche');
  expect(marksOnDisk(folders.userData)).toMatchObject([{ category: 'framing' }]);
  expect((await reader.painted())['lesart-framing-focus-0']).toEqual(['seltenen Besuche']);
});

test('leaves the letters as chosen when snapping is off', async ({ launch }) => {
  const first = await launch();
  await first.close();
  writeFileSync(
    join(first.folders.userData, 'settings.json'),
    JSON.stringify({ ...defaultSettings, snapToWords: false }),
  );
  const { page } = await first.restart();
  const reader = await Reader.openForMarking(page);
  await reader.drag('eltenen Besu');
  await reader.hears(/markiert: eltenen Besu$/);
});

test('paints overlapping marks in lanes and never rewrites the text', async ({ launch }) => {
  const { page } = await launch();
  const reader = await Reader.openForMarking(page);
  await page.evaluate(() => {
    const article = document.querySelector('.article');
    if (article === null) throw new Error('no article');
    new MutationObserver((records) => {
      document.body.dataset['rewritten'] = String(records.length);
    }).observe(article, { childList: true, characterData: true, subtree: true });
  });
  await reader.drag('seltenen Besuche ab');
  await reader.drag('Besuche ab und traf');
  await reader.press('Escape');
  await reader.pen(/Zitat/).click();
  await reader.drag('traf ihn in der');
  const painted = await reader.painted();
  expect(painted['lesart-framing-mine-0']).toEqual(['seltenen Besuche ab']);
  expect(painted['lesart-framing-mine-1']).toEqual(['Besuche ab und traf']);
  expect(painted['lesart-quote-focus-0']).toEqual(['traf ihn in der']);
  expect(await page.evaluate(() => document.body.dataset['rewritten'])).toBeUndefined();
});

test('works by keyboard alone: cursor, extend, categories, walk, change, delete', async ({ launch }) => {
  const { page, folders } = await launch();
  const reader = await Reader.openForMarking(page);
  await reader.article.focus();
  await reader.press('Control+Home');
  await reader.hears('Nordkoreas');
  await reader.press('ArrowRight');
  await reader.hears('Staatschef');
  await reader.press('Shift+ArrowRight', 'Shift+ArrowRight');
  await reader.hears('ausgewählt: Staatschef Kim Jong');
  await reader.press('q');
  await reader.hears('Als Quelle markiert: Staatschef Kim Jong');
  await reader.press('PageDown');
  await reader.hears(/^Während/);
  await reader.press('Shift+End', 'z');
  await reader.hears(/^Als Zitat markiert: Während .* werde$/);
  await reader.press('ArrowLeft');
  await reader.hears(/, als Zitat markiert$/);
  await reader.press('Alt+ArrowUp', 'Enter');
  await expect(reader.card()).toBeFocused();
  await expect(reader.card()).toContainText('Staatschef Kim Jong');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await reader.hears('Markierung geändert: Framing, Staatschef Kim Jong');
  await reader.saved();
  expect(marksOnDisk(folders.userData)[0]).toMatchObject({ category: 'framing' });
  await page.keyboard.press('Escape');
  await expect(reader.article).toBeFocused();
  await reader.press('Delete');
  await reader.hears('Markierung gelöscht: Staatschef Kim Jong');
  await expect(reader.rows()).toHaveCount(1);
});

test('moves the cursor by lines and sentences and keeps it in sight', async ({ launch }) => {
  const { page } = await launch();
  const reader = await Reader.openForMarking(page);
  await reader.article.focus();
  await reader.press('Control+Home', 'ArrowDown');
  await reader.hears(/^(Ich|"Ich|werde|Jong|Kim)/);
  await reader.press('Control+ArrowRight', 'Control+ArrowRight');
  await reader.hears(/^Die beiden Staatschefs trafen sich/);
  await reader.press('Control+End');
  await expect(page.locator('.word-box').first()).toBeInViewport();
});

test('finds the cursor where it was, even when closed at once', async ({ launch }) => {
  let running = await launch();
  let reader = await Reader.openForMarking(running.page);
  await reader.article.focus();
  await reader.press('Control+Home', 'PageDown', 'PageDown', 'PageDown', 'ArrowRight');
  await reader.hears('nordkoreanische');
  running = await running.restart();
  reader = await Reader.opened(running.page);
  await reader.article.focus();
  await reader.press('ArrowRight');
  await reader.hears('Staatschef');
});

test('changes edges by handle and by button, and takes every step back and forth over a restart', async ({
  launch,
}) => {
  let running = await launch();
  let reader = await Reader.openForMarking(running.page);
  await reader.drag('seltenen Besuche');
  const { to } = await reader.ends('seltenen Besuche ab');
  const handle = await running.page.getByTestId('edge-end').boundingBox();
  if (handle === null) throw new Error('no handle');
  await reader.dragBetween({ x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 }, to);
  await reader.hears(/geändert: Framing, seltenen Besuche ab$/);
  await running.page.getByRole('button', { name: 'Anfang ein Wort früher' }).click();
  await reader.hears(/geändert: Framing, seiner seltenen Besuche ab$/);
  await running.page.getByRole('button', { name: 'Rückgängig' }).click();
  await reader.hears('Rückgängig gemacht');
  await reader.saved();

  running = await running.restart();
  reader = await Reader.opened(running.page);
  await expect(reader.rows().first()).toContainText('seltenen Besuche ab');
  await running.page.getByRole('button', { name: 'Rückgängig' }).click();
  await running.page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(reader.rows()).toHaveCount(0);
  for (let step = 0; step < 3; step += 1)
    await running.page.getByRole('button', { name: 'Wiederholen' }).click();
  await expect(reader.rows().first()).toContainText('seiner seltenen Besuche ab');
});

test('links a quote to speaker and cue, says unsure and why', async ({ launch }) => {
  const { page, folders } = await launch();
  const reader = await Reader.openForMarking(page);
  await reader.pen(/Zitat/).click();
  await reader.drag('dass sein Land immer gemeinsam');
  await page.getByRole('button', { name: 'Im Text auswählen, wer spricht' }).click();
  await reader.drag('Kim Jong-un, dass sein Land'.slice(0, 11));
  await expect(reader.card()).toContainText('Kim Jong-un');
  await page.getByRole('button', { name: 'Das Redeverb im Text auswählen' }).click();
  await reader.drag('betonte');
  await expect(reader.card()).toContainText('betonte');
  await page.getByRole('switch', { name: 'Ich bin nicht sicher' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel(/Warum\?/).fill('Weil es wiedergegeben wird.');
  await reader.hears('Grund gespeichert');
  expect(marksOnDisk(folders.userData)).toMatchObject([
    { category: 'quote', sure: false, why: 'Weil es wiedergegeben wird.' },
  ]);
  const [mark] = marksOnDisk(folders.userData);
  expect(mark?.speaker).not.toBeNull();
  expect(mark?.cue).not.toBeNull();
});

test('marks by two taps of a finger', async ({ launch }) => {
  const { page } = await launch();
  const reader = await Reader.openForMarking(page);
  const { from, to } = await reader.ends('seltenen Besuche');
  const touch = await page.context().newCDPSession(page);
  const tap = async ({ x, y }: { x: number; y: number }): Promise<void> => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await tap(from);
  await tap(to);
  await reader.hears(/Als Framing markiert: seltenen Besuche/);
});

test('the page stays where it is when a pen is taken', async ({ launch }) => {
  const { page } = await launch();
  const reader = await Reader.openForMarking(page);
  const scroller = page.locator('.page-scroller');
  await scroller.evaluate((element) => {
    element.scrollTo(0, 400);
  });
  await reader.pen(/Zitat/).click();
  await expect(reader.article).toBeFocused();
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(400);
});

test('list and text point at each other', async ({ launch }) => {
  const { page } = await launch();
  const reader = await Reader.openForMarking(page);
  await reader.drag('seltenen Besuche');
  await reader.drag('eine Führung');
  await reader.rows().first().click();
  await expect(reader.card()).toContainText('seltenen Besuche');
  expect((await reader.painted())['lesart-framing-focus-0']).toEqual(['seltenen Besuche']);
  const { from } = await reader.ends('Führung');
  await page.mouse.click(from.x, from.y);
  await expect(reader.card()).toContainText('eine Führung');
  await expect(reader.rows().nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('the margin of a narrow window takes the keyboard when it opens, and Escape gives it back', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await Reader.openForMarking(page);
  await resize(app, page, 1024, 640);
  const drawer = page.getByRole('button', { name: 'Notizen' });
  const margin = page.locator('#margin');
  if ((await drawer.getAttribute('aria-expanded')) === 'true') await drawer.press('Enter');
  await drawer.press('Enter');
  await expect(margin).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(margin.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeFocused();
  await expect(drawer).toHaveAttribute('aria-expanded', 'false');
});

test('sets the article as one and numbers its lines', async ({ launch }) => {
  const { page } = await launch();
  const reader = await Reader.opened(page);
  const seed = readFileSync('seeds/000_0ba4148576c906b3.txt', 'utf8');
  const shown = await reader.article.locator('> *').allTextContents();
  expect(shown.join(' ').replace(/\s+/g, ' ')).toBe(seed.trim().replace(/\s+/g, ' '));
  await expect(reader.article.locator('h1')).toHaveText(/^Nordkoreas Staatschef/);
  await expect(reader.article.locator('.teaser')).toHaveText(/^Mehr zum Thema/);
  await expect(page.locator('.gutter span').first()).toHaveText('1');
  await expect(page.locator('.gutter span').nth(1)).toHaveText('5');
});
