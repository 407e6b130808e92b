import { expect, test } from './support/app.ts';
import { LessonPage } from './support/lesson-page.ts';
import { LibraryPage } from './support/library-page.ts';
import { PublishPage } from './support/publish-page.ts';

const ARTICLE = `Stadt verprasst Geld für Bänke

Die Stadt stellt am Ufer acht neue Bänke auf. Sie kosten zusammen 9600 Euro, teilte das Bauamt am Mittwoch mit.

Das Geld stammt aus dem Haushalt für Grünflächen. Aufgestellt werden die Bänke in der ersten Maiwoche.`;

/** What is marked, by the letter of its pen. */
const items = [
  { letter: 'f', words: 'verprasst' },
  { letter: 'q', words: 'teilte das Bauamt am Mittwoch mit' },
] as const;

test('pasted words become a lesson in the own library by keyboard alone, in German', async ({ launch }) => {
  const { page } = await launch();
  const { keyboard } = page;
  const lesson = new LessonPage(page, ARTICLE);
  const publish = new PublishPage(page);
  const card = page.getByTestId('item-card');
  await expect(new LibraryPage(page).entries).toHaveCount(1);

  await test.step('begin with pasted words', async () => {
    await publish.tabTo(page.locator('.author-button'));
    await keyboard.press('Enter');
    await publish.tabTo(page.locator('.paste-field'));
    await keyboard.insertText(ARTICLE);
    await publish.tabTo(page.getByTestId('begin-lesson'));
    await keyboard.press('Enter');
    await expect(page.locator('.text-block')).toHaveCount(3);
    await expect(page.locator('.text-block').first()).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('v');
    await keyboard.press('a');
  });

  await test.step('mark and explain', async () => {
    await keyboard.press('Control+2');
    await expect(lesson.article).toBeVisible();
    await publish.tabTo(lesson.article);
    for (const { letter, words } of items) {
      await keyboard.press('Control+Home');
      await lesson.selectByKeys(words);
      await keyboard.press(letter);
      await keyboard.press('Enter');
      await expect(card).toBeFocused();
      await publish.tabTo(card.getByRole('button', { name: /Technik/ }));
      await keyboard.press('Enter');
      await expect(page.getByRole('option').first()).toBeVisible();
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      for (const field of await card.locator('.explanation-field textarea').all()) {
        await publish.tabTo(field);
        await keyboard.type('Ein Satz dazu.');
      }
      await keyboard.press('Escape');
      await expect(lesson.article).toBeFocused();
    }
  });

  await test.step('go where something is missing, and say it', async () => {
    await keyboard.press('Control+3');
    const needed = page.getByTestId('missing-needed').locator('..').locator('..').locator('.missing-entry');
    await expect(needed.first()).toBeVisible();
    for (let left = await needed.count(); left > 0; left -= 1) {
      await publish.tabTo(needed.first());
      await keyboard.press('Enter');
      await expect(page.locator('input:focus, textarea:focus')).toBeVisible();
      await keyboard.type('Gesagt.');
      await keyboard.press('Tab');
      await expect(needed).toHaveCount(left - 1);
    }
  });

  await test.step('look at what is doubtful, and put the lesson into the library', async () => {
    await keyboard.press('Control+5');
    await expect(page.locator('.missing-searching')).toHaveCount(0, { timeout: 30_000 });
    const doubtful = page.getByTestId('missing-doubtful');
    if ((await doubtful.count()) > 0) {
      await publish.tabTo(doubtful);
      await keyboard.press('Enter');
    }
    const accept = page.locator('.missing-accept');
    for (let left = await accept.count(); left > 0; left -= 1) {
      // Once one is answered the next has the keyboard.
      await lesson.tabTo(accept.first());
      await keyboard.press('Enter');
      await expect(accept).toHaveCount(left - 1);
    }
    await publish.tabTo(publish.toLibrary);
    await keyboard.press('Enter');
    await expect(publish.done).toContainText('1.0.0');
  });
});
