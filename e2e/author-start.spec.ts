import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from './support/app.ts';
import { answerDialogs, ask, value } from './support/bridge.ts';
import { draftNames, DraftPage } from './support/draft-page.ts';
import { ownWork } from './support/faults.ts';

test('a lesson is begun from pasted words, which keep the headings they had on their page', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await page.locator('.author-button').click();
  const field = page.locator('.paste-field');
  await field.focus();
  await app.evaluate(({ clipboard }) => {
    const words = 'Die Überschrift.\nEin Satz, der folgt.';
    const html = '<h1>Die Überschrift.</h1><p>Ein Satz, der <img src="x.png" alt="x"> folgt.</p>';
    // Electron's typings follow the newest version, where pages have another clipboard of this name.
    (clipboard as unknown as { write: (content: object) => void }).write({ text: words, html });
  });
  await page.keyboard.press('Control+V');
  await expect(field).toHaveValue(/Ein Satz/);
  await page.getByTestId('begin-lesson').click();
  // What an article can't hold is told before the lesson opens.
  await page.getByRole('alertdialog').getByRole('button').last().click();
  const draft = new DraftPage(page);
  await draft.goToText();
  await expect.poll(() => draft.kinds()).toEqual(['headline', 'paragraph']);
});

test('files become lessons, or say why they can not', async ({ launch }) => {
  const running = await launch();
  const { app, page, folders } = running;
  const draft = new DraftPage(page);
  const article = join(folders.root, 'Artikel.md');
  const broken = join(folders.root, 'alt.docx');
  writeFileSync(
    article,
    '# Aus einer Datei\n\nDer Rat hat den Weg am Montag beschlossen, und die Kosten sind noch nicht bekannt.\n',
  );
  writeFileSync(broken, 'kein Dokument');
  await page.locator('.author-button').click();
  await answerDialogs(app, { open: broken });
  await page.getByRole('button', { name: 'Datei öffnen …' }).click();
  await expect(page.getByText('alt.docx')).toBeVisible();
  expect(draftNames(ownWork(running))).toEqual([]);
  await answerDialogs(app, { open: article });
  await page.getByRole('button', { name: 'Datei öffnen …' }).click();
  await draft.goToText();
  await expect.poll(() => draft.kinds()).toEqual(['headline', 'paragraph']);
});

test('a draft that lies elsewhere is opened as a copy, and that is told', async ({ launch }) => {
  const running = await launch();
  const work = ownWork(running);
  const file = await new DraftPage(running.page).begin();
  const stick = join(running.folders.root, 'Vom Stick.lesart-draft');
  copyFileSync(join(work, file), stick);
  renameSync(join(work, file), join(running.folders.root, 'away'));
  await running.close();
  const again = await running.restart({ args: [stick] });
  const draft = new DraftPage(again.page);
  await expect(draft.notices).toContainText('Vom Stick.lesart-draft');
  expect(draftNames(work)).toEqual(['Vom Stick.lesart-draft']);
  await draft.goToText();
  await draft.setKind(1, 'Z');
  await draft.saved();
});

test('a pack that has a draft is not begun a second time unasked', async ({ launch }) => {
  const running = await launch();
  const source = {
    kind: 'lesson',
    pack: 'wostotschny',
    lesson: 'gipfel-in-wostotschny',
    as: 'next-version',
  };
  const begin = async (beside: boolean): Promise<string> =>
    value(await ask(running.page, 'createDraft', { source, beside })).kind;
  expect([await begin(false), await begin(false), await begin(true)]).toEqual(['begun', 'exists', 'begun']);
  expect(draftNames(ownWork(running))).toHaveLength(2);
});
