import { heatOfWord } from '../lessons/classroom/heat-steps.ts';
import { talkingPoints } from '../lessons/classroom/talking-points.ts';
import { overMarked } from '../lessons/classroom/over-marked.ts';
import { textUnder } from '../lessons/text/span.ts';
import { WordIndex } from '../lessons/text/words.ts';
import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { simulatedHandIns } from './support/simulated-class.ts';
import { foundWords, heatOnPage, openSeenClass, simulatedView } from './support/seen-class.ts';

const handIns = simulatedHandIns(27);
const codes = handIns.map(({ learner }) => learner);

test('a teacher sees how many marked what, walks the places, and shows the class', async ({ launch }) => {
  const running = await launch();
  const { page } = running;
  const lesson = await openSeenClass(running, '9b Deutsch', handIns);
  const view = simulatedView(lesson, handIns);
  const words = new WordIndex(lesson.text, lesson.language);
  const spoken = page.getByTestId('live-region');

  await test.step('what is painted and said of words is what was simulated', async () => {
    const nearlyAll = Math.ceil((27 * 4) / 5);
    for (const { id } of lesson.categories) {
      await page.getByTestId(`heat-${id}`).click();
      const painted = await heatOnPage(page);
      const hot = painted[`lesart-${id}-heat-5-0`] ?? [];
      for (const text of hot) {
        const strong = words.words.some(
          (word, place) =>
            text.startsWith(textUnder(lesson.text, word)) &&
            heatOfWord(view.heat[id] ?? [], place) >= nearlyAll,
        );
        expect(strong, `${id}: ${text}`).toBe(true);
      }
      expect(Object.keys(painted).filter((name) => name.startsWith(`lesart-${id}-heat-`))).not.toEqual([]);
    }
    await page.getByTestId('heat-all').click();
    await page.locator('article').focus();
    await page.keyboard.press('Control+Home');
    for (const place of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight');
      const most = Math.max(...lesson.categories.map(({ id }) => heatOfWord(view.heat[id] ?? [], place)));
      await expect(spoken).toContainText(textUnder(lesson.text, words.words[place] ?? { start: 0, end: 0 }));
      await expect(spoken).toContainText(
        most === 0 ? 'von niemandem markiert' : `${String(most)} von 27 als`,
      );
      await expect(page.getByTestId('word-note-margin')).toContainText(
        most === 0 ? 'Niemand hat' : `${String(most)} von 27`,
      );
    }
  });

  await test.step('the three places are the ones that counting gives', async () => {
    const points = talkingPoints(lesson, view, overMarked(lesson, view, []));
    await expect(page.getByTestId('talk-point').first()).toHaveAttribute(
      'data-place',
      points.missed?.item ?? '',
    );
  });

  await test.step('list and text lead to each other, by keyboard alone', async () => {
    await page.getByRole('tab', { name: 'Stellen' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    const rows = page.getByTestId('item');
    await expect(rows).toHaveCount(lesson.key.length);
    for (const row of await rows.all()) {
      const said = foundWords(view, (await row.getAttribute('data-item')) ?? '');
      if (said !== null) await expect(row.getByTestId('item-words')).toContainText(said);
    }
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('item-card')).toBeVisible();
    await expect(page.locator('.framed-words').first()).toBeInViewport();
    const chosen = page.locator('[data-testid="item"][data-selected]');
    // The list has led the word cursor to the place; from there the text leads back.
    await page.locator('article').focus();
    await page.keyboard.press('Escape');
    await expect(chosen).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('item-card')).toBeFocused();
    await expect(page.getByTestId('item-card-words')).toHaveText(
      (await chosen.getByTestId('item-words').textContent()) ?? '',
    );
    await page.keyboard.press('Escape');
    await expect(page.locator('article')).toBeFocused();
  });

  await test.step('on the wall there is no code and no key until it is asked for', async () => {
    await page.keyboard.press('F5');
    const wall = page.locator('.projector');
    await expect(wall.locator('article')).toBeVisible();
    const check = async (): Promise<void> => {
      const html = await wall.innerHTML();
      expect(codes.filter((code) => html.includes(code))).toEqual([]);
    };
    await check();
    expect(Object.keys(await heatOnPage(page)).some((name) => name.includes('-over-'))).toBe(false);
    await page.keyboard.press('Space');
    await expect
      .poll(async () => Object.keys(await heatOnPage(page)).some((name) => name.includes('-over-')))
      .toBe(true);
    await page.keyboard.press('PageDown');
    await expect(page.getByTestId('wall-questions')).toBeVisible();
    await expect(page.getByTestId('wall-key')).toHaveCount(0);
    await check();
    expect(await findBarriers(page)).toEqual([]);
    for (const item of view.items.slice(0, 2)) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByTestId('wall-item')).toBeVisible();
      await expect(page.getByTestId('wall-key')).toHaveCount(0);
      await page.keyboard.press('Space');
      await expect(page.getByTestId('wall-key')).toBeVisible();
      await expect(wall).not.toContainText(item.reasons[0]?.text ?? '\u0000');
      await check();
    }
    await page.keyboard.press('.');
    await expect(wall).toHaveAttribute('data-tone', 'dark');
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      expect(await findBarriers(page), theme).toEqual([]);
    }
    const isFull = (): Promise<boolean | undefined> =>
      running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
    await page.mouse.move(200, 200);
    await page.getByRole('button', { name: 'ganzer Bildschirm' }).click();
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('Escape');
    await expect(wall).toHaveCount(0);
    await expect.poll(isFull).toBe(false);
    await expect(page.locator('article')).toBeFocused();
  });
});

test('four are too few for the wall, and no theme keeps anyone out', async ({ launch }) => {
  const running = await launch();
  const { page } = running;
  await openSeenClass(running, 'Förderkurs', handIns.slice(0, 4));
  await expect(page.getByText('Bisher liegen 4 Abgaben vor.')).toBeVisible();
  const looked = { light: 'Stellen', dark: 'Im Ganzen', contrast: 'Vergleich' };
  for (const [theme, chapter] of Object.entries(looked)) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    await page.getByRole('tab', { name: chapter }).click();
    expect(await findBarriers(page), theme).toEqual([]);
  }
  await page.getByTestId('open-projector').click();
  await expect(page.getByTestId('wall-few')).toContainText('ab fünf Abgaben');
  await expect(page.locator('.projector article')).toHaveCount(0);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.projector')).toHaveCount(0);
});
