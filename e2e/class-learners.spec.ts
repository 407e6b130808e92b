import { createHash } from 'node:crypto';

import { finalMarks, gradeAttempt } from '../lessons/classroom/grade.ts';
import type { HandInContent } from '../lessons/classroom/hand-in.ts';
import { textUnder, type Span } from '../lessons/text/span.ts';
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

test('work on an earlier text shows what stood where before its article was corrected, and what it came to', async ({
  launch,
}) => {
  const work = handIns.flatMap((one) => inEarlierText(one) ?? [])[0];
  if (work === undefined) throw new Error('no marks to correct under');
  const running = await launch();
  const { page } = running;
  await openSeenClass(running, '9b Deutsch', [work.handIn]);
  await page.keyboard.press('Control+3');
  await page.getByTestId('learner-row').first().click();
  const carried = page.getByTestId('work-carried');
  await expect(carried).toContainText('Auf Version 0.9.0 des Artikels bearbeitet');
  await expect(carried).toContainText(`Beim Aufdecken: ${work.points} von 100.`);
  const rows = carried.getByRole('listitem');
  await expect(rows.filter({ hasText: 'zzzzz' })).toContainText('steht jetzt auf');
  await expect(rows.filter({ hasText: 'qqqqq' })).toContainText('steht nicht mehr im Artikel');
  expect(await findBarriers(page)).toEqual([]);
});

/** The same work on a text of the same length with other words under two marks; null where no marks are long enough for that. */
function inEarlierText(handIn: HandInContent): { handIn: HandInContent; points: string } | null {
  const { attempt } = handIn;
  const { article, stage } = attempt;
  if (article === null || !('frozen' in stage)) return null;
  const wordsUnder = (span: Span) => textUnder(article, span).split(' ');
  const apart = finalMarks(attempt).filter((mark, _, all) =>
    all.every((other) => other === mark || other.end <= mark.start || mark.end <= other.start),
  );
  const changed = apart.find(
    (mark) => wordsUnder(mark).length > 3 && /^\p{L}{5,}$/u.test(wordsUnder(mark)[0] ?? ''),
  );
  const gone = apart.find((mark) => mark !== changed && wordsUnder(mark).length > 3);
  if (changed === undefined || gone === undefined) return null;
  const put = (text: string, at: number, words: string) =>
    text.slice(0, at) + words + text.slice(at + words.length);
  const first = (wordsUnder(changed)[0] ?? '').replace(/\p{L}/gu, 'z');
  const earlier = put(
    put(article, changed.start, first),
    gone.start,
    textUnder(article, gone).replace(/\p{L}/gu, 'q'),
  );
  const textHash = createHash('sha256').update(earlier).digest('hex');
  const lesson = { ...attempt.lesson, packVersion: '0.9.0', textHash };
  return {
    handIn: { ...handIn, attempt: { ...attempt, article: earlier, lesson } },
    points: String(Math.round(100 * (stage.frozen.score ?? 0))),
  };
}
