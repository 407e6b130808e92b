import { finalMarks, gradeAttempt } from '../lessons/classroom/grade.ts';
import { textUnder } from '../lessons/text/span.ts';
import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { simulatedHandIns } from './support/simulated-class.ts';
import { openSeenClass } from './support/seen-class.ts';

const handIns = simulatedHandIns(6);

test('a teacher sorts who handed in and reads their work one after the other, by keyboard', async ({
  launch,
}) => {
  const running = await launch();
  const { page } = running;
  const lesson = await openSeenClass(running, '9b Deutsch', handIns);
  const graded = handIns
    .map(({ learner, attempt }) => ({ learner, attempt, ...gradeAttempt(lesson, attempt).whole }))
    .sort((one, other) => (one.learner < other.learner ? -1 : 1));
  await page.keyboard.press('Control+3');
  const rows = page.getByTestId('learner-row');
  const codes = () => rows.locator('.learner-code').allTextContents();

  await test.step('everyone stands in the list with what counting gives', async () => {
    await expect(rows).toHaveCount(6);
    expect(await codes()).toEqual(graded.map(({ learner }) => learner));
    for (const [place, { found, expected }] of graded.entries()) {
      await expect(rows.nth(place)).toContainText(`${String(found)} von ${String(expected)}`);
    }
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step('the headings sort', async () => {
    const heading = page.getByRole('columnheader', { name: 'Gefunden' });
    await heading.focus();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'descending');
    const sorted = [...graded].sort(
      (one, other) => other.found - one.found || (one.learner < other.learner ? -1 : 1),
    );
    await expect.poll(codes).toEqual(sorted.map(({ learner }) => learner));
    await page.getByRole('columnheader', { name: 'Code' }).click();
    await expect.poll(codes).toEqual(graded.map(({ learner }) => learner));
  });

  const [first, second] = graded;
  if (first === undefined || second === undefined) throw new Error('two learners');
  const opened = page.getByTestId('work-learner');

  await test.step('Enter opens the work: marks beside the key, and what was written', async () => {
    await rows.first().focus();
    await page.keyboard.press('Enter');
    await expect(opened).toHaveText(first.learner);
    await expect(page.locator('.work-whole')).toContainText(
      `${String(first.found)} von ${String(first.expected)} gefunden`,
    );
    const noted = finalMarks(first.attempt).find(({ why }) => why.trim() !== '');
    if (noted !== undefined) await expect(page.locator('.work-said').last()).toContainText(noted.why);
    await page.getByTestId('row').first().click();
    const [item] = lesson.key;
    await expect(page.getByTestId('work-card')).toContainText(
      textUnder(lesson.text, item?.core ?? { start: 0, end: 1 }),
    );
    expect(await findBarriers(page)).toEqual([]);
  });

  await test.step('nothing of it can be changed', async () => {
    await page.locator('article').focus();
    await page.keyboard.press('q');
    await expect(page.getByTestId('live-region')).toContainText('Hier wird nur gelesen');
  });

  await test.step('the next learner comes at the same place, and the list takes the keyboard back', async () => {
    const card = await page.getByTestId('work-card').locator('.card-words').textContent();
    await page.getByTestId('next-step').focus();
    await page.keyboard.press('Enter');
    await expect(opened).toHaveText(second.learner);
    await expect(page.getByTestId('next-step')).toBeFocused();
    await expect(page.getByTestId('work-card').locator('.card-words')).toHaveText(card ?? '');
    await page.getByTestId('all-learners').click();
    await expect(rows.nth(1)).toBeFocused();
  });
});
