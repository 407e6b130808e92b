import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { draftOf, follow, startHistory } from '../lessons/authoring/history.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { answerDialogs, ask, value } from './support/bridge.ts';
import {
  draftNames,
  draftOnDisk,
  DraftPage,
  draftTitle,
  kindLetters,
  kindsOnDisk,
} from './support/draft-page.ts';
import * as faults from './support/faults.ts';
import { randomFrom } from './support/random.ts';

const KILLS = Number(process.env['LESART_DRAFT_KILLS'] ?? 4);
const SEED = Number(process.env['LESART_KILL_SEED'] ?? Date.now() % 1_000_000);

/** The latest moment of a kill, in milliseconds after the first edit was announced. */
const LATEST = 400;

const letters = Object.keys(kindLetters) as (keyof typeof kindLetters)[];

test(`killed ${KILLS} times while writing, a draft has every edit that was announced`, async ({ launch }) => {
  test.setTimeout(60_000 + KILLS * 10_000);
  const random = randomFrom(SEED);
  console.log(`author-nothing-lost: LESART_KILL_SEED=${SEED} LESART_DRAFT_KILLS=${KILLS}`);
  let running = await launch({ allowErrors: [/^page: crashed$/] });
  const work = faults.ownWork(running);
  const file = await new DraftPage(running.page).begin();
  let announced = 0;
  let written = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const draft = new DraftPage(running.page);
    await draft.open();
    expect(await draft.kinds()).toEqual(kindsOnDisk(work, file));
    const { heard, first } = await listen(running);
    const writing = writeUntilTheEnd(draft, random);
    await first;
    await new Promise((resolve) => setTimeout(resolve, random() * LATEST));
    await running.kill();
    await writing;
    announced += heard.length;
    running = await running.restart();
    const opened = value(await ask(running.page, 'openDraft', { file }));
    expect(opened.notices, `after kill ${kill}`).toEqual([]);
    const history = opened.records.reduce(follow, startHistory(opened.draft));
    const { steps, first: begun, position } = history;
    expect(steps.length, `edits after kill ${kill}`).toBeGreaterThanOrEqual(announced);
    expect(steps.length, 'all are in force').toBe(position);
    let back = history;
    for (const step of steps.toReversed()) {
      expect(draftOf(back)).toBe(step.draft);
      back = follow(back, { did: 'undo', at: new Date().toISOString() });
    }
    expect(draftOf(back)).toBe(begun);
    written = steps.length;
  }
  console.log(`author-nothing-lost: ${KILLS} kills, ${announced} edits announced, ${written} there`);
  expect(readdirSync(work).filter((name) => name.includes('draft'))).toEqual([file]);
});

/** Collects what the page says of edits that are on the disk. */
async function listen({ page }: RunningApp): Promise<{ heard: string[]; first: Promise<void> }> {
  const heard: string[] = [];
  let tellFirst = (): void => undefined;
  const first = new Promise<void>((resolve) => (tellFirst = resolve));
  await page.exposeFunction('hearInTest', (sentence: string) => {
    heard.push(sentence);
    tellFirst();
  });
  await page.evaluate(
    (sentences) => {
      const { hearInTest } = window as unknown as { hearInTest: (sentence: string) => Promise<void> };
      const region = document.querySelector('[data-testid="live-region"]');
      if (region === null) throw new Error('the page has no live region');
      let last = '';
      new MutationObserver(() => {
        const sentence = region.textContent;
        if (sentence === last) return;
        last = sentence;
        if (sentences.includes(sentence)) void hearInTest(sentence);
      }).observe(region, { subtree: true, childList: true, characterData: true });
    },
    Object.values(kindLetters) as string[],
  );
  return { heard, first };
}

/** Changes what blocks are and types words into them, here and there, until there is no app left to take it. */
async function writeUntilTheEnd({ page, blocks }: DraftPage, random: () => number): Promise<void> {
  const upTo = (count: number): number => Math.floor(random() * (count + 1));
  try {
    await blocks.first().focus();
    for (let turn = 0; ; turn += 1) {
      await page.keyboard.press(random() < 0.5 ? 'ArrowDown' : 'ArrowUp');
      // Never the same letter twice: what changes nothing is not said.
      await page.keyboard.press(letters[turn % letters.length] ?? 'A');
      if (upTo(3) > 0) continue;
      await page.keyboard.press('Enter');
      await page.keyboard.type(` wort${String(turn)}`);
      await page.keyboard.press('Escape');
    }
  } catch {
    // Killed.
  }
}

test('two windows on one draft are told, and both versions go on as drafts', async ({ launch }) => {
  const one = await launch();
  await answerDialogs(one.app, { button: 1 });
  const work = faults.ownWork(one);
  const mine = new DraftPage(one.page);
  const file = await mine.begin();
  await mine.open();
  const userData = join(one.folders.root, 'second-user');
  mkdirSync(userData);
  faults.settleWorkFolder(userData, work);
  const two = await launch({ folders: { ...one.folders, userData } });
  await answerDialogs(two.app, { button: 1 });
  const other = new DraftPage(two.page);
  await other.open();

  await other.setKind(1, 'Z');
  await other.saved();
  await mine.setKind(2, 'T');
  await expect(mine.question).toContainText('zwei Fassungen');
  expect(kindsOnDisk(work, file)).toEqual(['headline', 'subheading', 'paragraph', 'paragraph']);
  await mine.question.getByRole('button', { name: 'Mit meiner Fassung weiterarbeiten' }).click();
  await mine.saved();
  const [beside = ''] = draftNames(work).filter((name) => name !== file);
  await expect(mine.page.getByText(beside)).toBeVisible();
  await mine.setKind(3, 'B');
  await mine.saved();
  expect(kindsOnDisk(work, beside)).toEqual(['headline', 'lead', 'teaser', 'caption']);
  expect(kindsOnDisk(work, file)).toEqual(['headline', 'subheading', 'paragraph', 'paragraph']);

  // The other way round: the second window takes what the first wrote, and its own is kept.
  await other.page.locator('.author-bar .back').click();
  await expect(
    other.page.getByTestId('draft').filter({ hasText: draftTitle }).getByTestId('open-draft'),
  ).toHaveCount(2);
  await other.page
    .getByTestId('draft')
    .filter({ hasText: draftTitle })
    .getByTestId('open-draft')
    .first()
    .click();
  await other.goToText();
  expect(await other.kinds()).toEqual(await mine.kinds());
  await mine.setKind(1, 'A');
  await mine.saved();
  await other.setKind(1, 'T');
  await other.question.getByRole('button', { name: 'Mit der anderen weiterarbeiten' }).click();
  await expect(other.question).toHaveCount(0);
  await other.goToText();
  await expect.poll(() => other.kinds()).toEqual(await mine.kinds());
  const [third = ''] = draftNames(work).filter((name) => name !== file && name !== beside);
  await expect(other.notices).toContainText(third);
  expect(kindsOnDisk(work, third)).toEqual(['headline', 'teaser', 'teaser', 'caption']);
});

test('a draft whose file is taken away under the hand is kept as a new one, with every step', async ({
  launch,
}) => {
  const running = await launch();
  const draft = new DraftPage(running.page);
  const work = faults.ownWork(running);
  const file = await draft.begin();
  await draft.open();
  await draft.setKind(1, 'Z');
  await draft.saved();
  renameSync(join(work, file), join(running.folders.root, file));
  await draft.setKind(2, 'T');
  await expect(draft.question).toContainText('nicht mehr da');
  await draft.question.getByRole('button', { name: 'Später entscheiden' }).click();
  await draft.setKind(3, 'B');
  await draft.banner.getByRole('button', { name: 'Jetzt entscheiden …' }).click();
  await draft.question.getByRole('button', { name: 'Als neuen Entwurf speichern' }).click();
  await draft.saved();
  const [kept = ''] = draftNames(work);
  expect(draftOnDisk(work, kept).steps).toHaveLength(3);
  expect(kindsOnDisk(work, kept)).toEqual(['headline', 'subheading', 'teaser', 'caption']);
});

test('a stick that is pulled is told; the draft goes on, and is saved by itself when it is back', async ({
  launch,
}) => {
  const running = await launch();
  await answerDialogs(running.app, { button: 1 });
  const stick = join(running.folders.root, 'stick');
  mkdirSync(stick);
  await faults.useWorkFolder(running, stick);
  const draft = new DraftPage(running.page);
  const file = await draft.begin();
  await draft.open();
  await draft.setKind(1, 'Z');
  await draft.saved();
  renameSync(stick, join(running.folders.root, 'pulled'));
  await draft.setKind(2, 'T');
  await expect(draft.banner).toHaveAttribute('data-code', 'folder-missing');
  await expect(draft.banner).toContainText(stick);
  await draft.setKind(3, 'B');
  await running.page.locator('.author-bar .back').click();
  await draft.question.getByRole('button', { name: 'Im Entwurf bleiben' }).click();
  expect(existsSync(stick)).toBe(false);
  renameSync(join(running.folders.root, 'pulled'), stick);
  await expect(draft.banner).toHaveCount(0, { timeout: 10_000 });
  expect(kindsOnDisk(stick, file)).toEqual(['headline', 'subheading', 'teaser', 'caption']);
});

test('a full disk is told; another folder takes the draft along, with what waited', async ({ launch }) => {
  const disk = faults.smallDisk();
  const running = await launch();
  await answerDialogs(running.app, { button: 1 });
  await faults.useWorkFolder(running, disk);
  const draft = new DraftPage(running.page);
  const file = await draft.begin();
  await draft.open();
  await draft.setKind(1, 'Z');
  await draft.saved();
  const ballast = faults.fillDisk(disk);
  // What is left of the file's last block takes some edits yet.
  for (let turn = 0; turn < 30 && (await draft.banner.count()) === 0; turn += 1) {
    await draft.setKind(2, turn % 2 === 0 ? 'T' : 'B');
    await expect(draft.saveState).not.toHaveAttribute('data-saving', 'saving');
  }
  await expect(draft.banner).toHaveAttribute('data-code', 'disk-full');
  await draft.setKind(3, 'T');
  const shown = await draft.kinds();
  const other = join(running.folders.root, 'other');
  mkdirSync(other);
  await answerDialogs(running.app, { open: other, button: 1 });
  await draft.banner.getByRole('button', { name: 'Anderen Ordner wählen …' }).click();
  await expect(draft.banner).toHaveCount(0);
  expect(kindsOnDisk(other, file)).toEqual(shown);
  expect(draftNames(disk)).toEqual([file]);
  rmSync(ballast);
});

test('a window closed in the moment of an edit, or of a word, has saved it', async ({ launch }) => {
  let running = await launch();
  const file = await new DraftPage(running.page).begin();
  const work = faults.ownWork(running);
  for (const edit of [
    (draft: DraftPage) => draft.setKind(1, 'Z'),
    async (draft: DraftPage) => {
      await draft.blocks.nth(2).focus();
      await draft.page.keyboard.press('Enter');
      await draft.page.keyboard.press('Control+End');
      await draft.page.keyboard.type(' Zuletzt.');
    },
  ]) {
    const draft = new DraftPage(running.page);
    await draft.open();
    const closed = running.app.waitForEvent('close');
    await edit(draft);
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await closed;
    running = await running.restart();
  }
  const { lesson } = draftOf(draftOnDisk(work, file));
  expect(lesson.blocks[1]?.kind).toBe('subheading');
  expect(lesson.text).toContain('Zuletzt.');
});
