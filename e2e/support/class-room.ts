import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { defaultSettings } from '../../electron/contract/settings.ts';
import { expect, type Launch, type RunningApp } from './app.ts';
import { FlowPage, said } from './flow-page.ts';

/** A computer that a class shares, with the folder it hands in to, as a school would have set it up. */
export async function sharedComputer(launch: Launch): Promise<{ running: RunningApp; share: string }> {
  const first = await launch();
  const share = join(first.folders.root, 'class-share');
  mkdirSync(share);
  await first.close();
  const settings = { ...defaultSettings, handInFolder: share, sharedComputer: true };
  writeFileSync(join(first.folders.userData, 'settings.json'), JSON.stringify(settings));
  return { running: await first.restart(), share };
}

/** What one learner does in a lesson. */
export interface Work {
  code: string;
  /** Words of the article, by the pen that marks them. */
  marks: readonly { pen: 'framing' | 'source' | 'quote'; words: string }[];
  /** Written instead of an edit before the second check. */
  reason: string;
  /** Of which of their marks the key's explanation did not convince, and why. */
  disagrees: { words: string; because: string } | null;
}

/** Works through the first lesson by mouse, from one's code to the button that hands in; sentences in German. */
export async function workThrough({ page }: RunningApp, work: Work): Promise<void> {
  const flow = new FlowPage(page);
  const words = said.de;
  await page.getByTestId('learner-code').fill(work.code);
  await page.getByTestId('enter').click();
  await expect(page.locator('h1')).toBeFocused();
  // What was said to whoever cleared up is not said to the next.
  await expect(page.locator('main')).not.toContainText('Aufgeräumt.');
  await flow.open();
  await flow.nextStep.click();
  await expect(flow.step).toHaveText(words.steps[1]);
  for (const { pen, words: stretch } of work.marks) {
    await flow.takePen(words[pen]);
    await flow.drag(stretch);
  }
  await flow.saved();
  await flow.nextStep.click();
  await flow.reason.fill(work.reason);
  await flow.nextStep.click();
  await expect(flow.verdicts.first()).toBeVisible();
  await flow.nextStep.click();
  await expect(flow.step).toHaveText(words.steps[3]);
  if (work.disagrees !== null) {
    await flow.pointAt(work.disagrees.words);
    await flow.card.getByRole('radio', { name: words.disagree }).click();
    await page.keyboard.type(work.disagrees.because);
  }
  await flow.saved();
  await flow.nextStep.click();
  await expect(flow.step).toHaveText(words.steps[4]);
  for (const sentence of [1, 2, 3]) {
    await flow.margin.getByRole('button', { name: words.nothingHere }).click();
    await expect(page.getByTestId('solution')).toBeVisible();
    if (sentence < 3) await flow.margin.getByRole('button', { name: words.nextSentence }).click();
  }
  await flow.nextStep.click();
  await expect(flow.margin.getByRole('heading', { name: words.done })).toBeVisible();
  await page.getByTestId('hand-in').click();
}

/** Hands in to the folder that is set, and clears away everything local. */
export async function handInAndClear({ page }: RunningApp): Promise<void> {
  await page.getByTestId('hand-in-now').click();
  await expect(page.getByRole('button', { name: 'Im Ordner zeigen' })).toHaveCount(0);
  await page.getByTestId('clear').click();
  await page.getByTestId('clear-now').click();
  await expect(page.getByTestId('who')).toContainText('Aufgeräumt.');
}
