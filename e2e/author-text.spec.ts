import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { answerDialogs } from './support/bridge.ts';
import { DraftPage } from './support/draft-page.ts';
import { chooseInMenu } from './support/library-page.ts';
import { dropFile } from './support/packs.ts';
import { wordFile } from './support/word-file.ts';

const title = 'Rat beschließt Radweg';
const paragraphs = [
  'Der Rat hat den Radweg am Montag beschlossen. „Endlich“, sagt Meier.',
  'Die Opposition warnt vor hohen Kosten, und zwar seit Jahren und in jeder Sitzung.',
  'Im Mai soll der Bau an der Uferstraße beginnen, wenn das Wetter es zulässt.',
];
const plain = [title, ...paragraphs].join('\n\n');

const files: Record<string, string | Buffer> = {
  'radweg.txt': plain,
  'radweg.md': `# ${title}\n\n${paragraphs.join('\n\n')}\n\n![Ein Bild](bild.png)\n`,
  'radweg.html': `<!doctype html><html lang="de"><body><nav>Startseite</nav><article><h1>${title}</h1><img src="bild.png">${paragraphs
    .map((words) => `<p>${words} ${words}</p>`)
    .join('')}</article></body></html>`,
  'radweg.docx': wordFile(title, paragraphs),
  'radweg.jsonl': `${JSON.stringify({ text: plain, label: [[0, 3, 'Rahmung']] })}\n`,
};

const wordsOf = (page: Page): Promise<string[]> => page.locator('.text-block > :last-child').allInnerTexts();

async function toDrafts(page: Page): Promise<void> {
  await page.locator('.author-button').click();
  await expect(page.getByTestId('begin-lesson')).toBeVisible();
}

async function backToDrafts(page: Page): Promise<void> {
  await page.locator('.author-bar .back').click();
  await expect(page.getByTestId('begin-lesson')).toBeVisible();
}

test('lessons are begun from files of every format, opened or dropped, and what was left out is told', async ({
  launch,
}) => {
  const { page, app, folders } = await launch();
  const draft = new DraftPage(page);
  await toDrafts(page);
  const told = page.getByRole('alertdialog');
  for (const [name, content] of Object.entries(files)) {
    const file = join(folders.root, name);
    writeFileSync(file, content);
    if (name.endsWith('.md')) await dropFile(page, file);
    else {
      await answerDialogs(app, { open: file });
      await page.getByRole('button', { name: 'Datei öffnen' }).click();
    }
    if (/[.](md|html)$/.test(name)) {
      await expect(told).toContainText('1 Bild, Video oder Formel ist weggeblieben.');
      await told.getByRole('button', { name: 'Zum Text' }).click();
    }
    await expect(draft.blocks.first(), name).toContainText(title);
    await expect(draft.blocks.nth(3), name).toContainText('Im Mai soll der Bau');
    if (!name.endsWith('.jsonl')) expect((await draft.kinds())[0], name).toBe('headline');
    await expect(page.getByRole('button', { name: /Sprache des Artikels/ })).toContainText('Deutsch');
    await backToDrafts(page);
  }
  await expect(page.getByTestId('draft')).toHaveCount(Object.keys(files).length);

  await test.step('a file of another kind is refused, and what was pasted stays', async () => {
    const field = page.getByRole('textbox', { name: 'Der Artikel' });
    await field.fill(plain);
    const file = join(folders.root, 'bild.docx');
    writeFileSync(file, 'kein Word');
    await dropFile(page, file);
    await expect(page.getByRole('alert')).toContainText('bild.docx');
    await expect(field).toHaveValue(plain);
    await expect(page.getByTestId('draft')).toHaveCount(Object.keys(files).length);
  });

  await test.step('a draft is duplicated and removed', async () => {
    await page
      .getByTestId('draft')
      .first()
      .getByRole('button', { name: /Duplizieren/ })
      .click();
    await expect(page.getByTestId('draft')).toHaveCount(Object.keys(files).length + 1);
    await page
      .getByTestId('draft')
      .first()
      .getByRole('button', { name: /Entfernen/ })
      .click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Entfernen' }).click();
    await expect(page.getByTestId('draft')).toHaveCount(Object.keys(files).length);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
  expect(await findBarriers(page)).toEqual([]);
});

test('pasted words become blocks that keys put right, and undo takes back', async ({ launch }) => {
  const { page, app } = await launch();
  const draft = new DraftPage(page);
  const { keyboard } = page;
  await toDrafts(page);
  const html = `<h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}`;
  const field = page.getByRole('textbox', { name: 'Der Artikel' });
  // What the clipboard holds besides the words can't be set from here: the event says it, the words are typed.
  await field.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, html);
  await field.fill(plain.replace(`${title}\n\n`, `${title}. `));
  await expect(field).toHaveAttribute('data-page', '');
  await field.focus();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(draft.blocks).toHaveCount(4);
  expect(await draft.kinds()).toEqual(['headline', 'lead', 'paragraph', 'paragraph']);

  await draft.blocks.first().focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('a');
  await keyboard.press('End');
  await keyboard.press('t');
  expect(await draft.kinds()).toEqual(['headline', 'paragraph', 'paragraph', 'teaser']);

  await test.step('Enter opens the words, Enter splits them, Backspace joins them, Escape leaves', async () => {
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.locator('.block-words')).toBeFocused();
    for (let step = 0; step < ' „Endlich“, sagt Meier.'.length; step += 1) await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    await expect(draft.blocks).toHaveCount(5);
    await expect(page.locator('.block-words')).toHaveValue('„Endlich“, sagt Meier.');
    await keyboard.type('Und: ');
    await keyboard.press('Home');
    await keyboard.press('Backspace');
    await expect(draft.blocks).toHaveCount(4);
    await expect(page.locator('.block-words')).toBeFocused();
    await keyboard.press('Escape');
    await expect(draft.blocks.nth(1)).toBeFocused();
    expect((await wordsOf(page))[1]).toBe(
      'Der Rat hat den Radweg am Montag beschlossen. Und: „Endlich“, sagt Meier.',
    );
  });

  await test.step('a new block below, and one deleted', async () => {
    await keyboard.press('Control+Enter');
    await keyboard.type('Ein neuer Absatz.');
    await keyboard.press('Escape');
    await expect(draft.blocks).toHaveCount(5);
    expect((await wordsOf(page))[2]).toBe('Ein neuer Absatz.');
    await keyboard.press('Delete');
    await expect(draft.blocks).toHaveCount(4);
    await draft.saved();
  });

  await test.step('undo, one thing at a time, back to how it was begun', async () => {
    for (let step = 0; step < 10; step += 1) {
      await app.evaluate(({ Menu }) => {
        const edit = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
        edit?.find(({ label }) => /^&?Rückgängig/.test(label))?.click();
      });
      await draft.saved();
    }
    await expect(draft.blocks).toHaveCount(4);
    expect(await draft.kinds()).toEqual(['headline', 'lead', 'paragraph', 'paragraph']);
    expect(await wordsOf(page)).toEqual([title, ...paragraphs]);
  });
  expect(await findBarriers(page)).toEqual([]);
});

test('a correction takes the key along; what loses its words is placed again or let go', async ({
  launch,
}) => {
  const { page } = await launch();
  const draft = new DraftPage(page);
  const { keyboard } = page;
  await toDrafts(page);
  await page.getByRole('button', { name: /Aus einer Lektion der Bibliothek/ }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Als Vorlage nehmen' }).click();
  await draft.goToText();

  const replaceWords = async (place: number, from: string, to: string): Promise<void> => {
    await draft.blocks.nth(place).focus();
    await keyboard.press('Enter');
    const field = page.locator('.block-words');
    await field.fill((await field.inputValue()).replace(from, to));
    await keyboard.press('Escape');
    await draft.saved();
  };
  const lost = page.getByTestId('lost-place');
  const items = lost.filter({ hasText: 'Markierte Stelle' });
  await replaceWords(0, 'Nordkoreas Staatschef', 'Nordkoreas oberster Staatschef');
  await expect(lost).toHaveCount(0);
  await replaceWords(0, '"Ich werde immer zu Russland stehen"', 'Beistand zugesagt');
  await expect(lost.first()).toContainText('Ich werde immer zu Russland stehen');
  const count = await items.count();

  await test.step('placed again on words chosen by keyboard in the reader', async () => {
    await lost
      .first()
      .getByRole('button', { name: /Im Text auswählen/ })
      .click();
    await expect(page.locator('.choosing-note')).toBeVisible();
    await expect(page.locator('article.article')).toBeFocused();
    await keyboard.press('Control+Home');
    for (let word = 0; word < 5; word += 1) await keyboard.press('ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Space');
    await expect(page.locator('.choosing-note')).toHaveCount(0);
    await draft.saved();
    await expect(items).toHaveCount(count - 1);
  });

  await test.step('let go', async () => {
    const left = await lost.count();
    if (left > 0) {
      await lost
        .first()
        .getByRole('button', { name: /Verzichten/ })
        .click();
      await expect(lost).toHaveCount(left - 1);
    }
  });

  await test.step('the whole text replaced', async () => {
    const blocks = await wordsOf(page);
    await page.getByRole('button', { name: 'Ganzen Text ersetzen' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox').fill([...blocks, 'Korrigiert am Freitag.'].join('\n\n'));
    await dialog.getByRole('button', { name: 'Text ersetzen' }).click();
    await expect(draft.blocks).toHaveCount(blocks.length + 1);
    await draft.saved();
  });
  expect(await findBarriers(page)).toEqual([]);
});

test('a cut that is undone while the key is on screen gives the article back as it was', async ({
  launch,
}) => {
  const { page, app } = await launch();
  const draft = new DraftPage(page);
  const { keyboard } = page;
  await toDrafts(page);
  await page.getByRole('textbox', { name: 'Der Artikel' }).fill(plain);
  await page.getByTestId('begin-lesson').click();
  await draft.blocks.nth(1).focus();
  await keyboard.press('Enter');
  for (let step = 0; step < ' „Endlich“, sagt Meier.'.length; step += 1) await keyboard.press('ArrowLeft');
  await keyboard.press('Enter');
  await expect(draft.blocks).toHaveCount(5);
  await keyboard.press('Escape');

  await keyboard.press('Control+2');
  const article = page.locator('.article');
  await expect(article.locator('> *')).toHaveCount(5);
  await article.focus();
  await keyboard.press('PageDown');
  await keyboard.press('PageDown');
  await keyboard.press('ArrowRight');
  await keyboard.press('f');
  const items = page.getByRole('tab', { name: /^Alle/ });
  await expect(items).toHaveText(/1/);
  await chooseInMenu(app, 'undo');
  await expect(items).toHaveText(/0/);
  await chooseInMenu(app, 'undo');
  await expect(article.locator('> *')).toHaveCount(4);
  await chooseInMenu(app, 'redo');
  await expect(article.locator('> *')).toHaveCount(5);
  await expect(page.locator('.word-box')).toBeVisible();
  await expect(article.locator('> *').nth(2)).toHaveText('„Endlich“, sagt Meier.');
});
