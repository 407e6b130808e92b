import { join } from 'node:path';

import { readPackFile } from './support/pack-file.ts';
import { expect, test } from './support/app.ts';
import { answerDialogs } from './support/bridge.ts';
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
});
