import { join } from 'node:path';

import { expect, test } from './support/app.ts';
import { answerDialogs } from './support/bridge.ts';
import { LessonPage } from './support/lesson-page.ts';
import { writePackFile } from './support/packs.ts';
import { ARTICLE, draftOfRadweg, SecondPage, theirs, writeAnnotations } from './support/second-page.ts';

test('another’s key is laid beside one’s own, and every difference is settled; notes stay', async ({
  launch,
}) => {
  const running = await launch();
  const { app, page, folders } = running;
  await draftOfRadweg(page, join(folders.userData, 'packs'));
  const second = new SecondPage(page);
  await second.open();
  await expect(second.margin).toContainText('höchstens vertretbar');

  await answerDialogs(app, { open: writePackFile(folders.root, 'wetter', ['wetter']) });
  await second.chooseFile();
  await expect(page.getByRole('alert')).toContainText('geht es um einen anderen Artikel');

  await answerDialogs(app, { open: writePackFile(folders.root, 'kollegin', [theirs]) });
  await second.chooseFile();
  await expect(page.getByTestId('agreement-whole')).toHaveText('An 2 von 6 Stellen sind Sie sich einig.');
  await expect(second.margin).toContainText('Zweitmeinung von Ada Beispiel');
  await expect(page.getByTestId('dispute')).toHaveCount(5);

  await second.decide('boundary/mutig/mutig', 'both');
  await second.decide('category/kritiker/kritiker', 'theirs');
  await second.decide('only-theirs//bauen', 'theirs');
  await second.decide('strength/farce/farce', 'mine');
  await second.decide('only-mine/volk/', 'debatable');
  await expect(second.margin).toContainText('nichts mehr zu entscheiden');

  await second.note().fill('Jubel ist für die eine Lob, für die andere Bericht.');
  await page.getByText('Lernenden zeigen, dass Fachleute').click();
  await second.saved();

  const again = await running.restart();
  const later = new SecondPage(again.page);
  await later.open();
  await again.page.getByText('5 entschieden').click();
  const settlement = again.page.locator('[data-testid=settlement][data-dispute="only-mine/volk/"]');
  await expect(settlement).toContainText('Jubel ist für die eine Lob');
  await expect(settlement).toContainText('Lernende sehen es');

  await test.step('a learner is told, once the key is shown', async () => {
    await again.page.keyboard.press('Control+5');
    await again.page.keyboard.press('Control+t');
    const learner = new LessonPage(again.page, ARTICLE);
    const disagreement = 'Fachleute sind sich hier nicht einig';
    await learner.nextStep.click();
    await learner.takePen('framing');
    await learner.drag('Volk');
    await learner.nextStep.click();
    await learner.nextStep.click();
    await again.page.getByTestId('reason').fill('Noch einmal gelesen.');
    await learner.nextStep.click();
    await expect(again.page.locator('body')).not.toContainText(disagreement);
    await learner.nextStep.click();
    await learner.pointAt('Volk');
    await expect(learner.margin).toContainText(disagreement);
    await expect(learner.margin).toContainText('Jubel ist für die eine Lob');
  });
});

test('annotations of another tool are a second key, settled by keyboard alone', async ({ launch }) => {
  const { app, page, folders } = await launch();
  await draftOfRadweg(page, join(folders.userData, 'packs'));
  const second = new SecondPage(page);
  await second.open();
  await answerDialogs(app, { open: writeAnnotations(folders.root, 'brat') });
  await second.chooseFile();
  await expect(second.margin).toContainText('brat standoff');

  // By keyboard alone: to the next difference, to a decision, and on to the next.
  await page.getByTestId('next-dispute').focus();
  await page.keyboard.press('Enter');
  await expect(second.card).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('dispute')).toHaveCount(4);
  await second.saved();
  await page.getByText('Lernenden zeigen, dass Fachleute').click();
  await second.note().fill('Die eine liest Lob, der andere Bericht.');
  await second.note().blur();
  await second.saved();
});
