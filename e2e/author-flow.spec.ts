import { join } from 'node:path';

import { expect, test } from './support/app.ts';
import { answerDialogs } from './support/bridge.ts';
import { LessonPage } from './support/lesson-page.ts';
import { chooseInMenu, LibraryPage } from './support/library-page.ts';
import { PackDialog } from './support/packs.ts';
import { PublishPage } from './support/publish-page.ts';

const ARTICLE = `Verein jagt Trainer davon

Der Verein will den Trainer loswerden.

„Das war zu erwarten“, sagte Ida Brandt am Montag.

Das Training beginnt am Dienstag um 18 Uhr auf dem Platz am Ostring.`;

/** What is marked: the pen by its name, the words, and the technique. */
const items = [
  { pen: 'Framing', words: 'jagt Trainer davon', technique: 'Loaded words' },
  { pen: 'Quote', words: '„Das war zu erwarten“', technique: 'Direct' },
  { pen: 'Source', words: 'sagte Ida Brandt am Montag', technique: 'Named person' },
] as const;

test('a pasted article becomes a pack that is worked through to the end in another profile', async ({
  launch,
}) => {
  const { app, page, folders } = await launch({ locale: 'en' });
  const lesson = new LessonPage(page, ARTICLE);
  const publish = new PublishPage(page);
  const card = page.getByTestId('item-card');

  await test.step('paste, mark and explain', async () => {
    await page.locator('.author-button').click();
    await page.locator('.paste-field').fill(ARTICLE);
    await page.getByTestId('begin-lesson').click();
    await expect(page.locator('.text-block')).toHaveCount(4);
    await page.keyboard.press('Control+2');
    for (const { pen, words, technique } of items) {
      // The handles of the item before would be pulled where the next one begins.
      await lesson.article.press('Escape');
      await lesson.takePen(pen);
      await lesson.drag(words);
      await card.getByRole('button', { name: /Technique/ }).click();
      await page.getByRole('option', { name: technique, exact: true }).click();
      for (const field of await card.locator('.explanation-field textarea').all()) await field.fill(words);
      if (pen !== 'Quote') continue;
      await card.getByRole('button', { name: 'Show in the text', exact: true }).click();
      await lesson.drag('Ida Brandt');
      await card.locator('.cue-row button').last().click();
      await lesson.drag('sagte');
    }
  });

  await test.step('say what the list of missing things asks for, and accept its doubts', async () => {
    await page.keyboard.press('Control+3');
    await page.locator('[data-place="lesson transfer"]').getByRole('button').last().click();
    const needed = page.getByTestId('missing-needed').locator('..').locator('..').locator('.missing-entry');
    await expect(needed.first()).toBeVisible();
    for (let left = await needed.count(); left > 0; left -= 1) {
      await needed.first().click();
      const field = page.locator('input:focus, textarea:focus');
      await expect(field).toBeVisible();
      await field.fill('Said.');
      await field.blur();
      await expect(needed).toHaveCount(left - 1);
    }
    await page.keyboard.press('Control+5');
    await expect(page.locator('.missing-searching')).toHaveCount(0, { timeout: 30_000 });
    const doubtful = page.getByTestId('missing-doubtful');
    if ((await doubtful.count()) > 0) await doubtful.click();
    const look = page.locator('.missing-look');
    while ((await doubtful.count()) > 0) await look.first().click();
  });

  const file = join(folders.home, 'verein.lesart');
  await test.step('publish', async () => {
    await answerDialogs(app, { save: file });
    await publish.toFile.click();
    await expect(publish.done).toContainText('Version 1.0.0');
  });

  await test.step('work it through where nobody has seen it', async () => {
    const other = await launch({ locale: 'en' });
    const library = new LibraryPage(other.page);
    await expect(library.entries).toHaveCount(1);
    await answerDialogs(other.app, { open: file });
    await chooseInMenu(other.app, 'open-pack');
    await new PackDialog(other.page).button('Install').click();
    await expect(library.entries).toHaveCount(2);
    await library.entries.filter({ hasText: 'Verein' }).getByTestId('open-lesson').click();
    const learner = new LessonPage(other.page, ARTICLE);
    await learner.nextStep.click();
    await learner.takePen('Framing');
    await learner.drag('jagt Trainer davon');
    // The lesson speaks German alone.
    await learner.takePen('Zitat');
    await learner.drag('„Das war zu erwarten“');
    await learner.nextStep.click();
    await learner.nextStep.click();
    await other.page.getByTestId('reason').fill('Read twice.');
    await learner.nextStep.click();
    await expect(learner.margin.getByText('on target').first()).toBeVisible();
    await learner.nextStep.click();
    await expect(learner.margin.getByText('not marked').first()).toBeVisible();
    await learner.nextStep.click();
    await expect(learner.step).toHaveText('Transfer');
    await learner.nextStep.click();
    await other.page.getByTestId('show-result').click();
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(/^Result: /);
  });
});
