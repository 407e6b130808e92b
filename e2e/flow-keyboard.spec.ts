import { expect, test } from './support/app.ts';
import { attemptOnDisk, FlowPage, said, stretches } from './support/flow-page.ts';

for (const locale of ['de', 'en'] as const) {
  const words = said[locale];
  const letters = locale === 'de' ? { source: 'q', quote: 'z' } : { source: 's', quote: 'q' };

  test(`leads through the whole lesson by keyboard alone (${locale})`, async ({ launch }) => {
    test.setTimeout(150_000);
    const { page, folders } = await launch({ locale });
    const flow = new FlowPage(page);
    const { keyboard } = page;
    await page.evaluate(() => {
      for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
        window.addEventListener(kind, () => (document.body.dataset['pointed'] = kind), { capture: true });
    });
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await keyboard.press(key);
    };
    const goOn = async (): Promise<void> => {
      await flow.tabTo(flow.nextStep);
      await keyboard.press('Enter');
    };

    await test.step('open the lesson and read', async () => {
      await flow.tabTo(page.getByTestId('open-lesson').first());
      await keyboard.press('Enter');
      await expect(flow.article).toBeVisible();
      await flow.tabTo(page.locator('.example-button'));
      await keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await keyboard.press('Escape');
      await expect(page.locator('.example-button')).toBeFocused();
      await flow.hidesKey();
    });

    await test.step('mark with the word cursor', async () => {
      await goOn();
      await expect(flow.article).toBeFocused();
      await flow.selectByKeys(stretches.onTarget);
      await press(letters.quote);
      await flow.selectByKeys(stretches.arguable);
      await press('f');
      await flow.selectByKeys(stretches.oneTooMany);
      await press(letters.source);
      await flow.saved();
      expect(attemptOnDisk(folders.userData).history.position).toBe(3);
      await flow.judgesNoMark(words);
      await flow.hidesKey();
    });

    await test.step('check 1: the keyboard is where the new things are', async () => {
      await goOn();
      await expect(page.locator('.step-heading')).toBeFocused();
      await expect(page.getByTestId('live-region')).toContainText(words.steps[2]);
      await expect(flow.tally(words.quote)).toHaveText(words.found(1));
      await flow.judgesNoMark(words);
      await flow.hidesKey();
      await flow.tabTo(flow.margin.locator('.hint').first());
      expect(await page.evaluate(() => CSS.highlights.get('lesart-hint')?.size)).toBe(1);
    });

    await test.step('check 2 after a reason', async () => {
      await goOn();
      await expect(flow.reason).toBeFocused();
      await keyboard.type('Ich habe jede Stelle zweimal gelesen.');
      await goOn();
      await expect(flow.rowOf('Ich werde immer zu Russland stehen')).toContainText(words.onTarget);
      await expect(flow.rowOf(stretches.oneTooMany)).toContainText(words.oneTooMany);
      await expect(flow.rowOf(stretches.arguable)).toContainText(words.arguable);
      await flow.hidesKey();
      await flow.tabTo(flow.verdicts.first());
      await press('ArrowDown', 'Enter');
      await expect(flow.margin.locator('.card')).toBeFocused();
    });

    await test.step('compare: walk from place to place', async () => {
      await goOn();
      await expect(page.locator('.step-heading')).toBeFocused();
      await press('Alt+ArrowDown');
      await expect(flow.card).toContainText('Nordkoreas Staatschef Kim Jong-un');
      await expect(flow.card).toContainText(words.missed);
      await press('Alt+ArrowDown');
      await expect(flow.card).toContainText(words.onTarget);
      await expect(flow.card.getByRole('heading', { name: words.whoSpeaks })).toBeVisible();
      await flow.tabTo(flow.card.getByRole('radio', { name: words.convinced }));
      await press('ArrowRight', 'Enter');
      await expect(page.getByTestId('stance-reason')).toBeFocused();
      await keyboard.type('Die Überschrift zitiert nicht wörtlich.');
      await press('Alt+ArrowDown');
      await expect(flow.card.getByRole('heading', { name: words.neutral })).toBeVisible();
      await flow.saved();
      expect(Object.values(attemptOnDisk(folders.userData).stances)).toEqual([
        { kind: 'disagree', reason: 'Die Überschrift zitiert nicht wörtlich.' },
      ]);
      await flow.tabTo(flow.article, 'Shift+Tab');
      await press('Control+Home', 'Enter');
      await expect(flow.card).toBeFocused();
      await expect(flow.card).toContainText('Nordkoreas Staatschef Kim Jong-un');
      await flow.tabTo(flow.rows.nth(0));
      await press('ArrowDown', 'ArrowDown');
      await expect(flow.card.getByRole('heading', { name: words.neutral })).toBeVisible();
    });

    await test.step('transfer: the same keys in a short text', async () => {
      await goOn();
      await expect(page.locator('.step-heading')).toBeFocused();
      await flow.hidesTransfer();
      await flow.tabTo(flow.smallText);
      await press('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'f');
      await expect(flow.margin.locator('.small-mark')).toContainText('Seit Montag regiert');
      await press('Home', 'Delete');
      await expect(flow.margin.locator('.small-mark')).toHaveCount(0);
      await press('Home', 'ArrowRight', 'ArrowRight', 'f');
      await expect(flow.margin.locator('.small-mark')).toContainText('regiert');
      await flow.tabTo(flow.margin.getByRole('button', { name: words.check }));
      await keyboard.press('Enter');
      await expect(page.getByTestId('solution').locator('h4')).toBeFocused();
      await expect(page.getByTestId('solution')).toContainText('Handy-Polizei');
      await flow.tabTo(flow.margin.getByRole('button', { name: words.nextSentence }));
      await keyboard.press('Enter');
      await expect(flow.margin.locator('#transfer-sentence')).toBeFocused();
      await flow.hidesOpenTransfer(1);
    });

    await test.step('finish and see the result', async () => {
      await goOn();
      await expect(flow.margin.getByRole('heading', { name: words.done })).toBeFocused();
      await flow.tabTo(page.getByTestId('show-result'));
      await keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.result);
      await flow.tabTo(page.locator('.result-bar .button').last(), 'Shift+Tab');
      await flow.tabTo(page.locator('.result-bar .plain').nth(1), 'Shift+Tab');
      await keyboard.press('Enter');
      await expect(flow.article).toBeVisible();
    });
    expect(await page.evaluate(() => document.body.dataset['pointed'])).toBeUndefined();
  });
}
