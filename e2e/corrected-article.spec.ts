import { readdirSync } from 'node:fs';

import { marksOf } from '../lessons/marks/history.ts';
import type { Attempt } from '../lessons/marks/attempt.ts';
import { spanOf } from '../lessons/format/build-lesson.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { ask, value } from './support/bridge.ts';
import { attemptOnDisk, ownWork } from './support/faults.ts';
import { chooseInMenu } from './support/library-page.ts';
import { LessonPage } from './support/lesson-page.ts';
import { ownPack, writeOwnPack } from './support/own-pack.ts';

const before = {
  version: '1.0.0',
  paragraphs: [
    'Minister bleibt im Amt',
    'Der mutige Minister sagte am Montag, er bleibe im Amt.',
    'Kritiker nannten das eine Farce. Das Volk jubelte ihm dennoch zu.',
  ],
};
const after = {
  version: '2.0.0',
  paragraphs: [
    'Minister bleibt im Amt',
    'Korrektur: In einer früheren Fassung stand ein falscher Tag.',
    'Der mutige Minister sagte am Dienstag, er bleibe im Amt.',
    'Das Volk jubelte ihm dennoch zu.',
  ],
};
const marked = ['mutige', 'sagte am Montag, er bleibe', 'eine Farce', 'jubelte'];

/** An attempt on the disk with marks on the text before; then the pack is replaced. */
async function correct(running: RunningApp): Promise<void> {
  const { text } = writeOwnPack(running.folders, before);
  const opened = value(await ask(running.page, 'openLesson', { ...ownPack, fresh: false }));
  const edits = marked.map((words, place) => ({
    kind: 'add' as const,
    mark: {
      id: `mark-${place}`,
      category: 'framing',
      ...spanOf(text, words),
      sure: true,
      why: place === 2 ? 'klingt abwertend' : '',
      speaker: null,
      cue: null,
    },
  }));
  const attempt: Attempt = {
    ...opened.attempt,
    stage: { step: 'mark' },
    changedAt: new Date().toISOString(),
    history: { edits, position: edits.length },
  };
  value(await ask(running.page, 'saveAttempt', { attempt, token: opened.token }));
  writeOwnPack(running.folders, after);
}

async function openOwn({ page }: RunningApp): Promise<LessonPage> {
  const lesson = new LessonPage(page);
  await page
    .getByRole('button', { name: /Ein korrigierter Artikel|A corrected article/ })
    .first()
    .click();
  await expect(lesson.article).toBeVisible();
  return lesson;
}

const wordsOnDisk = (running: RunningApp): string[] => {
  const { history, article } = attemptOnDisk(ownWork(running));
  return marksOf(history).map(({ start, end }) => (article ?? '').slice(start, end));
};

test('marks follow a corrected article; what has no place is listed, also after a restart', async ({
  launch,
}) => {
  const running = await launch();
  await correct(running);
  const started = await running.restart();
  await openOwn(started);
  const { page } = started;
  const note = page.getByTestId('carried-note');
  await expect(note).toContainText('3 von 4 Markierungen sind mitgekommen.');
  await expect(note).toContainText('die Wörter wurden geändert');
  await expect(note.getByTestId('open-case')).toHaveCount(1);
  await expect(note.getByTestId('open-case')).toContainText('Kritiker nannten das eine Farce.');
  await expect(note.getByTestId('open-case')).toContainText('klingt abwertend');
  expect(wordsOnDisk(started)).toEqual(['mutige', 'sagte am Dienstag, er bleibe', 'jubelte']);
  expect(readdirSync(ownWork(started)).filter((name) => name.includes('.earlier-text-'))).toHaveLength(1);
  expect(await findBarriers(page)).toEqual([]);

  await note.getByTestId('carried-understood').click();
  await expect(note).not.toContainText('Der Artikel wurde korrigiert');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-saving', 'saved');
  const again = await started.restart();
  await openOwn(again);
  await expect(again.page.getByTestId('open-case')).toHaveCount(1);
  await expect(again.page.locator('.mark-row')).toHaveCount(3);
  expect(readdirSync(ownWork(again))).toHaveLength(2);
});

test('by keyboard: a mark without a place is set anew, undone, and left out', async ({ launch }) => {
  const running = await launch();
  await correct(running);
  const started = await running.restart();
  const lesson = await openOwn(started);
  const { page } = started;
  const note = page.getByTestId('carried-note');

  const choose = note.getByRole('button', { name: /^Im Text einen neuen Platz zeigen für/ });
  await lesson.tabTo(choose);
  await page.keyboard.press('Enter');
  await expect(lesson.article).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Space');
  await expect(note.getByTestId('open-case')).toHaveCount(0);
  await lesson.saved();
  expect(wordsOnDisk(started)).toContain('dennoch zu');
  expect(marksOf(attemptOnDisk(ownWork(started)).history).find(({ id }) => id === 'mark-2')?.why).toBe(
    'klingt abwertend',
  );

  await chooseInMenu(started.app, 'undo');
  await expect(note.getByTestId('open-case')).toHaveCount(1);
  const letGo = note.getByRole('button', { name: /^Weglassen/ });
  await lesson.tabTo(letGo, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(note.getByTestId('open-case')).toHaveCount(0);
  await expect(page.getByTestId('live-region')).toHaveText('Weggelassen: eine Farce');
  await expect(note).toBeFocused();
});
