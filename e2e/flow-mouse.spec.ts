import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from './support/app.ts';
import { answerDialogs } from './support/bridge.ts';
import { attemptOnDisk, FlowPage, said, stretches } from './support/flow-page.ts';
import { chooseInMenu } from './support/library-page.ts';

for (const locale of ['de', 'en'] as const) {
  const words = said[locale];

  test(`leads through the whole lesson by mouse (${locale})`, async ({ launch }) => {
    const { app, page, folders } = await launch({ locale });
    const flow = new FlowPage(page);

    await test.step('read', async () => {
      await flow.open();
      await expect(flow.step).toHaveText(words.steps[0]);
      await flow.hidesKey();
      await page.locator('.example-button').click();
      await expect(page.getByRole('dialog').getByText('Endlich', { exact: true }).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await chooseInMenu(app, 'print');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect(page.locator('.result')).toHaveCount(0);
      await page.keyboard.press('Escape');
    });

    await test.step('mark: no verdicts', async () => {
      await flow.nextStep.click();
      await expect(flow.step).toHaveText(words.steps[1]);
      await flow.takePen(words.quote);
      await flow.drag(stretches.onTarget);
      await flow.takePen(words.source);
      await flow.drag(stretches.oneTooMany);
      await flow.takePen(words.framing);
      await flow.drag(stretches.otherCategory);
      await flow.drag(stretches.arguable);
      await flow.drag(stretches.notInKey);
      await flow.saved();
      expect(attemptOnDisk(folders.userData).history.position).toBe(5);
      await flow.judgesNoMark(words);
      await flow.hidesKey();
    });

    await test.step('who gets to speak, by own marks', async () => {
      await flow.margin.locator('.voices-button').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('img')).toBeVisible();
      await expect(dialog.locator('.bar-row')).toHaveCount(1);
      await dialog.locator('.voices-choices .chip').click();
      await expect(dialog.getByRole('table')).toBeVisible();
      await flow.hidesKey();
      await page.keyboard.press('Escape');
    });

    await test.step('check 1: counts and hints by paragraph', async () => {
      await flow.nextStep.click();
      await expect(flow.step).toHaveText(words.steps[2]);
      await expect(flow.tally(words.quote)).toHaveText(words.found(1));
      await expect(flow.tally(words.source)).toHaveText(words.found(1));
      await expect(flow.besides(words.framing)).toContainText(
        `2 ${locale === 'de' ? 'Markierungen' : 'marks'}`,
      );
      await expect(flow.margin.getByText(words.noVerdictYet)).toBeVisible();
      await flow.judgesNoMark(words);
      await flow.hidesKey();
      const hint = flow.margin.locator('.hint').last();
      await hint.click();
      await expect(flow.article).toBeFocused();
      expect(await page.evaluate(() => CSS.highlights.get('lesart-hint')?.size)).toBe(1);
    });

    await test.step('check 2 only after an edit or a reason', async () => {
      await expect(flow.reason).toBeVisible();
      await flow.nextStep.click();
      await expect(flow.reason).toBeFocused();
      expect(attemptOnDisk(folders.userData).stage).toMatchObject({ step: 'check', second: null });
      await flow.takePen(words.framing);
      await flow.drag('heiligen Kampf');
      await expect(flow.reason).toHaveCount(0);
      await flow.nextStep.click();
    });

    await test.step('check 2: a verdict on each mark', async () => {
      await expect(flow.rowOf(stretches.onTarget)).toContainText(words.onTarget);
      await expect(flow.rowOf(stretches.oneTooMany)).toContainText(words.oneTooMany);
      await expect(flow.rowOf(stretches.otherCategory)).toContainText(words.otherCategory);
      await expect(flow.rowOf(stretches.arguable)).toContainText(words.arguable);
      await expect(flow.rowOf(stretches.notInKey)).toContainText(words.notInKey);
      await flow.hidesKey();
      expect(await page.locator('body').innerText()).not.toMatch(words.wrong);
      await flow.pointAt(stretches.oneTooMany);
      await expect(flow.margin.getByText(words.tooLong)).toBeVisible();
      await flow.margin.locator('.card .small').nth(2).click();
      await expect(flow.rowOf('US-Vertreter warnten')).toContainText(words.changed);
      await expect(flow.margin.locator('.hint').first()).toBeVisible();
    });

    await test.step('compare: marks and key side by side, the score frozen', async () => {
      await flow.nextStep.click();
      await expect(flow.step).toHaveText(words.steps[3]);
      await flow.saved();
      const { stage } = attemptOnDisk(folders.userData);
      const frozen = stage.step === 'compare' ? stage.frozen.score : null;
      expect(frozen).toBeGreaterThan(0);
      await expect(page.getByTestId('score')).toContainText(` ${String(Math.round(100 * (frozen ?? 0)))} `);
      await expect(flow.rowOf('US-Vertreter warnten').first()).toContainText(words.onTarget);
      await expect(flow.margin.getByText(words.clean)).toBeVisible();
      expect(await flow.rows.count()).toBeGreaterThan(30);
      expect(await page.locator('body').innerText()).not.toMatch(words.wrong);

      await flow.pointAt('Konflikt mit den USA');
      await expect(flow.card).toBeVisible();
      for (const part of words.parts)
        await expect(flow.card.getByRole('heading', { name: part })).toBeVisible();
      await flow.rowOf('Nicht gut für die Ukraine').first().click();
      await expect(flow.card.getByRole('heading', { name: words.neutral })).toBeVisible();
      await flow.rowOf('Russland hat sich zu einem heiligen Kampf').first().click();
      await expect(flow.card.getByRole('heading', { name: words.whoSpeaks })).toBeVisible();
      await expect(flow.card).toContainText('Kim Jong-un');

      await flow.margin.getByRole('radio', { name: words.filterMissed }).click();
      await expect(flow.rows.filter({ hasText: words.onTarget })).toHaveCount(0);
      await expect(flow.rows.first()).toContainText(words.missed);
      await flow.card.getByRole('radio', { name: words.convinced }).click();
      await flow.margin.locator('.walk button').last().click();
      await flow.card.getByRole('radio', { name: words.disagree }).click();
      await page.keyboard.type('der Satz nur wiedergibt, was gesagt wurde');
      await flow.margin.locator('.walk button').last().click();
      await flow.saved();
      expect(Object.values(attemptOnDisk(folders.userData).stances)).toEqual(
        expect.arrayContaining([
          { kind: 'convinced' },
          { kind: 'disagree', reason: 'der Satz nur wiedergibt, was gesagt wurde' },
        ]),
      );

      await page.locator('.view-switch button').first().click();
      const painted = await page.evaluate(() =>
        [...CSS.highlights.keys()].filter((name) => name.includes('missed')),
      );
      expect(painted).toEqual([]);
    });

    await test.step('who gets to speak, by the key', async () => {
      await flow.margin.locator('.voices-button').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.locator('.bar-row').first()).toContainText('Kim Jong-un');
      await expect(dialog.locator('.source-kinds li').first()).toBeVisible();
      await page.keyboard.press('Escape');
    });

    await test.step('the menu prints the result page as soon as the key has been shown', async () => {
      await app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]!.webContents;
        contents.print = (_options, done) => {
          Object.assign(globalThis, { printedInTest: true });
          done?.(true, '');
        };
      });
      await chooseInMenu(app, 'print');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.result);
      await expect
        .poll(() => app.evaluate(() => (globalThis as { printedInTest?: boolean }).printedInTest))
        .toBe(true);
      await flow.hidesTransfer();
      await page.locator('.result-bar .plain').nth(1).click();
      await expect(flow.article).toBeVisible();
    });

    await test.step('transfer: unseen sentences, one of them clean', async () => {
      await flow.nextStep.click();
      await expect(flow.step).toHaveText(words.steps[4]);
      await flow.hidesTransfer();
      const box = await flow.smallText.boundingBox();
      if (box === null) throw new Error('no sentence');
      await page.mouse.move(box.x + 24, box.y + 30);
      await page.mouse.down();
      await page.mouse.move(box.x + 60, box.y + 30);
      await page.mouse.move(box.x + 110, box.y + 30);
      await page.mouse.up();
      await expect(flow.margin.locator('.small-mark')).toHaveCount(1);
      await flow.hidesTransfer();
      await flow.margin.getByRole('button', { name: words.check }).click();
      await expect(page.getByTestId('solution')).toContainText('Handy-Polizei');
      for (const last of [false, true]) {
        await flow.margin.getByRole('button', { name: words.nextSentence }).click();
        await flow.margin.getByRole('button', { name: words.nothingHere }).click();
        if (last) await expect(page.getByTestId('solution')).toContainText(words.wasClean);
        else await expect(page.getByTestId('solution')).toContainText(words.missed);
      }
    });

    await test.step('the result, printed and kept', async () => {
      await flow.nextStep.click();
      await expect(flow.margin.getByRole('heading', { name: words.done })).toBeVisible();
      await page.getByTestId('show-result').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.result);
      await expect(page.locator('.result .line').first()).toContainText('Nordkoreas Staatschef');
      await expect(page.locator('.marked-missed').first()).toBeAttached();
      await expect(page.locator('.marked-aside').first()).toBeAttached();
      await expect(page.getByText('der Satz nur wiedergibt, was gesagt wurde')).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.result-bar')).toBeHidden();
      await expect(page.locator('.result .line').first()).toBeVisible();
      await page.emulateMedia({ media: null });
      const file = join(folders.home, 'ergebnis.pdf');
      await answerDialogs(app, { save: file });
      await page.locator('.result-bar .button').first().click();
      await expect(page.locator('.result-said')).toContainText('ergebnis.pdf');
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
}

test('prints only the result page', async ({ launch }) => {
  const { page } = await launch();
  const flow = new FlowPage(page);
  await flow.open();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.lesson-screen')).toBeHidden();
});

test('is exactly where it was after a restart in every step', async ({ launch }) => {
  const words = said.de;
  let running = await launch();
  let flow = new FlowPage(running.page);
  /** Closes the window and opens the lesson again. */
  const again = async (): Promise<void> => {
    await flow.saved();
    running = await running.restart();
    flow = new FlowPage(running.page);
    await flow.open();
  };

  await flow.open();
  await again();
  await expect(flow.step).toHaveText('Lesen');

  await flow.nextStep.click();
  await flow.takePen(words.framing);
  await flow.drag(stretches.arguable);
  await flow.drag(stretches.notInKey);
  await again();
  await expect(flow.step).toHaveText('Markieren');
  await expect(flow.margin.getByRole('row')).toHaveCount(2);
  await flow.margin.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(flow.margin.getByRole('row')).toHaveCount(1);
  await flow.margin.getByRole('button', { name: 'Wiederholen' }).click();

  await flow.nextStep.click();
  await again();
  await expect(flow.step).toHaveText('Prüfen');
  await expect(flow.margin.getByText(words.noVerdictYet)).toBeVisible();
  await flow.judgesNoMark(words);
  await flow.hidesKey();

  await flow.reason.fill('Ich bleibe dabei.');
  await again();
  await expect(flow.reason).toHaveValue('Ich bleibe dabei.');
  await flow.nextStep.click();
  await again();
  await expect(flow.margin.getByText('Ich bleibe dabei.')).toBeVisible();
  await expect(flow.rowOf(stretches.arguable)).toContainText(words.arguable);
  await flow.hidesKey();

  await flow.nextStep.click();
  await flow.saved();
  const { stage: revealed } = attemptOnDisk(running.folders.userData);
  const frozen = 'frozen' in revealed ? revealed.frozen : null;
  expect(frozen).not.toBeNull();
  await flow.pointAt('Konflikt mit den USA');
  await flow.card.getByRole('radio', { name: words.convinced }).click();
  await again();
  await expect(flow.step).toHaveText('Vergleichen');
  await flow.pointAt('Konflikt mit den USA');
  await expect(flow.card.getByRole('radio', { name: words.convinced })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await flow.article.focus();
  await running.page.keyboard.press('Delete');
  await flow.saved();

  await flow.nextStep.click();
  await flow.margin.getByRole('button', { name: words.nothingHere }).click();
  await again();
  await expect(flow.step).toHaveText('Übertragen');
  await expect(flow.margin.getByText('Satz 2 von 3')).toBeVisible();

  await flow.nextStep.click();
  await again();
  await expect(running.page.getByRole('heading', { level: 1 })).toHaveText(words.result);
  const { stage: finished } = attemptOnDisk(running.folders.userData);
  expect('frozen' in finished ? finished.frozen : null).toEqual(frozen);
  expect(finished).toMatchObject({
    step: 'transfer',
    finishedAt: expect.stringMatching(/^\d{4}-/),
  });
});
