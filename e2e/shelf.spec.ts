import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { defaultSettings, type Settings } from '../electron/contract/settings.ts';
import { expect, test, type Launch, type RunningApp } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { answerDialogs } from './support/bridge.ts';
import { chooseInMenu, LibraryPage, resize } from './support/library-page.ts';
import { LessonPage } from './support/lesson-page.ts';
import { PackDialog, writePackFolder } from './support/packs.ts';
import { findCutOff, findSidewaysScrolling, findSmallTargets } from './support/page-text.ts';

const payloads = join(resolve(process.env['LESART_SHARED'] ?? '../shared'), 'samples/hostile/xss');

/** Starts with packs already in the user's folder, and other settings. */
async function launchWith(
  launch: Launch,
  fill: (packs: string) => void,
  settings: Partial<Settings> = {},
): Promise<RunningApp> {
  const first = await launch();
  await first.close();
  fill(join(first.folders.userData, 'packs'));
  writeFileSync(
    join(first.folders.userData, 'settings.json'),
    JSON.stringify({ ...defaultSettings, ...settings }),
  );
  return first.restart();
}

const topics = [
  { de: 'Außenpolitik', en: 'Foreign policy' },
  { de: 'Sport', en: 'Sports' },
  { de: 'Wärmenetze', en: 'Heating' },
];
const places = ['Lindau', 'Måløy', 'Kraków', 'Søndre', 'Żary', 'Ürümqi', 'Besançon', 'Malmö'];

/** A pack as a school might have it by the hundred. */
function shelve(packs: string, number: number): void {
  const place = places[number % places.length] ?? '';
  const title = { de: `Streit um die Brücke in ${place} (${String(number)})`, en: `Bridge in ${place}` };
  const summary = {
    de: 'Der Gemeinderat vertagt zum dritten Mal, und die Zeitung weiß, wer schuld ist.',
    en: 'The council adjourns for the third time, and the paper knows who is to blame.',
  };
  writePackFolder(
    packs,
    `pack-${String(number).padStart(4, '0')}`,
    [
      {
        id: 'lektion',
        title,
        summary,
        topics: [topics[number % topics.length] ?? {}],
        language: number % 5 === 0 ? 'en' : 'de',
        minutes: [15, 30, 60][number % 3] ?? 15,
      },
    ],
    { title: { de: `Lokalzeitung ${String(number)}`, en: `Local paper ${String(number)}` } },
  );
}

const shelveMany = (packs: string, count: number): void => {
  for (let number = 0; number < count; number += 1) shelve(packs, number);
};

test('a handful of lessons stands there without search and filters', async ({ launch }) => {
  const { page } = await launchWith(launch, (packs) => shelveMany(packs, 5));
  await expect(new LibraryPage(page).entries).toHaveCount(6);
  await expect(page.getByRole('search')).toHaveCount(0);
});

test('a thousand packs are searched and narrowed by hand and by keyboard, and one comes back to where one was', async ({
  launch,
}) => {
  const { app, page } = await launchWith(launch, (packs) => shelveMany(packs, 1000));
  const library = new LibraryPage(page);
  const count = page.getByTestId('shelf-count');
  const said = page.getByTestId('live-region');
  await expect(count).toHaveText('1.001 Lektionen');
  await expect(library.entries).toHaveCount(20);

  await page.getByRole('searchbox', { name: 'Suchen' }).focus();
  await page.keyboard.type('KRAKOW brucke');
  await expect(count).toHaveText('125 von 1.001 Lektionen passen');
  await expect(said).toHaveText('125 von 1.001 Lektionen passen');
  await expect(library.entries.first()).toContainText('Kraków');
  await page.keyboard.press('Escape');
  await expect(count).toHaveText('1.001 Lektionen');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /Sprache des Artikels/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /Thema/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('W');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('333 von 1.001 Lektionen passen');
  await page.getByRole('searchbox').fill('gibt es nicht');
  await expect(page.getByRole('heading', { name: 'Dazu gibt es hier keine Lektion' })).toBeVisible();
  await expect(said).toHaveText('Keine von 1.001 Lektionen passt');
  await page.getByRole('button', { name: 'Zurücksetzen' }).click();
  await expect(count).toHaveText('1.001 Lektionen');

  await page.getByRole('button', { name: '20 weitere Lektionen zeigen (noch 981)' }).focus();
  await page.keyboard.press('Enter');
  await expect(library.entries).toHaveCount(40);
  await expect(page.getByTestId('open-lesson').nth(20)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(new LessonPage(page).article).toBeVisible();
  await chooseInMenu(app, 'library');
  await expect(library.entries).toHaveCount(40);
  await expect(page.getByTestId('open-lesson').nth(20)).toBeFocused();
});

test('whatever stands in a pack is text, and turns nothing but itself', async ({ launch }) => {
  const own = [
    '<img src=x onerror=alert(1)>',
    '\u202Egpj.exe',
    '\u2069\u2069\u2067שלום',
    '{{title}} $t(common.close)',
  ];
  const file = join(payloads, 'xss-payload-list.txt');
  const borrowed = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, 200)
    : [];
  test.info().annotations.push({ type: 'payloads', description: String(own.length + borrowed.length) });
  const running = await launchWith(launch, (packs) => {
    for (const [number, text] of [...own, ...borrowed].entries()) {
      const words = { de: text.trim() };
      writePackFolder(
        packs,
        `boese-${String(number).padStart(3, '0')}`,
        [{ id: 'lektion', title: words, summary: words, topics: [words] }],
        { title: words, summary: words, authors: [text.trim().slice(0, 200)], licence: text.slice(0, 200) },
      );
    }
  });
  const { app, page, folders } = running;
  await page.evaluate(() => {
    for (const name of ['alert', 'prompt', 'confirm'] as const)
      window[name] = () => {
        throw new Error('a payload ran');
      };
  });
  const library = new LibraryPage(page);
  await expect(page.getByTestId('shelf-count')).toHaveText(
    `${String(own.length + borrowed.length + 1)} Lektionen`,
  );
  const more = page.getByRole('button', { name: /weitere Lektionen? zeigen/ });
  while (await more.isVisible()) await more.click();
  await expect(library.entries).toHaveCount(own.length + borrowed.length + 1);
  const titles = await page.locator('.entry-title').allTextContents();
  expect(titles[1]).toBe('<img src=x onerror=alert(1)>');
  expect(await page.locator('.shelf').locator('img, script, svg, iframe, a, form').count()).toBe(0);

  await page
    .getByRole('button', { name: /^Details/ })
    .nth(1)
    .click();
  await expect(library.dialog).toContainText('<img src=x onerror=alert(1)>');
  await page.keyboard.press('Escape');
  const file_ = writePackFolder(folders.root, '\u202Eboese', [{ id: 'lektion' }], {
    id: 'neu',
    title: { de: 'Vorn \u202Egpj.exe' },
    authors: ['<svg onload=alert(1)>'],
  });
  await answerDialogs(app, { open: file_ });
  await chooseInMenu(app, 'open-pack');
  const dialog = new PackDialog(page);
  await expect(dialog.window).toContainText('<svg onload=alert(1)>');
  await expect(dialog.window).toContainText('stecken unsichtbare Zeichen');
  await dialog.button('Installieren').click();
  await expect(page.getByTestId('live-region')).toHaveText(
    '„\u2068Vorn \u202Egpj.exe\u2069“ ist installiert.',
  );
});

test('a title of 4,000 letters wraps, at every size', async ({ launch }) => {
  const long = { de: 'Donaudampfschifffahrtsgesellschaft'.repeat(200).slice(0, 4000) };
  const fill = (packs: string) => {
    shelveMany(packs, 8);
    writePackFolder(packs, 'lang', [{ id: 'lektion', title: long, summary: long, topics: [long] }], {
      title: long,
      summary: long,
      authors: [long.de.slice(0, 200)],
    });
  };
  const { app, page } = await launchWith(launch, fill, { textSize: 200 });
  await expect(new LibraryPage(page).entries).toHaveCount(10);
  for (const width of [1280, 1024, 640]) {
    await resize(app, page, width, 640);
    expect(await findSidewaysScrolling(page), String(width)).toEqual([]);
  }
  await page.getByRole('button', { name: /^Details Donau/ }).click();
  await expect(new LibraryPage(page).dialog).toBeVisible();
  expect(await findSidewaysScrolling(page)).toEqual([]);
});

for (const language of ['de', 'en'] as const) {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    test(`the shelf, its filters and its windows keep nobody out: ${language}, ${theme}`, async ({
      launch,
    }) => {
      const { app, page, folders } = await launchWith(launch, (packs) => shelveMany(packs, 12), {
        language,
        theme,
      });
      const library = new LibraryPage(page);
      await expect(library.entries).toHaveCount(13);
      await page.getByRole('searchbox').fill('krakow');
      await expect(library.entries).toHaveCount(2);
      expect(await findBarriers(page)).toEqual([]);
      expect(await findCutOff(page)).toEqual([]);
      expect(await findSmallTargets(page)).toEqual([]);
      await page.locator('.filter-button').first().click();
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /^Details/ })
        .first()
        .click();
      await expect(library.dialog).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await answerDialogs(app, { open: writePackFolder(folders.root, 'neu', [{ id: 'lektion' }]) });
      await chooseInMenu(app, 'open-pack');
      await expect(library.question).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
    });
  }
}
