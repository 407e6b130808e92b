import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readPackFile } from './support/pack-file.ts';
import { expect, test } from './support/app.ts';
import { answerDialogs } from './support/bridge.ts';
import { draftNames, draftOnDisk } from './support/draft-page.ts';
import { ownWork } from './support/faults.ts';
import { chooseInMenu } from './support/library-page.ts';
import { packId, seed, SeedAuthor } from './support/seed-author.ts';

test('the lesson that ships is written anew from the bare text, and published as the same lesson', async ({
  launch,
}) => {
  test.setTimeout(600_000);
  const { app, page, folders } = await launch();
  const author = new SeedAuthor(page);

  await test.step('begin with the text', () => author.begin());
  await test.step('cut and name its blocks', () => author.setBlocks());
  await test.step('say what the lesson says of itself', () => author.writeDetails());
  await test.step('name the voices', () => author.writeVoices());
  await test.step('write the example and the transfer sentences', () => author.writeSmallTexts());
  for (const item of seed.lesson.key) await test.step(`write ${item.id}`, () => author.writeItem(item));
  await test.step('look at every doubt', () => author.acceptDoubts());

  const first = join(folders.home, 'seed.lesart');
  await test.step('publish', async () => {
    await answerDialogs(app, { save: first });
    await author.publish();
  });
  expect(readPackFile(first)).toEqual({ ...seed, pack: { ...seed.pack, id: packId } });

  await test.step('take everything back, and do all of it again', async () => {
    const again = join(folders.home, 'again.lesart');
    await page.keyboard.press('Control+2');
    await author.article.focus();
    await expect(author.undo).toBeEnabled();
    while (await author.undo.isEnabled()) await chooseInMenu(app, 'undo');
    await author.saved();
    const work = ownWork({ folders });
    const { first: bare, position } = draftOnDisk(work, draftNames(work)[0] ?? '');
    expect(position).toBe(0);
    expect(bare.lesson).toMatchObject({ key: [], voices: [], text: seed.lesson.text });
    while (await author.redo.isEnabled()) await chooseInMenu(app, 'redo');
    await author.saved();
    await answerDialogs(app, { save: again });
    await author.publish();
    expect(readFileSync(again).equals(readFileSync(first))).toBe(true);
  });
});
